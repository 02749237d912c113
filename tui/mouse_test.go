package tui

import (
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// clickOn presses the left button on the last place where words stand.
func clickOn(t *testing.T, d *tuitest.Driver, words string) {
	t.Helper()
	lines := strings.Split(d.Text(), "\n")
	for y := len(lines) - 1; y >= 0; y-- {
		if i := strings.LastIndex(lines[y], words); i >= 0 {
			d.Send(tea.MouseClickMsg{X: layout.Width(lines[y][:i]), Y: y, Button: tea.MouseLeft})
			return
		}
	}
	t.Fatalf("nothing says %q:\n%s", words, d.Text())
}

// With the mouse alone a person opens a view, changes its pane, asks for help,
// opens the list of actions and goes back home.
func TestTheMouseReachesWhatKeysReach(t *testing.T) {
	a, d := at(t, filledEnv(t, model.French), nav.Home{}, layout.Size{W: 100, H: 34})
	clickOn(t, d, "Se situer")
	d.See("Cible : Fin de 4A", "▸ compétences")
	clickOn(t, d, "familles")
	d.See("▸ familles")
	clickOn(t, d, "2 Se développer")
	clickOn(t, d, "changements")
	d.See("▸ changements")
	clickOn(t, d, "? aide")
	d.See("Signes et mots")
	clickOn(t, d, "esc retour")
	d.Hidden("Signes et mots")
	clickOn(t, d, "esc retour")
	if a.Depth() != 1 {
		t.Fatalf("%d screens open", a.Depth())
	}
	clickOn(t, d, "ctrl+p actions")
	clickOn(t, d, "Glossaire")
	d.See("Les signes")
	d.Press("ctrl+p")
	d.Type("C07")
	clickOn(t, d, "C07 Données")
	d.See("Acquisition, stockage")
	clickOn(t, d, "histoire")
	d.See("▸ histoire")
	d.Send(tea.MouseClickMsg{X: 2, Y: 0, Button: tea.MouseLeft}) // the program's name
	if a.Depth() != 1 {
		t.Errorf("%d screens open", a.Depth())
	}
}

// On every page a click on a hint of the footer does what its key does, one on the page's
// name at the top goes back, one on the program's name goes home.
func TestEveryFooterAndTitleIsClickable(t *testing.T) {
	size := layout.Size{W: 120, H: 35}
	env := filledEnv(t, model.French)
	open := func(p nav.Place) (*App, *tuitest.Driver) {
		a, d := at(t, filledEnv(t, model.French), nav.Home{}, size)
		if p != (nav.Home{}) {
			d.Send(nav.Opened{Place: p})
		}
		return a, d
	}
	for _, p := range tuitest.Everywhere(t, env.Store) {
		a, _ := open(p)
		short, last := a.footerKeys()
		x := layout.Margin
		for _, b := range a.fitting(short, last) {
			w := layout.Width(a.hints([]key.Binding{b}))
			if m, ok := pressed(b); ok && w > 0 && m.String() != "q" && m.String() != "ctrl+z" {
				_, clicked := open(p)
				clicked.Send(tea.MouseClickMsg{X: x, Y: size.H - 1, Button: tea.MouseLeft})
				_, typed := open(p)
				typed.Send(m)
				if clicked.Text() != typed.Text() {
					t.Errorf("%#v: a click on %q shows\n%s\nits key\n%s", p, b.Help().Key, clicked.Text(), typed.Text())
				}
			}
			x += w
		}
		if p == (nav.Home{}) {
			continue
		}
		for _, at := range []int{1, layout.Width(" "+env.Text.App.Name) + 3} {
			a, d := open(p)
			if modal, ok := a.top().(nav.Modal); editing(a.top()) || ok && modal.Modal() {
				continue // esc means something inside
			}
			d.Send(tea.MouseClickMsg{X: at, Y: 0, Button: tea.MouseLeft})
			if a.Depth() != 1 {
				t.Errorf("%#v: a click at %d of the title leaves %d pages open", p, at, a.Depth())
			}
		}
	}
}

// On every page with a list a click on another row goes there as the key does, and one
// more does what ⏎ does. Home and the welcome are menus, where one click is enough, and a
// form or a question is answered where it stands.
func TestAClickGoesToARowAndOneMoreOpensIt(t *testing.T) {
	size := layout.Size{W: 100, H: 35}
	mark := filledEnv(t, model.French).Theme.Glyph.Cursor
	row := func(d *tuitest.Driver) int { // the line of the only cursor at the left, else -1
		at := -1
		for y, l := range strings.Split(d.Text(), "\n") {
			if strings.HasPrefix(strings.TrimLeft(l, " "), mark+" ") {
				if at >= 0 {
					return -1
				}
				at = y
			}
		}
		return at
	}
	seen := 0
	for _, p := range tuitest.Everywhere(t, filledEnv(t, model.French).Store) {
		switch p.(type) {
		case nav.Home, nav.Welcome, nav.Walkthrough, nav.EvidenceForm, nav.Page:
			continue
		}
		open := func() *tuitest.Driver {
			_, d := at(t, filledEnv(t, model.French), nav.Home{}, size)
			d.Send(nav.Opened{Place: p})
			return d
		}
		typed, clicked := open(), open()
		from := row(typed)
		typed.Press("down")
		to := row(typed)
		if from < 0 || to <= from {
			continue
		}
		seen++
		click := tea.MouseClickMsg{X: 6, Y: to, Button: tea.MouseLeft}
		if clicked.Send(click); clicked.Text() != typed.Text() {
			t.Errorf("%#v: a click on line %d shows\n%s\nthe key\n%s", p, to, clicked.Text(), typed.Text())
			continue
		}
		typed.Press("enter")
		if clicked.Send(click); clicked.Text() != typed.Text() {
			t.Errorf("%#v: one more click shows\n%s\n⏎ shows\n%s", p, clicked.Text(), typed.Text())
		}
	}
	if seen < 8 {
		t.Errorf("only %d lists were clicked", seen)
	}
}

// A hint that stands for several keys does nothing: which of them was meant?
func TestAClickNeverPicksOneOfSeveralKeys(t *testing.T) {
	_, d := at(t, filledEnv(t, model.French), nav.Home{}, layout.Size{W: 100, H: 30})
	d.Send(nav.Opened{Place: nav.Walkthrough{Depth: model.FullReview}})
	before := d.Text()
	clickOn(t, d, "0-4 noter")
	if d.Text() != before {
		t.Errorf("something happened:\n%s", d.Text())
	}
	clickOn(t, d, "esc retour")
	d.See("Aujourd’hui")
}
