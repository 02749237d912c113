package targets

import (
	"charm.land/bubbles/v2/key"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	previous, next, level, reset, resetAll, undo key.Binding
}

func newKeys(env *nav.Env, scale model.Scale) keyMap {
	t, k := env.Text.Targets, env.Keys
	return keyMap{
		previous: keys.Bind("←", t.Pick, "left", "h"), next: keys.Bind("← →", t.Pick, "right", "l"),
		level: keys.Digits(t.Set, scale.Top().Value()), reset: keys.Bind("x", t.Reset, "x", "delete", "backspace"),
		resetAll: keys.Bind("r", t.ResetAll, "r"), undo: k.Undo,
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	writes := !s.env.Store.ReadOnly()
	it, any := s.item()
	_, own := s.aim.override[it.Code]
	k.next.SetEnabled(writes && len(s.env.Grid.Targets) > 0)
	k.level.SetEnabled(writes && any)
	k.reset.SetEnabled(writes && own)
	k.resetAll.SetEnabled(writes && len(s.aim.override) > 0)
	k.undo.SetEnabled(writes && len(s.undo) > 0)
	bs := []key.Binding{k.level, k.next, k.reset, k.resetAll, k.undo}
	return nav.KeyMap{Short: bs, All: bs}
}
