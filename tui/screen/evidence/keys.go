package evidence

import (
	"autoeval/tui/keys"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	if s.list.Typing() {
		return keys.Shown(k.Open, k.Back)
	}
	_, any := s.current()
	some, writes := len(s.all) > 1, !s.env.Store.ReadOnly()
	return keys.Acts{
		{Key: k.Open, When: any, Do: s.open},
		{Key: keys.Bind("esc", t.App.ShowAll, "esc"), When: s.Modal(), Do: keys.Deed(s.showAll)},
		{Key: k.Undo, When: s.bin.Any() && writes, Do: s.bin.Undo},
		{Key: keys.Bind("a", t.Keys.Add, "a"), When: writes, Do: s.add},
		{Key: keys.Bind("x", t.Keys.Delete, "x", "delete"), When: any && writes, Do: s.drop},
		{Key: k.Filter, When: some, Do: keys.Deed(s.list.Filter.Open)},
		{Key: keys.Bind("g", t.Evidence.Group, "g"), When: some, Do: keys.Deed(s.group)},
		{Key: keys.Bind("t", t.Evidence.ByKind, "t"), When: some, Do: keys.Deed(s.nextKind)},
	}
}
