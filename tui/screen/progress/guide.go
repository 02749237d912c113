package progress

// Guide names what explains the view that shows.
func (s *Screen) Guide() string { return s.view.Guide() }
