package page

// Narrow says that the page is one column.
func (s *Screen) Narrow() bool { return len(s.sessions) == 0 || len(s.story) == 0 }
