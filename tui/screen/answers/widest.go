package answers

import "autoeval/tui/layout"

// Widest says how many columns the page can use.
func (s *Screen) Widest() int { return layout.TwoPanes }
