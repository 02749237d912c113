package receive

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	another := keys.Act{Key: keys.Bind("f", t.Receive.Another, "f"), When: true, Do: keys.Deed(s.another)}
	switch {
	case s.Editing():
		return keys.Acts{
			{Key: k.Open, When: true, Do: s.enter},
			{Key: keys.Bind("tab", t.Arrivals.Complete, "tab"), When: s.mode == asking && len(s.choose.all) > 0, Do: s.complete},
			{Key: keys.Bind("↓", t.Keys.Move, "down"), When: s.mode == asking && len(s.choose.all) > 0, Do: keys.Deed(s.choose.down)},
			{Key: k.Back, When: true, Do: nav.Close},
		}
	case s.mode == listing:
		return keys.Acts{{Key: keys.Bind("⏎", t.Arrivals.KeepAll, "enter"), When: s.many.fresh() && !s.busy, Do: s.keepAll}, another}
	case s.mode == alarming:
		identity := func() tea.Cmd { return nav.Replace(nav.Identity{}) }
		return keys.Acts{{Key: keys.Bind("i", t.Receive.ToIdentity, "i"), When: true, Do: identity}, another}
	case s.mode != showing:
		return nil
	case s.in.Change.Seen:
		see := func() tea.Cmd { return nav.Replace(s.destination()) }
		return keys.Acts{{Key: keys.Bind("o", t.Keys.Open, "o", "enter"), When: true, Do: see}, another}
	case s.in.Change.First:
		return keys.Acts{
			{Key: keys.Bind("a", t.Receive.KeepTrusted, "a"), When: true, Do: s.keepCompared},
			{Key: keys.Bind("⏎", t.Receive.KeepLater, "enter"), When: true, Do: s.keep},
			another,
		}
	}
	return keys.Acts{{Key: keys.Bind("⏎", t.Keys.Keep, "enter"), When: true, Do: s.keep}, another}
}
