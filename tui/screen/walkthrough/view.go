package walkthrough

import (
	"strings"

	"autoeval/tui/layout"
)

// sideWidth is the room of the item list beside a question.
const sideWidth = 30

// View draws what the screen does now.
func (s *Screen) View(size layout.Size) string {
	switch s.mode {
	case loading:
		return " " + s.env.Theme.Muted.Render(s.env.Text.App.Loading)
	case finished:
		return " " + s.env.Theme.Muted.Render(s.env.Text.App.Saving)
	case jumping:
		return s.listView(size, s.env.Text.Walkthrough.JumpTitle, nil)
	case summary, sure:
		return s.summaryView(size)
	}
	left := pageSize(size)
	text := layout.Clip(indent(s.page(left).Lines), left)
	if !size.Wide() {
		return text
	}
	return layout.Beside(text, left.W, " ", s.side(layout.Size{W: min(layout.Rest(size.W, left.W, layout.Margin), sideWidth+10), H: size.H}))
}

// pageSize returns the room of the question: the whole width, or what the item list
// leaves.
func pageSize(size layout.Size) layout.Size {
	if size.Wide() {
		size.W = min(textWidth+4, layout.Rest(size.W, sideWidth, layout.Gap))
	}
	return size
}

func indent(lines []string) string { return " " + strings.Join(lines, "\n ") }
