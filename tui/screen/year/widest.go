package year

import "autoeval/tui/layout"

// Widest says how many columns the page can use: its tables are of one width.
func (s *Screen) Widest() int { return layout.Table }
