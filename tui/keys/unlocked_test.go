package keys_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"autoeval/tui/keys"
)

// With caps lock on, a letter is the command that it is without, and the row of
// digits of a French keyboard types its capitals.
func TestCapsLockChangesNoCommand(t *testing.T) {
	for typed, want := range map[string]string{"C": "c", "É": "é", "À": "à", "Ç": "ç", "c": "c", "?": "?", "3": "3", "/": "/"} {
		r := []rune(typed)[0]
		if got := keys.Unlocked(tea.KeyPressMsg{Code: r, Text: typed, Mod: tea.ModCapsLock}).String(); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
	for typed, want := range map[string]int{"À": 0, "É": 2, "È": 7, "Ç": 9, "à": 0, "3": 3, "C": -1} {
		if got := keys.Digit(typed); got != want {
			t.Errorf("%q types %d, want %d", typed, got, want)
		}
	}
	if m := (tea.KeyPressMsg{Code: tea.KeyEnter}); keys.Unlocked(m).String() != m.String() {
		t.Error("enter is no letter")
	}
}
