package page

import "autoeval/tui/layout"

// Widest says how many columns the page can use: two panes once there is a story to show.
func (s *Screen) Widest() int {
	if len(s.subjects) == 0 || len(s.story) == 0 {
		return layout.OneThing
	}
	return layout.MaxW
}
