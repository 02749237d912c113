package grids

import (
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t := s.env.Text
	g, ok := s.current()
	does := t.Keys.Move
	if ok && g.Origin.Foreign() {
		does = t.Keys.Adopt
	}
	return keys.Acts{
		{Key: keys.Bind("↑ ↓", t.Keys.Move, "up", "down"), When: len(s.all) > 1},
		{Key: keys.Bind("⏎", t.Grids.Read, "enter"), When: ok, Do: s.read},
		{Key: keys.Bind("i", t.Imports.Door, "i"), When: !s.env.Store.ReadOnly(), Do: nav.To(nav.Import{}), Why: t.App.ReadOnly},
		{Key: keys.Bind("␣", does, "space"), When: ok && (g.Ref() != s.env.Grid.Ref() || g.Origin.Foreign()), Do: s.choose},
		{Key: keys.Bind("x", t.Keys.Delete, "x", "delete"), When: ok && !g.BuiltIn, Do: s.remove, Why: t.Shelf.BuiltInStays},
		{Key: keys.Bind("p", t.Passage.Key, "p"), When: len(s.all) > 1, Do: nav.To(nav.Passages{}), Why: t.Passage.NoPair},
	}
}
