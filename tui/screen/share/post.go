package share

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// posts says whether a share goes to people instead of into a file.
func (s *Screen) posts() bool { return s.env.Services.Exchange.Office != nil }

// address asks to whom.
func (s *Screen) address() tea.Cmd {
	if len(s.to) == 0 {
		return nav.Hint(s.env.Text.Service.NobodyTo)
	}
	s.mode = posting
	return nil
}

// post sends it to whom was chosen.
func (s *Screen) post() tea.Cmd {
	s.mode = sending
	return write(s.env.Services.Exchange, s.request(), s.to[s.tos.At()].ID)
}

// recipients lists whom one may send to.
func (s *Screen) recipients(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Service
	return " " + th.Strong.Render(t.ToWhom) + "\n\n" + s.tos.View(size.Minus(1, listTop), th, func(i int, focused bool, w int) string {
		name, style := safetext.Line(s.to[i].Name), th.Plain
		if s.to[i].Desk {
			name = t.Desk + " " + name
		}
		if focused {
			style = th.Strong
		}
		return style.Render(layout.Cut(name, w))
	})
}
