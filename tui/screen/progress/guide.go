package progress

import "autoeval/tui/nav"

// Guide names what explains the view that shows.
func (s *Screen) Guide() string {
	return map[nav.View]string{nav.Situate: "Situate", nav.Develop: "Develop", nav.Orient: "Orient"}[s.view]
}
