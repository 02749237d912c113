package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// help is the overlay that explains the top screen in three parts: what the page
// is, the keys that work now, the signs and words that stand on it.
type help struct{ from int }

func (h *help) update(a *App, m tea.KeyPressMsg) tea.Cmd {
	k := a.env.Keys
	switch {
	case key.Matches(m, k.Down, k.PageDown):
		h.from++
	case key.Matches(m, k.Up, k.PageUp):
		h.from = max(h.from-1, 0)
	case key.Matches(m, h.glossary(a)):
		a.over = nil
		return nav.Open(nav.Glossary{})
	default:
		a.over = nil
	}
	return nil
}

func (h *help) glossary(a *App) key.Binding {
	return keys.Bind("g", a.env.Text.Guides.KeyFor, "g")
}

// keys lead on to all words and signs; any other key closes the help.
func (h *help) keys(a *App) []key.Binding { return []key.Binding{h.glossary(a)} }

func (h *help) view(a *App, s layout.Size) string {
	t, g := a.env.Text.Guides, a.guide()
	lines := []string{a.heading(t.Page + " " + a.env.Theme.Glyph.Sep + " " + a.top().Title())}
	for _, l := range a.about(g, layout.Inset(s.W)) {
		lines = append(lines, "  "+l)
	}
	lines = append(lines, "")
	lines = append(lines, h.columns(a, s.W)...)
	if a.mouseIsOurs() {
		lines = append(lines, "")
		for _, l := range layout.Wrap(a.env.Text.App.SelectText, layout.Inset(s.W)) {
			lines = append(lines, "  "+a.env.Theme.Muted.Render(l))
		}
	}
	return a.scrolled(lines, &h.from, s)
}

// columns are keys, then signs and words: beside each other where there is room,
// the keys of the whole program in a column of their own in a wide window.
func (h *help) columns(a *App, w int) []string {
	t, g := a.env.Text, a.guide()
	here := a.column(t.Guides.Keys, a.top().Acts().Help())
	all := a.column(t.App.KeysEverywhere, a.everywhere())
	said := func(w int) []string {
		return append([]string{a.heading(t.Guides.Signs)}, indented(a.signsAndWords(g, a.standing(g), layout.Form(w)))...)
	}
	switch {
	case w >= layout.TwoPanes:
		third := layout.Text(w) / 3
		left := layout.Beside(strings.Join(here, "\n"), third-6, " ", strings.Join(all, "\n"))
		return strings.Split(layout.Beside(left, 2*third-10, " ", strings.Join(said(layout.Rest(w, 2*third)+8), "\n")), "\n")
	case w >= 76:
		left := append(append(here, ""), all...)
		return strings.Split(layout.Beside(strings.Join(left, "\n"), w*2/5, " ", strings.Join(said(layout.Rest(w, w*2/5, layout.Gap)), "\n")), "\n")
	}
	return append(append(append(append(here, ""), said(w)...), ""), all...)
}

// everywhere returns the keys of the whole program that work now.
func (a *App) everywhere() []key.Binding {
	k := a.env.Keys
	if len(a.stack) > 1 {
		k.Quit.SetHelp(k.Quit.Help().Key, k.Back.Help().Desc)
	} else {
		k.Back.SetEnabled(false)
	}
	k.Suspend.SetEnabled(a.env.Services.Suspend != nil)
	return []key.Binding{k.Up, k.Down, k.Open, k.Back, k.Quit, k.Help, k.Palette,
		k.PageUp, k.PageDown, k.First, k.Last, k.Language, k.Theme, k.Redraw, k.Suspend, k.Leave}
}

func (a *App) heading(s string) string { return " " + a.env.Theme.Accent.Render(s) }

func indented(lines []string) []string {
	for i := range lines {
		lines[i] = "  " + lines[i]
	}
	return lines
}

// scrolled is as many lines as there is room for, and says that there are more.
func (a *App) scrolled(lines []string, from *int, s layout.Size) string {
	if len(lines) <= s.H {
		*from = 0
		return strings.Join(lines, "\n")
	}
	*from = min(*from, len(lines)-s.H)
	shown := append([]string{}, lines[*from:*from+s.H]...)
	if *from+s.H < len(lines) {
		shown[len(shown)-1] = "  " + widget.Below(a.env.Theme, a.env.Text.App)
	}
	return strings.Join(shown, "\n")
}

// column lists bindings under a heading, the keys in a column of their own.
func (a *App) column(heading string, bs []key.Binding) []string {
	th := a.env.Theme
	lines := []string{a.heading(heading)}
	for _, b := range bs {
		if b.Enabled() && b.Help().Key != "" {
			lines = append(lines, "  "+layout.Fit(th.Key.Render(a.keyName(b.Help().Key)), 9)+" "+th.Plain.Render(b.Help().Desc))
		}
	}
	return lines
}
