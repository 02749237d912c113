package lang

import (
	"fmt"

	"autoeval/model"
	"autoeval/model/safetext"
)

// Again says that an item is rated again after a session had left it out, with
// its last level and when that was.
func (p *Printer) Again(g *model.Grid, m model.Move) string {
	return fmt.Sprintf(p.Moves.Again, p.LevelName(g, m.Item, m.Before.Level), p.Month(m.Before.At))
}

// Word says whose word a level is: what a mentor gave, whether the person took
// it for theirs or contests it. It is "" if no mentor gave a level.
func (p *Printer) Word(g *model.Grid, s model.Standing) string {
	if !s.Word.Level.Rated() {
		return ""
	}
	t, by, level := p.Moves, p.Mentor(s.Word), p.LevelName(g, s.Item, s.Word.Level)
	switch {
	case s.Word.Accepted() && s.Own == s.Level:
		return fmt.Sprintf(t.Accepted, by)
	case s.Word.Accepted():
		return fmt.Sprintf(t.AcceptedFor, by, p.LevelName(g, s.Item, s.Own))
	case s.Contested():
		return fmt.Sprintf(t.Contested, by, level)
	}
	return fmt.Sprintf(t.MentorSays, by, level)
}

// Mentor names whose word it is.
func (p *Printer) Mentor(w model.Word) string {
	if name := safetext.Line(w.By.Name); name != "" {
		return name
	}
	return p.Moves.SomeMentor
}
