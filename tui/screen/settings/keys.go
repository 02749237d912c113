package settings

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/keys"
)

// Acts returns what can be done now. Where a row turns, enter turns it too, which
// the arrows say.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	if s.typing {
		return keys.Acts{
			{Key: keys.Bind("⏎", k.Save.Help().Desc, "enter", "ctrl+s"), When: true, Do: s.keepName},
			{Key: k.Back, When: true, Do: keys.Deed(func() { s.typing = false })},
		}
	}
	r := s.current()
	enter, turns, show := t.Keys.Change, r.turn != nil, keys.Always
	if r.place != nil {
		enter = k.Open.Help().Desc
	}
	if turns {
		show = keys.Never
	}
	turn := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.turn(r, by) } }
	return keys.Acts{
		{Key: keys.Bind("⏎", enter, "enter", "space"), When: true, Do: func() tea.Cmd { return s.enter(r) }, Show: show},
		{Key: keys.Bind("← →", t.Keys.Change, "right", "l"), When: turns, Do: turn(1)},
		{Key: keys.Bind("←", t.Keys.Change, "left", "h"), When: turns, Do: turn(-1), Show: keys.Never},
		{Key: k.Language, When: true},
		{Key: k.Theme, When: true},
	}
}

// current returns the focused row.
func (s *Screen) current() row {
	rows := s.rows()
	return rows[min(s.list.At(), len(rows)-1)]
}
