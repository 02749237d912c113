package plan

import (
	"charm.land/bubbles/v2/key"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	add, edit, toggle, drop, adopt, undo key.Binding
	save, next, back                     key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t, f, k := env.Text.Plan, env.Text.Form, env.Keys
	return keyMap{
		add: keys.Bind("a", env.Text.Keys.Add, "a"), edit: keys.Bind("⏎", t.Edit, "enter"), toggle: keys.Bind("␣", t.Toggle, "space"),
		drop: keys.Bind("x", t.Drop, "x", "delete"), adopt: keys.Bind("⏎", env.Text.Keys.Adopt, "enter", "space"), undo: k.Undo,
		save: k.Save, next: keys.Bind("tab", f.NextField, "tab"), back: k.Back,
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	switch s.mode {
	case editing:
		bs := []key.Binding{k.save, k.next, k.back}
		return nav.KeyMap{Short: bs, All: bs}
	case asking:
		bs := s.ask().Answers
		return nav.KeyMap{Short: bs, All: bs}
	}
	cur, any := s.current()
	writes := !s.env.Store.ReadOnly() && s.ready
	action := any && cur.action >= 0 && writes
	k.add.SetEnabled(writes)
	k.edit.SetEnabled(action)
	k.toggle.SetEnabled(action)
	k.drop.SetEnabled(action)
	k.adopt.SetEnabled(any && cur.action < 0 && writes)
	k.undo.SetEnabled(len(s.undo) > 0 && writes)
	if action && s.actions[cur.action].State != model.Todo {
		k.toggle.SetHelp(k.toggle.Help().Key, s.env.Text.Plan.ToDoAgain)
		k.drop.SetHelp(k.drop.Help().Key, s.env.Text.Keys.Delete)
	}
	bs := []key.Binding{k.adopt, k.edit, k.toggle, k.add, k.drop, k.undo}
	return nav.KeyMap{Short: bs, All: bs}
}
