package home

import "autoeval/tui/layout"

// Widest says how many columns the page can use: the doors and what is behind the one
// that is chosen.
func (s *Screen) Widest() int { return listRoom + previewRoom + layout.Gap }
