package grids

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct{ move, choose key.Binding }

func newKeys(env *nav.Env) keyMap {
	return keyMap{move: keys.Bind("↑ ↓", env.Text.Keys.Move, "up", "down"), choose: keys.Bind("⏎", env.Text.Grids.Choose, "enter", "space")}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	g, ok := s.current()
	k.choose.SetEnabled(ok && g.Ref() != s.env.Grid.Ref())
	k.move.SetEnabled(len(s.all) > 1)
	return nav.KeyMap{Short: []key.Binding{k.move, k.choose}, All: []key.Binding{k.choose}}
}
