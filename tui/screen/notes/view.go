package notes

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
)

// top is the lines above the rows, formTop those above the form.
const (
	top       = 1
	formTop   = 3
	codeWidth = 4 // an item's code
)

// room returns what is left to the form below its head.
func (s *Screen) room(size layout.Size) layout.Size { return size.Minus(1, formTop) }

// View draws the list, or the form of one note.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case s.sheet.Shown():
		return s.viewForm(size)
	case !s.ready:
		return " " + th.Muted.Render(t.App.Loading)
	case len(s.notes) == 0:
		return "\n" + s.lacking(size.W)
	}
	list := s.list.View(layout.Size{W: layout.Column(size.W), H: s.listHeight(size)}, th, s.row)
	return "\n" + list + "\n\n" + strings.Join(s.whole(size), "\n")
}

// most is how many lines the focused note takes below the list: a blank one, its item,
// its words, where it is, and what becomes of it.
const most = 9

// listHeight returns the room of the list: what the focused note leaves.
func (s *Screen) listHeight(size layout.Size) int {
	return max(min(len(s.notes), size.H-top-most), min(3, size.H-top))
}

// whole says all of the focused note, as far as there is room.
func (s *Screen) whole(size layout.Size) []string {
	th, t := s.env.Theme, s.env.Text
	n, _ := s.current()
	w := max(min(layout.Form(size.W), 92), 1)
	var out []string
	on := t.Notes.Free
	if it, ok := s.env.Grid.Item(n.Item); ok {
		on = string(it.Code) + " " + t.In(it.Name())
	}
	for _, l := range layout.Wrap(on, w) {
		out = append(out, " "+th.Muted.Render(l))
	}
	for _, l := range layout.Wrap(safetext.Line(n.Text), w) {
		out = append(out, " "+th.Strong.Render(l))
	}
	if n.Location != "" && n.Location != n.Text {
		out = append(out, " "+th.Muted.Render(layout.Cut(safetext.Line(n.Location), w)))
	}
	out = append(out, "")
	for _, l := range layout.Wrap(t.Notes.Becomes, w) {
		out = append(out, " "+th.Muted.Render(l))
	}
	if it, ok := s.env.Grid.Item(s.place.Item); ok { // what the answer is to
		out = append(out, "", " "+th.Strong.Render(layout.Cut(string(it.Code)+" "+t.In(it.Short()), w)))
		for _, l := range layout.Wrap(t.In(it.Explanation), w) {
			out = append(out, " "+th.Muted.Render(l))
		}
	}
	room := max(size.H-top-s.listHeight(size)-1, 0)
	return out[:min(len(out), room)]
}

// lacking says why there is nothing to show, and the next key.
func (s *Screen) lacking(w int) string {
	th, t := s.env.Theme, s.env.Text.Notes
	lines := []string{" " + th.Plain.Render(t.Empty)}
	for _, l := range layout.Wrap(t.EmptyHint, max(layout.Text(w), 1)) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	return strings.Join(lines, "\n")
}

// row is mark, item, words and when; the address stands where there is room.
func (s *Screen) row(i int, focused bool, w int) string {
	th, n := s.env.Theme, s.notes[i]
	mark, style := th.Plain.Render(th.Glyph.Open), th.Plain
	when := s.env.Text.ShortDate(n.CreatedAt)
	if !n.Waits() {
		mark, style = th.Good.Render(th.Glyph.Done), th.Muted
		when = fmt.Sprintf(s.env.Text.Notes.Used, s.env.Text.ShortDate(n.UsedAt))
	}
	if focused {
		style = th.Selected
	}
	room := max(layout.Rest(layout.Column(layout.Marked(w)), codeWidth, layout.Gap, lipgloss.Width(when), layout.Gap), 8)
	words := layout.Fit(safetext.Line(n.Text), room)
	if n.Location != "" && n.Location != n.Text {
		words = s.beside(n, room, style.Render)
	} else {
		words = style.Render(words)
	}
	return mark + " " + th.Muted.Render(layout.Fit(safetext.Line(string(n.Item)), codeWidth)) + " " + words + "  " + th.Muted.Render(when)
}

// beside returns the words of a note and, as far as it fits, where what it is about
// is.
func (s *Screen) beside(n model.Note, room int, style func(...string) string) string {
	said := layout.Cut(safetext.Line(n.Text), room)
	left := layout.Rest(room, lipgloss.Width(said), layout.Gap)
	if left < 12 {
		return style(layout.Fit(said, room))
	}
	return style(said) + "  " + s.env.Theme.Muted.Render(layout.Fit(safetext.Line(n.Location), left))
}

// viewForm draws the form of one note, and the question if one is asked.
func (s *Screen) viewForm(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Notes
	name := t.New
	if s.form.base.Revision > 0 {
		name = s.env.Text.Words.Note
	}
	return s.sheet.View("\n "+th.Strong.Render(name)+"\n\n", s.room(size), size.W)
}
