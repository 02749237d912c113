package item

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	pane, evidence, plan, turn, open, previous, next key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t, k := env.Text.Item, env.Keys
	return keyMap{
		pane: keys.Bind("v", env.Text.Keys.Pane, "v", "tab"), evidence: keys.Bind("e", env.Text.Keys.Evidence, "e"), plan: keys.Bind("p", env.Text.Keys.Plan, "p"),
		turn: keys.Bind("← →", t.Turn), open: keys.Bind("⏎", env.Text.Keys.Open, "enter"), previous: k.Left, next: k.Right,
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	k.open.SetEnabled(s.pane == evidencePane && s.lists[evidencePane].Len() > 0)
	k.evidence.SetEnabled(s.adds())
	k.plan.SetEnabled(s.adds())
	k.turn = keys.Bind("← →", s.env.Text.Item.Turn, "left", "right", "h", "l")
	bs := []key.Binding{k.pane, k.open, k.evidence, k.plan, k.turn}
	return nav.KeyMap{Short: bs, All: bs}
}
