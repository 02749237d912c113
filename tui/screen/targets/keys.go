package targets

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/keys"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t := s.env.Text.Targets
	writes := !s.env.Store.ReadOnly()
	it, any := s.item()
	_, own := s.aim.override[it.Code]
	turn := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.turn(by) } }
	return keys.Acts{
		{Key: keys.Digits(t.Set, s.scale().Top().Value()), When: writes && any, On: s.set, Why: s.whyNot()},
		{Key: keys.Bind("← →", t.Pick, "right", "l"), When: writes && len(s.env.Grid.Targets) > 0, Do: turn(1), Why: s.whyNot()},
		{Key: keys.Bind("←", t.Pick, "left", "h"), When: writes && len(s.env.Grid.Targets) > 0, Do: turn(-1), Why: s.whyNot(), Show: keys.Never},
		{Key: keys.Bind("x", t.Reset, "x", "delete", "backspace"), When: writes && own, Do: s.reset},
		{Key: keys.Bind("r", t.ResetAll, "r"), When: writes && len(s.aim.override) > 0, Do: s.resetAll},
		{Key: s.env.Keys.Undo, When: writes && len(s.undo) > 0, Do: s.takeBack},
	}
}

// whyNot says why nothing can be chosen.
func (s *Screen) whyNot() string {
	if s.env.Store.ReadOnly() {
		return s.env.Text.App.ReadOnly
	}
	return ""
}
