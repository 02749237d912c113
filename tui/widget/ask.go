package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Ask is a question that one key answers.
type Ask struct {
	Text    string
	Answers []key.Binding
}

// Answer is the answer a key gives, false for any other key.
func (a Ask) Answer(m tea.KeyPressMsg) (int, bool) {
	for i, b := range a.Answers {
		if key.Matches(m, b) {
			return i, true
		}
	}
	return 0, false
}

// Lines draws the question and its answers in w cells.
func (a Ask) Lines(th *theme.Theme, w int) []string {
	lines := layout.Wrap(a.Text, max(w-2, 1))
	for i, l := range lines {
		lines[i] = " " + th.Warn.Render(l)
	}
	var parts []string
	for _, b := range a.Answers {
		if b.Enabled() {
			parts = append(parts, th.Key.Render(b.Help().Key)+" "+th.Plain.Render(b.Help().Desc))
		}
	}
	for _, l := range layout.Wrap(strings.Join(parts, "   "), max(w-2, 1)) {
		lines = append(lines, " "+l)
	}
	return lines
}
