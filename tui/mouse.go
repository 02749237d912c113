package tui

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// mouse turns a click into a Click in the screen's own box and the wheel into
// the arrows. A click on a key of the footer presses it, one on the program's
// name at the top goes home, one on an action of the list does it.
func (a *App) mouse(msg tea.Msg) tea.Cmd {
	if a.size.TooSmall() {
		return nil
	}
	switch m := msg.(type) {
	case tea.MouseWheelMsg:
		return a.wheel(m)
	case tea.MouseClickMsg:
		if m.Button == tea.MouseLeft {
			return a.click(m.X, m.Y)
		}
	}
	return nil
}

func (a *App) wheel(m tea.MouseWheelMsg) tea.Cmd {
	press := tea.KeyPressMsg{Code: tea.KeyDown}
	if m.Button == tea.MouseWheelUp {
		press.Code = tea.KeyUp
	}
	switch {
	case a.over != nil:
		return a.over.update(a, press)
	case editing(a.top()):
		return nil
	}
	return a.top().Update(press)
}

func (a *App) click(x, y int) tea.Cmd {
	box := a.bodySize()
	inside := nav.Click{X: x, Y: y - headerHeight, Size: box}
	switch {
	case y == a.size.H-1:
		return a.clickFooter(x)
	case y == 0:
		return a.clickTitle(x)
	case inside.Y < 0 || inside.Y >= box.H || x >= box.W:
		return nil
	}
	switch over := a.over.(type) {
	case nil:
		return a.top().Update(inside)
	case *palette:
		return over.click(a, inside)
	case *help:
		a.over = nil
	}
	return nil
}

// clickFooter presses the key whose hint stands at a column.
func (a *App) clickFooter(x int) tea.Cmd {
	left := 1
	short, last := a.footerKeys()
	for _, b := range a.fitting(short, last) {
		w := layout.Width(a.hints([]key.Binding{b}))
		if x >= left && x < left+w {
			if m, ok := pressed(b); ok {
				return a.key(m)
			}
			return nil
		}
		left += w
	}
	return nil
}

// clickTitle goes home from the program's name at the top, and back from the
// page's: as esc does where something is typed or open.
func (a *App) clickTitle(x int) tea.Cmd {
	home := 1 + layout.Width(a.env.Text.App.Name)
	end := home + layout.Width(" "+a.env.Theme.Glyph.Sep+" "+a.top().Title())
	modal, _ := a.top().(nav.Modal)
	switch {
	case len(a.stack) == 1 || x >= end:
		return nil
	case x > home, a.over != nil, editing(a.top()), modal != nil && modal.Modal():
		return a.key(tea.KeyPressMsg{Code: tea.KeyEscape})
	}
	for _, s := range a.stack {
		if unsaved(s) {
			return a.key(tea.KeyPressMsg{Code: tea.KeyEscape})
		}
	}
	return nav.Open(nav.Home{})
}

// pressed returns the key press of a binding that stands for one key; none where it
// stands for several, which ask for different things.
func pressed(b key.Binding) (tea.KeyPressMsg, bool) {
	shown, typed := b.Help().Key, b.Keys()
	several := strings.Contains(shown, " ") || utf8.RuneCountInString(shown) > 1 && strings.Contains(shown, "-")
	if several || len(typed) == 0 || typed[0] == "" {
		return tea.KeyPressMsg{}, false
	}
	named := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft,
		"right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "delete": tea.KeyDelete}
	name := typed[0]
	switch rest, ctrl := strings.CutPrefix(name, "ctrl+"); {
	case ctrl:
		r, _ := utf8.DecodeRuneInString(rest)
		return tea.KeyPressMsg{Code: r, Mod: tea.ModCtrl}, true
	case name == "shift+tab":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}, true
	case name == "space" || name == " ":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, true
	case named[name] != 0:
		return tea.KeyPressMsg{Code: named[name]}, true
	case utf8.RuneCountInString(name) > 1:
		return tea.KeyPressMsg{}, false
	}
	r, _ := utf8.DecodeRuneInString(name)
	return tea.KeyPressMsg{Code: r, Text: name}, true
}
