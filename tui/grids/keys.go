package grids

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct{ choose key.Binding }

func newKeys(env *nav.Env) keyMap {
	return keyMap{choose: keys.Bind("⏎", env.Text.Grids.Choose, "enter", "space")}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	g, ok := s.current()
	k.choose.SetEnabled(ok && g.Ref() != s.env.Grid.Ref())
	bs := []key.Binding{k.choose, s.env.Keys.Up, s.env.Keys.Down}
	return nav.KeyMap{Short: bs, All: bs}
}
