package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
)

// switchLanguage changes to the other language at once, and keeps the choice.
func (a *App) switchLanguage() tea.Cmd {
	p := a.env.Profile.Clone()
	p.Settings.Lang = model.English
	if a.env.Text.Lang == model.English {
		p.Settings.Lang = model.French
	}
	return a.prefer(p)
}

// switchTheme goes to the next theme, and keeps the choice.
func (a *App) switchTheme() tea.Cmd {
	order := []theme.Variant{theme.Auto, theme.Dark, theme.Light, theme.Contrast, theme.Mono}
	p := a.env.Profile.Clone()
	for i, v := range order {
		if string(v) == p.Settings.Theme {
			p.Settings.Theme = string(order[(i+1)%len(order)])
			break
		}
	}
	a.toast = nav.Toast{Text: a.env.Text.Keys.Theme + a.env.Text.Words.Colon + a.env.Text.Words.Themes[p.Settings.Theme]}
	return a.prefer(p)
}

// prefer shows the settings at once; keeping them may fail without harm, as
// when the store is read-only.
func (a *App) prefer(p model.Profile) tea.Cmd {
	shown := a.adopt(p)
	st := a.env.Store
	if st.ReadOnly() {
		return shown
	}
	return tea.Batch(shown, func() tea.Msg { return savePreferences(st, p) })
}

func savePreferences(st store.Store, p model.Profile) tea.Msg {
	rev, err := st.SaveProfile(context.Background(), p)
	if err != nil {
		return nav.Failed{Err: err}
	}
	p.Revision = rev
	return nav.ProfileChanged{Profile: p}
}
