package grids

import (
	"autoeval/tui/keys"
)

// Acts are what can be done now.
func (s *Screen) Acts() keys.Acts {
	t := s.env.Text
	g, ok := s.current()
	return keys.Acts{
		{Key: keys.Bind("↑ ↓", t.Keys.Move, "up", "down"), When: len(s.all) > 1},
		{Key: keys.Bind("⏎", t.Grids.Read, "enter"), When: ok, Do: s.read},
		{Key: keys.Bind("␣", t.Keys.Move, "space"), When: ok && g.Ref() != s.env.Grid.Ref(), Do: s.choose},
	}
}
