package settings

import (
	"strings"

	"autoeval/tui/layout"
	"autoeval/tui/widget"
)

// top is the lines above the rows.
const top = 1

// View draws the preferences, and under them what the focused one does.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Settings
	rows := s.rows()
	if s.tall(size) {
		return "\n" + s.each(rows, size) + "\n\n " + th.Faint.Render(layout.Cut(t.Private, layout.Text(size.W)))
	}
	list := s.list.View(layout.Size{W: layout.Column(size.W), H: len(rows)}, th, func(i int, focused bool, w int) string {
		return s.row(rows[i], focused, w)
	})
	lines := []string{"", list, ""}
	for _, l := range layout.Wrap(rows[s.list.At()].hint, max(min(layout.Form(size.W), 80), 1)) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	return strings.Join(append(lines, "", " "+th.Faint.Render(layout.Cut(t.Private, layout.Text(size.W)))), "\n")
}

// tall says whether there is room for what each preference does, below it and whole.
func (s *Screen) tall(size layout.Size) bool {
	rows := s.rows()
	for _, r := range rows {
		if s.hintIndent(size.W)+layout.Width(r.hint) > layout.Column(size.W) {
			return false
		}
	}
	return size.H >= 2*len(rows)+top+2
}

// hintIndent returns where what a preference does begins.
func (s *Screen) hintIndent(w int) int {
	return s.labelWidth(layout.Form(w)) + layout.Mark + layout.Gap
}

// rowHeight returns how many lines a preference takes.
func (s *Screen) rowHeight(size layout.Size) int {
	if s.tall(size) {
		return 2
	}
	return 1
}

// each draws the preferences, each with what it does below.
func (s *Screen) each(rows []row, size layout.Size) string {
	th := s.env.Theme
	var lines []string
	for i, r := range rows {
		focused := i == s.list.At()
		lines = append(lines,
			widget.Row(th, focused, layout.Column(size.W), func(w int) string { return s.row(r, focused, w) }),
			layout.Blank(s.hintIndent(size.W))+th.Muted.Render(r.hint))
	}
	return strings.Join(lines, "\n")
}

func (s *Screen) row(r row, focused bool, w int) string {
	th := s.env.Theme
	col := s.labelWidth(w)
	label := th.Muted.Render(layout.Fit(r.label, col)) + "  "
	w = layout.Rest(w, col, layout.Gap)
	switch {
	case focused && s.typing && r.turn == nil && r.place == nil:
		return label + s.name.View(w)
	case focused && r.turn != nil:
		return label + th.Accent.Render(th.Glyph.Left) + " " + th.Selected.Render(layout.Cut(r.value, layout.Inset(w))) + " " + th.Accent.Render(th.Glyph.Right)
	case focused && r.place != nil:
		return label + th.Selected.Render(layout.Cut(r.value, layout.Marked(w))) + " " + th.Accent.Render(th.Glyph.Right)
	case focused:
		return label + th.Selected.Render(layout.Cut(r.value, w))
	}
	return label + th.Plain.Render(layout.Cut(r.value, w))
}

// labelWidth returns the room of the longest name beside the choices.
func (s *Screen) labelWidth(w int) int {
	widest := 0
	for _, r := range s.rows() {
		widest = max(widest, layout.Width(r.label))
	}
	return min(widest, w/2)
}
