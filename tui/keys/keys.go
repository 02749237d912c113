// Package keys holds what keys do: the acts of a screen, each a binding, when it
// works and what it does, and the bindings that more than one screen uses, with
// their help in the person's language. Bindings are made anew, never shared
// package variables. Plain keys, arrows, enter, esc, tab and ctrl+letter only:
// anything else breaks on some keyboard layout.
package keys

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/assets/text"
)

// Shared are the bindings of the whole program.
type Shared struct {
	Up, Down, Left, Right, Open, Back, Quit, Help, Palette, Redraw, Undo, Filter key.Binding
	Next, Previous, First, Last, PageUp, PageDown, Save, Language, Theme, Leave  key.Binding
	Suspend                                                                      key.Binding
}

// New makes the bindings.
func New(w text.Keys) Shared {
	return Shared{
		Up:       Bind("↑", w.Up, "up", "k"),
		Down:     Bind("↓", w.Down, "down", "j"),
		Left:     Bind("←", w.Left, "left", "h"),
		Right:    Bind("→", w.Right, "right", "l"),
		Open:     Bind("⏎", w.Open, "enter"),
		Back:     Bind("esc", w.Back, "esc"),
		Quit:     Bind("q", w.Quit, "q"),
		Help:     Bind("?", w.Help, "?"),
		Palette:  Bind("ctrl+p", w.Palette, "ctrl+p"),
		Redraw:   Bind("ctrl+l", w.Redraw, "ctrl+l"),
		Undo:     Bind("u", w.Undo, "u"),
		Filter:   Bind("/", w.Filter, "/"),
		Next:     Bind("tab", w.Next, "tab"),
		Previous: Bind(w.ShiftTab, w.Previous, "shift+tab"),
		First:    Bind("home", w.First, "home"),
		Last:     Bind("end", w.Last, "end"),
		PageUp:   Bind("pgup", w.PageUp, "pgup", "ctrl+b"),
		PageDown: Bind("pgdn", w.PageDown, "pgdown", "ctrl+f"),
		Save:     Bind("ctrl+s", w.Save, "ctrl+s"),
		Language: Bind("ctrl+g", w.Language, "ctrl+g"),
		Theme:    Bind("ctrl+t", w.Theme, "ctrl+t"),
		Suspend:  Bind("ctrl+z", w.Suspend, "ctrl+z"),
		Leave:    Bind("ctrl+c", w.Quit, "ctrl+c"),
	}
}

// Bind makes one binding: how the key is shown, what it does, what is typed.
func Bind(shown, does string, typed ...string) key.Binding {
	return key.NewBinding(key.WithKeys(typed...), key.WithHelp(shown, does))
}

// azerty is the unshifted character of each digit key, 0 to 9, on an AZERTY
// keyboard.
const azerty = "à&é\"'(-è_ç"

// Digits binds the digits 0 to max, shifted or not.
func Digits(does string, top int) key.Binding {
	var typed []string
	for d := 0; d <= min(max(top, 0), 9); d++ {
		typed = append(typed, string(rune('0'+d)), string([]rune(azerty)[d]))
	}
	return Bind("0-"+string(rune('0'+min(max(top, 0), 9))), does, typed...)
}

// Unlocked returns a key as it is without caps lock, for a screen on which letters are
// commands: no capital is one.
func Unlocked(m tea.KeyPressMsg) tea.KeyPressMsg {
	if lower := strings.ToLower(m.Text); utf8.RuneCountInString(m.Text) == 1 && lower != m.Text {
		r, _ := utf8.DecodeRuneInString(lower)
		return tea.KeyPressMsg{Code: r, Text: lower, Mod: m.Mod &^ (tea.ModShift | tea.ModCapsLock)}
	}
	return m
}

// Digit returns the digit that a key string types on a QWERTY or AZERTY keyboard,
// -1 if none.
func Digit(typed string) int {
	if len(typed) == 1 && typed[0] >= '0' && typed[0] <= '9' {
		return int(typed[0] - '0')
	}
	for d, r := range []rune(azerty) {
		if string(r) == strings.ToLower(typed) {
			return d
		}
	}
	return -1
}
