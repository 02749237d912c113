package passages

import (
	"autoeval/model"
	"autoeval/store/lineage"
	"autoeval/tui/keys"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t := s.env.Text
	p, ok := s.current()
	writes := !s.env.Store.ReadOnly()
	return keys.Acts{
		{Key: keys.Bind("↑ ↓", t.Keys.Move, "up", "down"), When: len(s.all) > 1},
		{Key: keys.Bind("⏎", t.Keys.Open, "enter"), When: ok && p.Titles[0] != (model.Text{}), Do: s.open, Why: t.Passage.Nowhere},
		{Key: keys.Bind("x", t.Keys.Delete, "x", "delete"), When: writes && ok && p.Standing == lineage.Kept, Do: s.remove, Why: s.whyNot(ok)},
		{Key: s.env.Keys.Undo, When: writes && s.bin.Any(), Do: s.bin.Back(s.restore)},
	}
}

// whyNot says why there is nothing to delete.
func (s *Screen) whyNot(any bool) string {
	switch {
	case !any:
		return ""
	case s.env.Store.ReadOnly():
		return s.env.Text.App.ReadOnly
	}
	return s.env.Text.Passage.NotKept
}
