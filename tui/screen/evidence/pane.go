package evidence

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// pane is everything kept of one piece, in w cells.
func (s *Screen) pane(e piece, w int) string {
	th, t, f := s.env.Theme, s.env.Text, s.env.Text.Evidence.Form
	var lines []string
	add := func(style theme.Style, text string) {
		for _, l := range layout.Wrap(text, w) {
			lines = append(lines, style.Render(l))
		}
	}
	add(th.Strong, safetext.Line(e.Title))
	facts := []string{s.kindOf(e.on, e.Kind), t.Date(e.Date), t.Words.Strengths[strengthOf(e)]}
	if e.Collaboration != model.Unstated && int(e.Collaboration) < len(f.Collaborations) {
		facts = append(facts, f.Collaborations[e.Collaboration])
	}
	add(th.Muted, strings.Join(facts, " "+th.Glyph.Dot+" "))
	if e.apart {
		add(th.Plain, s.onTitle(e))
	}
	lines = append(lines, "")
	for _, c := range e.Items {
		if e.proved.For(e.ID, c) {
			add(th.Good, fmt.Sprintf(t.Words.Pair, s.itemOf(e.on, c), t.Words.Confirmed))
		} else {
			add(th.Plain, s.itemOf(e.on, c))
		}
		if it, ok := e.on.Item(c); ok {
			add(th.Muted, t.In(it.Statement))
		}
	}
	if len(e.Items) == 0 {
		add(th.Muted, t.Evidence.NoItem)
	}
	if e.Location != "" {
		lines = append(lines, "")
		add(th.Plain, safetext.Line(e.Location))
		said, style := s.fileWords(e.Evidence)
		add(style, said)
	}
	for _, p := range [][2]string{{s.env.Text.Words.Result, e.Reflection.Quality}, {s.env.Text.Words.Approach, e.Reflection.Relevance}, {f.Constraints, e.Reflection.Constraints}, {s.env.Text.Words.AI, e.AIUse}} {
		if p[1] != "" {
			lines = append(lines, "")
			add(th.Muted, p[0])
			add(th.Plain, safetext.Block(p[1]))
		}
	}
	return strings.Join(lines, "\n")
}

// onTitle says which other title a piece is on.
func (s *Screen) onTitle(e piece) string {
	return fmt.Sprintf(s.env.Text.Grids.OnTitle, s.env.Text.Titled(e.on.Title, e.on.ID))
}

// fileWords says how the file stands.
func (s *Screen) fileWords(e model.Evidence) (string, theme.Style) {
	th, t := s.env.Theme, s.env.Text.Evidence
	if e.IsURL() {
		return t.Web, th.Muted
	}
	switch s.files[e.ID].condition {
	case work.Missing:
		return t.Missing, th.Danger
	case work.Altered:
		return t.ChangedFile, th.Warn
	case work.NotFile:
		return t.NotAFile, th.Danger
	case work.Unreadable:
		return t.Unreadable, th.Warn
	case work.Intact:
		return t.Fine, th.Good
	}
	return t.File, th.Muted
}
