package grid

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct{ open, part, filter, all, turn, previous, next key.Binding }

func newKeys(env *nav.Env) keyMap {
	k := env.Keys
	return keyMap{
		open: k.Open, filter: k.Filter, all: keys.Bind("esc", env.Text.App.ShowAll, "esc"), part: keys.Bind("v", env.Text.Grids.Reading.Part, "v", "tab"),
		turn: keys.Bind("← →", env.Text.Item.Turn, "left", "right", "h", "l"), previous: k.Left, next: k.Right,
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	if s.filter.Typing() {
		bs := []key.Binding{k.open, s.env.Keys.Back}
		return nav.KeyMap{Short: bs, All: bs}
	}
	k.open.SetEnabled(len(s.shown) > 0)
	k.part.SetEnabled(s.severalParts())
	k.filter.SetEnabled(len(s.rows) > 1)
	k.all.SetEnabled(s.Modal())
	bs := []key.Binding{k.open, k.all, k.part, k.filter}
	return nav.KeyMap{Short: bs, All: bs}
}

// Keys are what works now.
func (s *Activity) Keys() nav.KeyMap {
	k := s.keys
	k.open.SetEnabled(s.list.Len() > 0)
	k.turn.SetEnabled(s.ready() && len(s.grid.Activities) > 1)
	bs := []key.Binding{k.open, k.turn}
	return nav.KeyMap{Short: bs, All: bs}
}
