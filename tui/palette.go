package tui

import (
	"fmt"
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
// own actions, and what the top screen can do now. What is typed finds things
// too: items, activities, sessions, evidence, people.
type palette struct {
	query   widget.Field
	list    widget.List
	actions []action
	things  []action
	shown   []action
}

// action is something that can be done, by name; about says what it is for.
type action struct {
	name, about, keys string
	do                func(*App) tea.Cmd
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
	purpose := map[string]string{}
	for _, d := range a.destinations() {
		purpose[d.name] = a.purpose(d.place)
	}
	named := map[string]bool{}
	for _, x := range a.top().Acts() {
		if !x.When || x.Do == nil || x.Show == keys.Never {
			continue
		}
		help := x.Key.Help()
		about := purpose[help.Desc]
		if about == "" {
			about = fmt.Sprintf(a.env.Text.App.OnPage, a.top().Title())
		}
		all = append(all, action{help.Desc, about, help.Key, func(*App) tea.Cmd { return x.Do() }})
		named[help.Desc] = true
	}
	for _, d := range a.destinations() {
		if !named[d.name] { // else the screen has a key for it
			all = append(all, going(d.name, purpose[d.name], d.place))
		}
	}
	k := a.env.Keys
	return append(all,
		action{k.Language.Help().Desc, a.env.Text.App.LanguageAbout, k.Language.Help().Key, (*App).switchLanguage},
		action{k.Theme.Help().Desc, a.env.Text.App.ThemeAbout, k.Theme.Help().Key, (*App).switchTheme},
		action{k.Quit.Help().Desc, a.env.Text.App.QuitAbout, k.Leave.Help().Key, func(a *App) tea.Cmd { a.leaving = true; return nil }})
}

// purpose returns the first sentence of what explains a place.
func (a *App) purpose(p nav.Place) string {
	about := a.env.Text.Guides.Pages[guideName(p)].About
	first, _, _ := strings.Cut(about, ". ")
	return strings.TrimSuffix(first, ".")
}

// take adds what was found to what can be.
func (p *palette) take(m things) tea.Cmd {
	p.things = m.actions
	p.filter()
	return nav.Fail(m.err)
}

// filter shows every action, or what fits what is typed: actions by their names,
// then things that have every word of it, then actions by what they are for.
func (p *palette) filter() {
	q := lang.Fold(strings.TrimSpace(p.query.Value()))
	p.shown = p.shown[:0]
	if q == "" {
		p.shown = append(p.shown, p.actions...)
	} else {
		names := make([]string, len(p.actions))
		for i, x := range p.actions {
			names[i] = lang.Fold(x.name)
		}
		named := map[int]bool{}
		for _, m := range fuzzy.Find(q, names) {
			if named[m.Index] = near(m); named[m.Index] {
				p.shown = append(p.shown, p.actions[m.Index])
			}
		}
		for _, x := range p.things {
			if lang.Matches(x.name+" "+x.about, q) {
				p.shown = append(p.shown, x)
			}
		}
		for i, x := range p.actions {
			if !named[i] && lang.Matches(x.about, q) {
				p.shown = append(p.shown, x)
			}
		}
	}
	p.list.SetLen(len(p.shown))
	p.list.Select(0)
}

// near says whether the letters typed stand close together in a name: strewn
// over it they are an accident.
func near(m fuzzy.Match) bool {
	n := len(m.MatchedIndexes)
	return n > 0 && m.MatchedIndexes[n-1]-m.MatchedIndexes[0] <= 2*n
}

func (p *palette) update(a *App, m tea.KeyPressMsg) tea.Cmd {
	k := a.env.Keys
	switch {
	case key.Matches(m, k.Back, k.Palette):
		a.over = nil
	case key.Matches(m, k.Open):
		a.over = nil
		if len(p.shown) > 0 {
			return p.shown[p.list.At()].do(a)
		}
	case m.Text != "" || m.Code == tea.KeyBackspace || m.Mod == tea.ModCtrl && strings.ContainsRune("uwkae", m.Code):
		p.query.Update(m)
		p.filter()
	default:
		p.list.Update(m, k)
	}
	return nil
}

// paletteTop is the lines above the actions.
const (
	paletteTop = 3
	keyWidth   = 9 // the key of an action, at the end of its line
)

// click does the action under the pointer.
func (p *palette) click(a *App, m nav.Click) tea.Cmd {
	i, ok := p.list.RowAt(m.Y-paletteTop, m.Size.H-paletteTop, 1)
	if !ok {
		return nil
	}
	a.over = nil
	return p.shown[i].do(a)
}

func (p *palette) keys(a *App) []key.Binding {
	open := a.env.Keys.Open
	open.SetEnabled(len(p.shown) > 0)
	return []key.Binding{open}
}

func (p *palette) view(a *App, s layout.Size) string {
	th, t := a.env.Theme, a.env.Text.App
	lines := []string{" " + th.Strong.Render(t.Palette), " " + th.Key.Render(th.Glyph.Cursor) + " " + p.query.View(layout.Text(layout.Inset(s.W))), ""}
	if len(p.shown) == 0 {
		lines = append(lines, "   "+th.Muted.Render(t.NoAction))
	} else {
		lines = append(lines, p.list.View(s.Minus(0, len(lines)), th, func(i int, focused bool, w int) string {
			x := p.shown[i]
			style := th.Plain
			if focused {
				style = th.Selected
			}
			name := min(max(w*2/5, 26), 46)
			return style.Render(layout.Fit(" "+x.name, name)) + "  " + th.Muted.Render(layout.Fit(x.about, max(layout.Rest(w, name, layout.Gap, layout.Margin, keyWidth), 1))) + " " + th.Key.Render(a.keyName(x.keys))
		}))
	}
	return strings.Join(lines, "\n")
}
