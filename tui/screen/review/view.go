package review

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
)

// textWidth is the longest line that is pleasant to read; sideWidth the room of
// the item list beside an item.
const (
	textWidth = 96
	sideWidth = 30
)

// who returns the learner's name.
func (s *Screen) who() string {
	return s.env.Text.Called(s.got.Learner)
}

// before returns what the learner said of an item the last time, where they shared
// it.
func (s *Screen) before(c model.ItemCode, w int) []string {
	l, sum, ok := s.got.Before(c)
	if !ok {
		return nil
	}
	th, t, scale := s.env.Theme, s.env.Text, s.grid.ScaleOf(c)
	letter := th.Level(l.Value(), scale.Top().Value()).Bold(true).Render(scale.Code(l))
	when := fmt.Sprintf(t.Review.Before, safetext.Line(sum.Label), t.ShortDate(sum.When()))
	return []string{layout.Cut(th.Muted.Render(when+" ")+letter+" "+th.Plain.Render(t.In(scale.Label(l))), w)}
}

// View draws what the screen does now.
func (s *Screen) View(size layout.Size) string {
	switch {
	case s.mode == loading:
		return " " + s.env.Theme.Muted.Render(s.env.Text.App.Loading)
	case s.mode == overview:
		return s.overview(size)
	case s.mode == whole:
		return s.wholeView(size)
	case s.mode == letter:
		return s.letterView(size)
	case s.mode == judging:
		return s.evidenceView(size)
	case s.mode == signing || s.mode == sending:
		return s.signView(size)
	case s.mode == writing && s.about.part == aMessage:
		return s.messageView(size)
	}
	box := pageSize(size)
	text := layout.Clip(" "+strings.Join(s.page(box).Lines, "\n "), box)
	if !size.Wide() {
		return text
	}
	return layout.Beside(text, box.W, " ", s.side(layout.Size{W: min(layout.Rest(size.W, box.W, layout.Margin), sideWidth+10), H: size.H}))
}

// pageSize returns the room of an item: the whole width, or what the list leaves.
func pageSize(size layout.Size) layout.Size {
	if size.Wide() {
		size.W = min(textWidth+4, layout.Rest(size.W, sideWidth, layout.Gap))
	}
	return size
}

func (s *Screen) messageView(size layout.Size) string {
	th := s.env.Theme
	w := min(layout.Form(size.W), textWidth)
	lines := []string{"", " " + th.Strong.Render(s.env.Text.Words.Message), ""}
	for _, l := range strings.Split(s.area.View(w, max(size.H-5, 3)), "\n") {
		lines = append(lines, " "+l)
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}
