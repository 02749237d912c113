package sessions

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	open, fresh, discover, compare, share, rename, keep, leave, remove, undo, filter, all, unmark key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t, k := env.Text.Sessions, env.Keys
	return keyMap{
		open: k.Open, undo: k.Undo, filter: k.Filter,
		fresh: keys.Bind("n", t.New, "n"), discover: keys.Bind("d", t.Discover, "d"), compare: keys.Bind("v", env.Text.Keys.Compare, "v"),
		rename: keys.Bind("r", t.Rename, "r"), keep: keys.Bind("⏎", t.KeepName, "enter"), leave: keys.Bind("esc", t.LeaveName, "esc"),
		all: keys.Bind("esc", env.Text.App.ShowAll, "esc"), unmark: keys.Bind("esc", t.Unmark, "esc"),
		share: keys.Bind("m", t.Share, "m"), remove: keys.Bind("x", env.Text.Keys.Delete, "x", "delete"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	if s.renaming.typing() {
		bs := []key.Binding{k.keep, k.leave}
		return nav.KeyMap{Short: bs, All: bs}
	}
	if s.filter.Typing() {
		bs := []key.Binding{k.open, s.env.Keys.Back}
		return nav.KeyMap{Short: bs, All: bs}
	}
	cur, any := s.current()
	k.open.SetEnabled(any)
	k.compare.SetEnabled(len(s.all) > 1)
	k.share.SetEnabled(any && cur.Finished())
	k.rename.SetEnabled(any && !cur.Finished() && !s.env.Store.ReadOnly())
	k.remove.SetEnabled(any && !s.env.Store.ReadOnly())
	k.undo.SetEnabled(s.bin.Any())
	k.filter.SetEnabled(len(s.all) > 1)
	k.all.SetEnabled(s.marked == "" && s.filter.Value() != "")
	bs := []key.Binding{k.open, k.undo, k.all, k.fresh, k.compare, k.remove, k.rename, k.filter, k.share, k.discover}
	if s.marked != "" { // the other one is picked now, or none
		bs = []key.Binding{k.open, k.undo, k.compare, k.unmark, k.fresh, k.remove, k.rename, k.filter, k.share, k.discover}
	}
	return nav.KeyMap{Short: bs, All: bs}
}
