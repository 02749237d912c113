package compare

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	open, only, swap, firstBack, firstOn, secondBack, secondOn, first, second key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t := env.Text.Versus
	return keyMap{
		open: keys.Bind("⏎", env.Text.Keys.Details, "enter"), only: keys.Bind("d", t.OnlyChanges, "d"), swap: keys.Bind("x", t.Swap, "x"),
		firstBack: keys.Bind("<", t.First, "<", "[", ","), firstOn: keys.Bind(">", t.First, ">", "]", ";", "."),
		secondBack: env.Keys.Left, secondOn: env.Keys.Right,
		first: keys.Bind("< >", t.First, "<", ">"), second: keys.Bind("← →", t.Second, "left", "right"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	two := s.two()
	k.open.SetEnabled(two && len(s.rows) > 0)
	for _, b := range []*key.Binding{&k.only, &k.swap} {
		b.SetEnabled(two)
	}
	k.first.SetEnabled(len(s.data.sessions) > 2)
	k.second.SetEnabled(len(s.data.sessions) > 2)
	bs := []key.Binding{k.open, k.only, k.swap, k.first, k.second}
	return nav.KeyMap{Short: bs, All: bs}
}
