package plan

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/tui/keys"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	switch {
	case s.sheet.Filling():
		return keys.Acts{
			{Key: k.Save, When: true, Do: s.sheet.Save},
			{Key: keys.Bind("tab", t.Form.NextField, "tab"), When: true},
			{Key: k.Back, When: true, Do: s.sheet.Close},
			{Key: keys.Bind("⏎", t.Keys.Save, "enter"), When: s.form.form.At() == slotDue, Do: s.sheet.Save, Show: keys.Never},
		}
	case s.sheet.Asking():
		return keys.Shown(s.sheet.Ask().Answers...)
	}
	cur, any := s.current()
	writes := !s.env.Store.ReadOnly() && s.ready
	done, drop := t.Plan.Toggle, t.Plan.Drop
	if any && cur.action >= 0 && s.actions[cur.action].State != model.Todo {
		done, drop = t.Plan.ToDoAgain, t.Keys.Delete
	}
	action := any && cur.action >= 0 && writes
	with := func(do func(model.Action) tea.Cmd) func() tea.Cmd {
		return func() tea.Cmd { return do(s.actions[cur.action]) }
	}
	return keys.Acts{
		{Key: keys.Bind("⏎", t.Keys.Adopt, "enter", "space"), When: any && cur.action < 0 && writes, Do: s.adopt},
		{Key: keys.Bind("⏎", t.Plan.Edit, "enter"), When: action && cur.action < s.here, Do: with(s.edit)},
		{Key: keys.Bind("␣", done, "space"), When: action, Do: with(s.toggle)},
		{Key: keys.Bind("a", t.Keys.Add, "a"), When: writes, Do: s.add},
		{Key: keys.Bind("x", drop, "x", "delete"), When: action, Do: with(s.drop)},
		{Key: k.Undo, When: s.steps.Any() && writes, Do: s.takeBack},
	}
}
