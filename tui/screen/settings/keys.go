package settings

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	open, next, previous, keep key.Binding
}

func newKeys(env *nav.Env) keyMap {
	k := env.Keys
	return keyMap{
		open: keys.Bind("⏎", env.Text.Keys.Change, "enter", "space"), next: keys.Bind("← →", env.Text.Keys.Change, "right", "l"), previous: keys.Bind("←", env.Text.Keys.Change, "left", "h"),
		keep: keys.Bind("⏎", k.Save.Help().Desc, "enter", "ctrl+s"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	bs := []key.Binding{k.keep, s.env.Keys.Back}
	if !s.typing {
		r := s.rows()[s.list.At()]
		k.next.SetEnabled(r.turn != nil)
		k.open.SetEnabled(r.turn == nil) // enter turns too, which one line says
		if r.place != nil {
			k.open.SetHelp("⏎", s.env.Keys.Open.Help().Desc)
		}
		bs = []key.Binding{k.open, k.next, s.env.Keys.Language, s.env.Keys.Theme}
	}
	return nav.KeyMap{Short: bs, All: bs}
}
