package passage

import "autoeval/tui/layout"

// Widest says how many columns the page can use: one where there is nothing to link.
func (s *Screen) Widest() int {
	if s.none {
		return layout.OneThing
	}
	return layout.MaxW
}
