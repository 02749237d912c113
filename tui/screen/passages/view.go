package passages

import (
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/lineage"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

const (
	top    = 1  // the lines above the list
	facts  = 8  // those below it
	stateW = 12 // cells of how far a passage is
)

// View draws the list, and below it what the passage in focus leads to.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case !s.ready:
		return " " + th.Muted.Render(t.App.Loading)
	case len(s.all) == 0:
		return widget.Nothing(th, t.Passage.NoPair, t.Passage.NoPairHint, size.W)
	}
	box := layout.Size{W: layout.Column(size.W), H: s.listHeight(size)}
	return layout.Clip("\n"+s.list.View(box, th, s.row)+"\n\n"+s.facts(layout.Text(size.W)), size)
}

func (s *Screen) listHeight(size layout.Size) int {
	return max(min(len(s.all), size.H-top-facts-1), 3)
}

// row returns one pair: the two versions, and how far the passage is.
func (s *Screen) row(i int, focused bool, w int) string {
	th, p := s.env.Theme, s.all[i]
	style := th.Plain
	if focused {
		style = th.Selected
	}
	state := th.Muted
	if p.Standing == lineage.Offered {
		state = th.Accent
	}
	return style.Render(layout.Fit(s.between(p), max(layout.Rest(w, stateW, layout.Gap), 8))) + "  " + state.Render(layout.Cut(s.env.Text.Passage.Standings[p.Standing.String()], stateW))
}

// facts returns the titles of the pair in focus and what follows from its passage.
func (s *Screen) facts(w int) string {
	th, t := s.env.Theme, s.env.Text
	p, ok := s.current()
	if !ok {
		return ""
	}
	var lines []string
	add := func(text string, style theme.Style) {
		for _, l := range layout.Wrap(text, layout.Column(min(w, 100))) {
			lines = append(lines, " "+style.Render(l))
		}
	}
	switch {
	case p.Titles[0] == (model.Text{}):
		add(t.Passage.Nowhere, th.Warn)
	case p.From.ID == p.To.ID:
		add(safetext.Line(t.In(p.Titles[1])), th.Strong)
	default:
		add(safetext.Line(t.In(p.Titles[0]))+" "+th.Glyph.Arrow+" "+safetext.Line(t.In(p.Titles[1])), th.Strong)
	}
	if p.Links != nil {
		add(t.PassageEffect(p.Links), th.Plain)
	}
	add(t.Passage.Unchanged+" "+t.Passage.Reversible, th.Muted)
	return strings.Join(lines, "\n")
}
