package settings

import (
	"strings"

	"autoeval/tui/layout"
)

// top is the lines above the rows.
const top = 1

// View draws the preferences, and under them what the focused one does.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Settings
	rows := s.rows()
	list := s.list.View(layout.Size{W: max(size.W-1, 0), H: len(rows)}, th, func(i int, focused bool, w int) string {
		return s.row(rows[i], focused, w)
	})
	lines := []string{"", list, ""}
	for _, l := range layout.Wrap(rows[s.list.At()].hint, max(min(size.W-3, 80), 1)) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	return strings.Join(append(lines, "", " "+th.Faint.Render(layout.Cut(t.Private, size.W-2))), "\n")
}

func (s *Screen) row(r row, focused bool, w int) string {
	th := s.env.Theme
	col := labelWidth(w)
	label := th.Muted.Render(layout.Fit(r.label, col)) + "  "
	w -= col + 2
	switch {
	case focused && s.typing && r.turn == nil && r.place == nil:
		return label + s.name.View(w)
	case focused && r.turn != nil:
		return label + th.Accent.Render(th.Glyph.Left) + " " + th.Selected.Render(layout.Cut(r.value, w-4)) + " " + th.Accent.Render(th.Glyph.Right)
	case focused && r.place != nil:
		return label + th.Selected.Render(layout.Cut(r.value, w-2)) + " " + th.Accent.Render(th.Glyph.Right)
	case focused:
		return label + th.Selected.Render(layout.Cut(r.value, w))
	}
	return label + th.Plain.Render(layout.Cut(r.value, w))
}

// labelWidth returns the room of the names beside the choices.
func labelWidth(w int) int { return min(max(w/3, 22), 26) }
