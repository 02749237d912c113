package compare

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/keys"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, two, several := s.env.Text.Versus, s.two(), len(s.data.Sessions) > 2
	first := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.move(&s.from, by) } }
	second := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.move(&s.to, by) } }
	return keys.Acts{
		{Key: keys.Bind("⏎", s.env.Text.Keys.Details, "enter"), When: two && len(s.rows) > 0, Do: s.open},
		{Key: keys.Bind("d", t.OnlyChanges, "d"), When: two, Do: keys.Deed(s.narrow)},
		{Key: keys.Bind("v", t.Swap, "v"), When: two, Do: s.swap},
		{Key: keys.Bind("< >", t.First, "<", ">"), When: several},
		{Key: keys.Bind("← →", t.Second, "left", "right"), When: several},
		{Key: keys.Bind("<", t.First, "<", "[", ","), When: two, Do: first(-1), Show: keys.Never},
		{Key: keys.Bind(">", t.First, ">", "]", ";", "."), When: two, Do: first(1), Show: keys.Never},
		{Key: s.env.Keys.Left, When: two, Do: second(-1), Show: keys.Never},
		{Key: s.env.Keys.Right, When: two, Do: second(1), Show: keys.Never},
	}
}
