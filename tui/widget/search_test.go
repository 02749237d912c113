package widget

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestSearchTakesTextOnlyWhileItIsOpen(t *testing.T) {
	k := shared()
	enter, esc := tea.KeyPressMsg{Code: tea.KeyEnter}, tea.KeyPressMsg{Code: tea.KeyEscape}
	f := NewSearch(look(), "filter")
	f.Update(tea.PasteMsg{Content: "lost"}, k)
	if f.Shown() || f.Value() != "" {
		t.Errorf("closed: %q", f.Value())
	}
	f.Open()
	f.Update(tea.PasteMsg{Content: "projet"}, k)
	f.Update(enter, k)
	f.Update(tea.PasteMsg{Content: " lost"}, k)
	if f.Typing() || !f.Shown() || f.Value() != "projet" {
		t.Errorf("after enter: %q, typing %v", f.Value(), f.Typing())
	}
	f.Open()
	f.Update(esc, k)
	if f.Shown() || f.Value() != "" {
		t.Errorf("after esc: %q", f.Value())
	}
}
