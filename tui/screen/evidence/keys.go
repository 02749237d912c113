package evidence

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	open, add, remove, undo, filter, all, group, kind key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t, k := env.Text.Evidence, env.Keys
	return keyMap{
		open: k.Open, undo: k.Undo, filter: k.Filter, all: keys.Bind("esc", env.Text.App.ShowAll, "esc"),
		add: keys.Bind("a", env.Text.Keys.Add, "a"), remove: keys.Bind("x", env.Text.Keys.Delete, "x", "delete"),
		group: keys.Bind("g", t.Group, "g"), kind: keys.Bind("t", t.ByKind, "t"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	if s.filter.Typing() {
		bs := []key.Binding{k.open, s.env.Keys.Back}
		return nav.KeyMap{Short: bs, All: bs}
	}
	_, any := s.current()
	writes := !s.env.Store.ReadOnly()
	k.open.SetEnabled(any)
	k.add.SetEnabled(writes)
	k.remove.SetEnabled(any && writes)
	k.undo.SetEnabled(s.bin.Any() && writes)
	k.filter.SetEnabled(len(s.all) > 1)
	k.group.SetEnabled(len(s.all) > 1)
	k.kind.SetEnabled(len(s.all) > 1)
	k.all.SetEnabled(s.Modal())
	bs := []key.Binding{k.open, k.all, k.undo, k.add, k.remove, k.filter, k.group, k.kind}
	return nav.KeyMap{Short: bs, All: bs}
}
