package item

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t := s.env.Text
	return keys.Acts{
		{Key: keys.Bind("v", t.Keys.Pane, "v", "tab"), When: s.ready, Do: keys.Deed(s.nextPane)},
		{Key: keys.Bind("⏎", t.Keys.Open, "enter"), When: s.pane == evidencePane && s.lists[evidencePane].Len() > 0, Do: s.open},
		{Key: keys.Bind("e", t.Keys.Evidence, "e"), When: s.adds(), Do: nav.To(nav.EvidenceForm{Item: s.code})},
		{Key: keys.Bind("p", t.Keys.Plan, "p"), When: s.adds(), Do: nav.To(nav.Plan{Item: s.code})},
		{Key: keys.Bind("← →", t.Item.Turn, "left", "right", "h", "l"), When: s.ready, On: s.turn},
	}
}

func (s *Screen) nextPane() { s.pane = (s.pane + 1) % panes }

// turn shows the item that an arrow points to.
func (s *Screen) turn(m tea.KeyPressMsg) tea.Cmd {
	if key.Matches(m, s.env.Keys.Left) {
		return s.turnTo(s.code, -1)
	}
	return s.turnTo(s.code, 1)
}
