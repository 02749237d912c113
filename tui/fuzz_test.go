package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext/hostile"
	"autoeval/store/exchange"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// FuzzScreens shows a text in every field at a place, pastes it there, and types
// it: every frame is safe and in its window. The title of the window is ours.
func FuzzScreens(f *testing.F) {
	for i, h := range hostile.Texts() {
		if i%20 == 0 {
			f.Add(h.Text[:min(len(h.Text), 100)], uint(i))
		}
	}
	f.Fuzz(func(t *testing.T, text string, n uint) {
		env := hostileEnv(t, model.French, text)
		all := tuitest.Everywhere(t, env.Store)
		a, d := at(t, env, all[n%uint(len(all))], layout.Size{W: 80, H: 24})
		check := func() {
			d.CheckFrame()
			if title := a.View().WindowTitle; title != env.Text.App.Name {
				t.Errorf("the window is called %q", title)
			}
		}
		check()
		d.Press("enter")
		d.Paste(text)
		check()
		for _, r := range text[:min(len(text), 40)] {
			d.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
		}
		check()
		d.Resize(layout.Size{W: 60, H: 20})
		check()
		d.Send(nav.Failed{Err: &exchange.Error{Reason: exchange.ChangedKey, What: text}})
		check()
	})
}
