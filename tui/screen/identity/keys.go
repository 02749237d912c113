package identity

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	remove, undo, card, receive, write key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t := env.Text.Identity
	return keyMap{
		remove: keys.Bind("x", t.Delete, "x", "delete"), undo: env.Keys.Undo, card: keys.Bind("c", t.Card, "c"),
		receive: keys.Bind("o", env.Text.Keys.OpenFile, "o"), write: keys.Bind("⏎", env.Text.Keys.WriteFile, "enter"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	k.remove.SetEnabled(len(s.data.people) > 0 && !s.env.Store.ReadOnly())
	k.undo.SetEnabled(s.bin.Any())
	k.card.SetEnabled(s.data.hasSelf && s.env.Services.Exchange.Card != nil)
	bs := []key.Binding{k.undo, k.card, k.receive, k.remove}
	if s.naming {
		bs = []key.Binding{k.write, s.env.Keys.Back}
	}
	return nav.KeyMap{Short: bs, All: bs}
}
