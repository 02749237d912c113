package lang

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
)

// Again says that an item is rated again after a session had left it out, with
// its last level and when that was.
func (p *Printer) Again(g *model.Grid, m model.Move) string {
	return fmt.Sprintf(p.Moves.Again, p.LevelName(g, m.Item, m.Before.Level), p.Month(m.Before.At))
}

// Word says whose word a level is: what a mentor gave, whether the person took
// it for theirs or contests it. Where several gave one, each is said, the one that
// counts first. It is "" if no mentor gave a level.
func (p *Printer) Word(g *model.Grid, s model.Standing) string {
	var said []string
	for i, w := range s.Word.All() {
		said = append(said, p.word(g, s, w, i == 0))
	}
	return strings.Join(said, p.Words.Semicolon)
}

// word says one mentor's; counts is whether it is the one that does.
func (p *Printer) word(g *model.Grid, s model.Standing, w model.Word, counts bool) string {
	t, by, level := p.Moves, p.Mentor(w), p.LevelName(g, s.Item, w.Level)
	switch {
	case counts && w.Accepted() && s.Own == s.Level:
		return fmt.Sprintf(t.Accepted, by)
	case counts && w.Accepted():
		return fmt.Sprintf(t.AcceptedFor, by, p.LevelName(g, s.Item, s.Own))
	case w.Verdict == model.Contest:
		return fmt.Sprintf(t.Contested, by, level)
	}
	return fmt.Sprintf(t.MentorSays, by, level)
}

// Mentor names whose word it is.
func (p *Printer) Mentor(w model.Word) string {
	if safetext.Line(w.By.Name) == "" {
		return p.Moves.SomeMentor
	}
	return p.Called(w.By)
}
