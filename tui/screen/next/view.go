package next

import (
	"strings"

	"autoeval/tui/layout"
)

const (
	top      = 3  // lines above the day that is typed
	dayWidth = 50 // cells of it
)

// View says what is kept, asks for a day, and says what it is for.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	if s.mode == loading {
		return " " + th.Muted.Render(t.App.Loading)
	}
	said := th.Strong
	if s.profile().NextDue(s.last, s.env.Now()) {
		said = th.Warn
	}
	lines := []string{"", " " + said.Render(layout.Cut(t.NextSaid(s.profile(), s.last, s.env.Now()), max(layout.Text(size.W), 1))), ""}
	if s.day != nil {
		lines = append(lines, " "+th.Muted.Render(t.Words.DateHead)+"  "+strings.Join(s.day.Lines(max(min(layout.Form(size.W)-layout.Width(t.Words.DateHead), dayWidth), 8), 1), " "), "")
	}
	for _, l := range layout.Wrap(t.Next.About, max(min(layout.Text(size.W), 78), 1)) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	return strings.Join(lines, "\n")
}
