package piece

import (
	"charm.land/bubbles/v2/key"

	"autoeval/store/work"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

type keyMap struct {
	save, next, previous, back, toggle, change, attach key.Binding
	external, relink                                   key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t, f, k := env.Text.Form, env.Text.Evidence.Form, env.Keys
	return keyMap{
		save: k.Save, next: keys.Bind("tab", t.NextField, "tab"), previous: keys.Bind(k.Previous.Help().Key, t.PreviousField, "shift+tab"), back: k.Back,
		toggle: keys.Bind("␣ ⏎", env.Text.Keys.Tick, "space", "enter"), change: keys.Bind("← →", env.Text.Keys.Change, "left", "right"), attach: keys.Bind("⏎", f.Attach, "enter"),
		external: keys.Bind("ctrl+e", t.External, "ctrl+e"), relink: keys.Bind("ctrl+r", f.Relink, "ctrl+r"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	switch s.mode {
	case loading:
		return nav.KeyMap{}
	case asking:
		bs := s.ask().Answers
		return nav.KeyMap{Short: bs, All: bs}
	}
	focused := s.entries.focused()
	_, many := focused.(*widget.Choices)
	_, few := focused.(*widget.Choice)
	_, long := focused.(*widget.Text)
	k.toggle.SetEnabled(many)
	k.change.SetEnabled(few)
	k.attach.SetEnabled(s.item() != "" && s.entries.form.At() <= slotOffers)
	k.external.SetEnabled(long && s.env.Services.Edit != nil)
	k.relink.SetEnabled(s.file.condition == work.Altered && !s.relink)
	k.save.SetEnabled(!s.env.Store.ReadOnly())
	bs := []key.Binding{k.save, k.attach, k.toggle, k.change, k.external, k.relink, k.next, k.back, k.previous}
	return nav.KeyMap{Short: bs, All: bs}
}
