package desk

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	open, file, sort, filter, all, remove, undo, cohort, identity key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t, k := env.Text.Desk, env.Keys
	return keyMap{
		open: k.Open, filter: k.Filter, all: keys.Bind("esc", env.Text.App.ShowAll, "esc"), undo: k.Undo,
		file: keys.Bind("o", env.Text.Keys.OpenFile, "o"), sort: keys.Bind("t", env.Text.Keys.Sort, "t"), remove: keys.Bind("x", env.Text.Keys.Delete, "x", "delete"),
		cohort: keys.Bind("c", t.Cohort, "c"), identity: keys.Bind("i", t.Identity, "i"),
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
	k.open.SetEnabled(any)
	k.remove.SetEnabled(any && !s.env.Store.ReadOnly())
	k.undo.SetEnabled(s.bin.Any())
	k.filter.SetEnabled(len(s.all) > 1)
	k.sort.SetEnabled(len(s.all) > 1)
	k.cohort.SetEnabled(len(s.all) > 0)
	k.file.SetEnabled(s.env.Services.Exchange.Open != nil)
	k.all.SetEnabled(s.Modal())
	bs := []key.Binding{k.open, k.all, k.file, k.undo, k.sort, k.filter, k.cohort, k.remove, k.identity}
	return nav.KeyMap{Short: bs, All: bs}
}
