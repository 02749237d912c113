package welcome

import (
	"strings"

	"autoeval/model"
	"autoeval/tui/layout"
)

// View draws the question asked now under what the program is for.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Home.Welcome
	lines := s.intro(size)
	if s.step == name {
		lines = append(lines, " "+th.Strong.Render(t.YourName), "", " "+th.Accent.Render(th.Glyph.Cursor)+" "+s.name.View(nameWidth(size)))
	} else {
		lines = append(lines, " "+th.Strong.Render(t.WhoAreYou), "",
			s.list.View(layout.Size{W: size.W, H: len(s.choices())}, th, s.row))
	}
	return strings.Join(append(lines, "", " "+th.Muted.Render(t.Later)), "\n")
}

// nameLeft is where the name is typed, nameWidth how wide.
const nameLeft = 3

func nameWidth(size layout.Size) int { return min(layout.Text(layout.Inset(size.W)), 50) }

// intro returns what stands above the question.
func (s *Screen) intro(size layout.Size) []string {
	th, t := s.env.Theme, s.env.Text.Home.Welcome
	lines := []string{""}
	for _, l := range layout.Wrap(s.env.Text.Introducing(s.env.Grid), min(layout.Text(size.W), 76)) {
		lines = append(lines, " "+th.Plain.Render(l))
	}
	for _, l := range layout.Wrap(t.Private, min(layout.Text(size.W), 76)) {
		lines = append(lines, " "+th.Good.Render(l))
	}
	return append(lines, "")
}

func (s *Screen) listTop(size layout.Size) int { return len(s.intro(size)) + 2 }

func (s *Screen) row(i int, focused bool, w int) string {
	th := s.env.Theme
	name, hint := s.words(s.choices()[i])
	style := th.Plain
	if focused {
		style = th.Selected
	}
	room := 0
	for _, c := range s.choices() {
		name, _ := s.words(c)
		room = max(room, layout.Width(name)+layout.Gap)
	}
	return style.Render(layout.Fit(" "+name, room)) + "  " + th.Muted.Render(layout.Cut(hint, layout.Rest(w, room, layout.Gap)))
}

func (s *Screen) words(c choice) (name, hint string) {
	t := s.env.Text.Home.Welcome
	switch {
	case c.role == model.Mentor:
		return t.Mentor, t.MentorHint
	case c.stage == model.Prospective:
		return t.Prospective, t.ProspectiveHint
	case c.stage == model.StageUnsaid:
		return t.Student, t.StudentHint
	}
	return t.Student + ", " + s.env.Text.Words.Stages[string(c.stage)], t.StudentHint
}
