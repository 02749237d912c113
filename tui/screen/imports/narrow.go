package imports

// Narrow says that the page has one column while it asks for a file.
func (s *Screen) Narrow() bool { return s.mode == asking }
