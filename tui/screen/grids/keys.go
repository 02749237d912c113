package grids

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct{ move, read, choose key.Binding }

func newKeys(env *nav.Env) keyMap {
	t := env.Text.Grids
	return keyMap{
		move: keys.Bind("↑ ↓", env.Text.Keys.Move, "up", "down"),
		read: keys.Bind("⏎", t.Read, "enter"), choose: keys.Bind("␣", env.Text.Keys.Move, "space"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	g, ok := s.current()
	k.read.SetEnabled(ok)
	k.choose.SetEnabled(ok && g.Ref() != s.env.Grid.Ref())
	k.move.SetEnabled(len(s.all) > 1)
	return nav.KeyMap{Short: []key.Binding{k.move, k.read, k.choose}, All: []key.Binding{k.read, k.choose}}
}
