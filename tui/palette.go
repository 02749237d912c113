package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"autoeval/model/safetext"
	"autoeval/tui/keys"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// palette finds any action by its name: the places one can go, the program's
// own actions, and what the top screen can do now.
type palette struct {
	query   widget.Field
	list    widget.List
	actions []action
	shown   []int
}

// action is something that can be done, by name.
type action struct {
	name, keys string
	do         func(*App) tea.Cmd
}

func newPalette(a *App) *palette {
	p := &palette{query: widget.NewField(a.env.Theme, "", a.env.Text.App.PaletteHint, safetext.Title), actions: a.actions()}
	p.query.Focus()
	p.filter()
	return p
}

// actions lists everything that can be done now.
func (a *App) actions() []action {
	var all []action
	for _, x := range a.top().Acts() {
		if x.When && x.Do != nil && x.Show != keys.Never {
			all = append(all, action{x.Key.Help().Desc, x.Key.Help().Key, func(*App) tea.Cmd { return x.Do() }})
		}
	}
	named := map[string]bool{}
	for _, x := range all {
		named[x.name] = true
	}
	for _, d := range a.destinations() {
		if named[d.name] {
			continue // the screen has a key for it
		}
		all = append(all, action{d.name, "", func(*App) tea.Cmd { return nav.Open(d.place) }})
	}
	k := a.env.Keys
	return append(all,
		action{k.Language.Help().Desc, k.Language.Help().Key, (*App).switchLanguage},
		action{k.Theme.Help().Desc, k.Theme.Help().Key, (*App).switchTheme},
		action{k.Quit.Help().Desc, k.Leave.Help().Key, func(a *App) tea.Cmd { a.leaving = true; return nil }})
}

func (p *palette) filter() {
	p.shown = p.shown[:0]
	q := lang.Fold(p.query.Value())
	if q == "" {
		for i := range p.actions {
			p.shown = append(p.shown, i)
		}
	} else {
		names := make([]string, len(p.actions))
		for i, x := range p.actions {
			names[i] = lang.Fold(x.name)
		}
		for _, m := range fuzzy.Find(q, names) {
			p.shown = append(p.shown, m.Index)
		}
	}
	p.list.SetLen(len(p.shown))
	p.list.Select(0)
}

func (p *palette) update(a *App, m tea.KeyPressMsg) tea.Cmd {
	k := a.env.Keys
	switch {
	case key.Matches(m, k.Back, k.Palette):
		a.over = nil
	case key.Matches(m, k.Open):
		a.over = nil
		if len(p.shown) > 0 {
			return p.actions[p.shown[p.list.At()]].do(a)
		}
	case m.Text != "" || m.Code == tea.KeyBackspace:
		p.query.Update(m)
		p.filter()
	default:
		p.list.Update(m, k)
	}
	return nil
}

func (p *palette) keys(a *App) []key.Binding {
	open := a.env.Keys.Open
	open.SetEnabled(len(p.shown) > 0)
	return []key.Binding{open}
}

func (p *palette) view(a *App, s layout.Size) string {
	th, t := a.env.Theme, a.env.Text.App
	lines := []string{" " + th.Strong.Render(t.Palette), " " + th.Key.Render(th.Glyph.Cursor) + " " + p.query.View(s.W-6), ""}
	if len(p.shown) == 0 {
		lines = append(lines, "   "+th.Muted.Render(t.NoAction))
	} else {
		lines = append(lines, p.list.View(s.Minus(0, len(lines)), th, func(i int, focused bool, w int) string {
			x := p.actions[p.shown[i]]
			style := th.Plain
			if focused {
				style = th.Selected
			}
			return style.Render(layout.Fit(" "+x.name, max(w-12, 10))) + "  " + th.Muted.Render(a.keyName(x.keys))
		}))
	}
	return strings.Join(lines, "\n")
}
