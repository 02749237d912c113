package passage

import (
	"autoeval/model"
	"autoeval/tui/keys"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	switch {
	case !s.ready || s.none || s.sending:
		return nil
	case s.asking:
		return keys.Shown(s.ask().Answers...)
	case s.pick != nil:
		return keys.Acts{
			{Key: keys.Bind("↑ ↓", t.Keys.Move, "up", "down"), When: len(s.pick.items) > 1},
			{Key: keys.Bind("␣", t.Keys.Tick, "space"), When: true, Do: keys.Deed(s.tick)},
			{Key: keys.Bind("⏎", t.Passage.Join, "enter"), When: true, Do: s.join},
			{Key: k.Back, When: true, Do: keys.Deed(func() { s.pick = nil })},
		}
	}
	l, ok := s.current()
	writes := !s.env.Store.ReadOnly()
	counts := t.Passage.CountKey
	if l.Holds {
		counts = t.Passage.Aside
	}
	save := k.Save
	save.SetHelp(k.Save.Help().Key, t.Keys.Keep)
	said := len(l.From) > 0 && l.Kind() != model.LinkUndecided && l.Kind() != model.LinkSame
	return keys.Acts{
		{Key: keys.Bind("↑ ↓", t.Keys.Move, "up", "down"), When: len(s.rows) > 1},
		{Key: save, When: writes && !s.draft.Kept, Do: s.keep, Why: s.whyNot(), Show: keys.First},
		{Key: keys.Bind("⏎", t.Passage.Join, "enter"), When: ok && writes, Do: s.begin, Why: t.App.ReadOnly},
		{Key: keys.Bind("␣", counts, "space"), When: writes && l.Kind() == model.LinkReworded, Do: s.count, Why: t.Passage.OnlyReworded},
		{Key: keys.Bind("d", t.Passage.DropKey, "d"), When: writes && len(l.From) > 0 && l.Kind() != model.LinkDropped, Do: s.drop},
		{Key: keys.Bind("r", t.Passage.ResetKey, "r"), When: writes && said, Do: s.reset},
		{Key: k.Undo, When: len(s.undo) > 0 || s.back != nil, Do: s.takeBack},
		{Key: k.Back, When: s.changed(), Do: s.leave, Show: keys.Never},
	}
}

// whyNot says why there is nothing to keep.
func (s *Screen) whyNot() string {
	if s.env.Store.ReadOnly() {
		return s.env.Text.App.ReadOnly
	}
	return s.env.Text.Passage.AlreadyKept
}
