package imports

import "autoeval/tui/layout"

// Widest says how many columns the page can use: one while it asks for a file.
func (s *Screen) Widest() int {
	if s.mode == asking {
		return layout.OneColumn
	}
	return layout.MaxW
}
