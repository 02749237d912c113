package page

import (
	"strings"

	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/widget"
)

// The lines above the form, and what the form takes of a window that is not
// wide: the story is below it there.
const (
	top      = 3
	formMost = 12
	formW    = 64 // cells of the form beside the story
)

// formBox returns the room of the form.
func (s *Screen) formBox(size layout.Size) layout.Size {
	if size.Wide() {
		return layout.Size{W: min(formW, size.W/2), H: max(size.H-top, 1)}
	}
	return layout.Size{W: layout.Column(size.W), H: max(min(formMost, size.H-top), 1)}
}

// View draws the choices and the story beside or below them.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case s.mode == loading:
		return " " + th.Muted.Render(t.App.Loading)
	case len(s.subjects) == 0:
		return "\n " + th.Plain.Render(t.Page.Empty) + "\n " + th.Muted.Render(t.Page.EmptyHint)
	}
	head := make([]string, 0, top)
	about := t.Page.About
	if s.year() {
		about = t.Page.AboutYear
	}
	for _, l := range layout.Wrap(about, layout.Text(size.W)) {
		head = append(head, " "+th.Muted.Render(l))
	}
	head = append(head, "", "")[:top]
	box := s.formBox(size)
	left := s.left(box)
	if size.Wide() {
		room := layout.Size{W: layout.Pane(layout.Column(size.W), box.W), H: box.H}
		return strings.Join(head, "\n") + "\n" + layout.Beside(left, box.W, "   ", s.period(room))
	}
	lines := append(head, strings.Split(left, "\n")...)
	lines = append(lines, "")
	if room := (layout.Size{W: layout.Text(size.W), H: size.H - len(lines)}); room.H > 1 {
		for _, l := range strings.Split(s.period(room), "\n") {
			lines = append(lines, " "+l)
		}
	}
	return strings.Join(lines, "\n")
}

// left returns the form, or what became of it.
func (s *Screen) left(box layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Page
	switch s.mode {
	case writing:
		return " " + th.Muted.Render(t.Doing)
	case done:
		lines := []string{" " + th.Good.Render(th.Glyph.Check) + " " + th.Strong.Render(t.Written), "", " " + th.Muted.Render(t.WrittenAt)}
		for _, l := range layout.Wrap(safetext.Line(s.wrote), layout.Text(box.W)) {
			lines = append(lines, " "+th.Plain.Render(l))
		}
		return strings.Join(lines, "\n")
	}
	return s.form.View(box, th)
}

// period returns the story, as much of it as there is room for.
func (s *Screen) period(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	if s.year() {
		return ""
	}
	lines := []string{th.Strong.Render(t.Page.Preview)}
	for i, l := range s.story {
		if i == 1 || i > 1 && strings.HasPrefix(s.story[i-1], "–") && !strings.HasPrefix(l, "–") {
			lines = append(lines, "")
		}
		for _, part := range layout.WrapIn(l, size.W, "") {
			lines = append(lines, th.Plain.Render(part))
		}
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}

// pathNote says how a path is typed, while it is.
func (s *Screen) pathNote(focused bool, w int) []string {
	if !focused {
		return nil
	}
	return widget.Paragraph(s.env.Theme.Faint, s.env.Text.Page.PathHint, w)
}
