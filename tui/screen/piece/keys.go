package piece

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/store/work"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Acts returns what can be done now. What an entry does with its keys is shown here
// and done by it.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	switch {
	case !s.sheet.Shown():
		return nil
	case s.sheet.Asking():
		return keys.Shown(s.sheet.Ask().Answers...)
	}
	f := t.Evidence.Form
	focused := s.entries.focused()
	_, many := focused.(*widget.Choices)
	_, few := focused.(*widget.Choice)
	_, long := focused.(*widget.Text)
	writes := !s.env.Store.ReadOnly()
	return keys.Acts{
		{Key: k.Save, When: writes, Do: s.sheet.Save},
		{Key: keys.Bind("⏎", f.Attach, "enter"), When: s.item() != "" && s.entries.form.At() <= slotOffers},
		{Key: keys.Bind("␣ ⏎", t.Keys.Tick, "space", "enter"), When: many},
		{Key: keys.Bind("← →", t.Keys.Change, "left", "right"), When: few},
		{Key: keys.Bind("ctrl+e", t.Form.External, "ctrl+e"), When: long && writes && s.env.Services.Edit != nil, Do: s.edit},
		{Key: keys.Bind("ctrl+r", f.Relink, "ctrl+r"), When: writes && s.file.condition == work.Altered && !s.relink, Do: s.takeAgain},
		{Key: keys.Bind("tab", t.Form.NextField, "tab"), When: true},
		{Key: k.Back, When: true, Do: s.sheet.Close},
		{Key: keys.Bind(k.Previous.Help().Key, t.Form.PreviousField, "shift+tab"), When: true},
	}
}

// takeAgain takes the linked file as it is now.
func (s *Screen) takeAgain() tea.Cmd {
	s.relink = true
	return nav.Say(s.env.Text.Evidence.Form.Relinked, false)
}
