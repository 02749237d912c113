package receive

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	keep, trust, open, another, identity, back, enter key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t, k := env.Text.Receive, env.Keys
	return keyMap{
		keep: keys.Bind("⏎", env.Text.Keys.Keep, "enter"), trust: keys.Bind("g", t.KeepTrusted, "g"), open: keys.Bind("o", env.Text.Keys.Open, "o", "enter"),
		another: keys.Bind("f", t.Another, "f"), identity: keys.Bind("i", t.ToIdentity, "i"), back: k.Back, enter: k.Open,
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	var bs []key.Binding
	switch {
	case s.Editing():
		bs = []key.Binding{k.enter, k.back}
	case s.mode == alarming:
		bs = []key.Binding{k.identity, k.another}
	case s.mode == showing && s.in.Change.Seen:
		bs = []key.Binding{k.open, k.another}
	case s.mode == showing && s.in.Change.First:
		bs = []key.Binding{k.trust, k.another}
	case s.mode == showing:
		bs = []key.Binding{k.keep, k.another}
	}
	return nav.KeyMap{Short: bs, All: bs}
}
