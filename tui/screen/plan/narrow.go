package plan

// Narrow says that the page is one column.
func (s *Screen) Narrow() bool { return true }
