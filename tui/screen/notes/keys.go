package notes

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
			{Key: keys.Bind("⏎", t.Keys.Save, "enter"), When: s.form.form.At() == slotText, Do: s.sheet.Save},
			{Key: k.Save, When: true, Do: s.sheet.Save},
			{Key: keys.Bind("tab", t.Form.NextField, "tab"), When: true},
			{Key: k.Back, When: true, Do: s.sheet.Close},
		}
	case s.sheet.Asking():
		return keys.Shown(s.sheet.Ask().Answers...)
	}
	n, any := s.current()
	writes := !s.env.Store.ReadOnly() && s.ready
	waits := any && n.Waits() && writes
	does := t.Notes.Settle
	if any && !n.Waits() {
		does = t.Notes.WaitAgain
	}
	with := func(do func(model.Note) tea.Cmd) func() tea.Cmd {
		return func() tea.Cmd { return do(n) }
	}
	return keys.Acts{
		{Key: keys.Bind("e", t.Notes.Prove, "e"), When: waits, Do: with(s.prove)},
		{Key: keys.Bind("n", t.Notes.Tell, "n"), When: waits && s.place.Session != "", Do: with(s.tell)},
		{Key: keys.Bind("⏎", t.Plan.Edit, "enter"), When: any && writes, Do: with(s.edit)},
		{Key: keys.Bind("a", t.Keys.Add, "a"), When: writes, Do: s.add},
		{Key: keys.Bind("␣", does, "space"), When: any && writes, Do: with(s.toggle)},
		{Key: keys.Bind("x", t.Keys.Delete, "x", "delete"), When: any && writes, Do: with(s.drop)},
		{Key: k.Undo, When: s.steps.Any() && writes, Do: s.takeBack},
	}
}
