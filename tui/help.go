package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/layout"
)

// help is the overlay that shows every key that works now.
type help struct{ from int }

func (h *help) update(a *App, m tea.KeyPressMsg) tea.Cmd {
	k := a.env.Keys
	switch {
	case key.Matches(m, k.Down, k.PageDown):
		h.from++
	case key.Matches(m, k.Up, k.PageUp):
		h.from = max(h.from-1, 0)
	default:
		a.over = nil
	}
	return nil
}

// keys are none: any key closes the help.
func (h *help) keys(*App) []key.Binding { return nil }

func (h *help) view(a *App, s layout.Size) string {
	t, k := a.env.Text.App, a.env.Keys
	if len(a.stack) > 1 {
		k.Quit.SetHelp(k.Quit.Help().Key, k.Back.Help().Desc)
	} else {
		k.Back.SetEnabled(false)
	}
	here := column(a, t.KeysHere, a.top().Acts().Help())
	k.Suspend.SetEnabled(a.env.Services.Suspend != nil)
	all := column(a, t.KeysEverywhere, []key.Binding{k.Up, k.Down, k.Open, k.Back, k.Quit, k.Help, k.Palette,
		k.PageUp, k.PageDown, k.First, k.Last, k.Language, k.Theme, k.Redraw, k.Suspend, k.Leave})
	var lines []string
	if s.W >= 76 {
		lines = strings.Split(layout.Beside(strings.Join(here, "\n"), s.W/2-1, " ", strings.Join(all, "\n")), "\n")
	} else {
		lines = append(append(here, ""), all...)
	}
	if a.mouseIsOurs() {
		lines = append(append(lines, ""), layout.Wrap(" "+a.env.Theme.Muted.Render(t.SelectText), s.W-1)...)
	}
	from := min(h.from, max(len(lines)-s.H, 0))
	return strings.Join(lines[from:], "\n")
}

// column lists bindings under a heading, the keys in a column of their own.
func column(a *App, heading string, bs []key.Binding) []string {
	th := a.env.Theme
	lines := []string{" " + th.Strong.Render(heading)}
	for _, b := range bs {
		if b.Enabled() && b.Help().Key != "" {
			lines = append(lines, " "+layout.Fit(th.Key.Render(a.keyName(b.Help().Key)), 9)+" "+th.Plain.Render(b.Help().Desc))
		}
	}
	return lines
}
