package widget

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/keys"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Ask is a question that one key answers.
type Ask struct {
	Text    string
	Answers []key.Binding
}

// The answers to Unsaved, in their order.
const (
	Keep = iota
	Discard
	GoOn
)

// Unsaved asks what becomes of a form's changes; whole says that they can be
// kept as they are.
func Unsaved(p *lang.Printer, whole bool) Ask {
	f := p.Form
	a := Ask{Text: f.Ask, Answers: []key.Binding{
		Keep: keys.Bind("s", p.Keys.Save, "s", "ctrl+s"), Discard: keys.Bind("x", f.Discard, "x"), GoOn: keys.Bind("esc", f.GoOn, "esc"),
	}}
	if !whole {
		a.Text = f.AskInvalid
	}
	return a
}

// Answer returns the answer a key gives, false for any other key.
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
	lines := layout.Wrap(a.Text, max(layout.Text(w), 1))
	for i, l := range lines {
		lines[i] = " " + th.Warn.Render(l)
	}
	var parts []string
	for _, b := range a.Answers {
		if b.Enabled() {
			parts = append(parts, th.Key.Render(b.Help().Key)+" "+th.Plain.Render(b.Help().Desc))
		}
	}
	for _, l := range together(parts, max(layout.Text(w), 1)) {
		lines = append(lines, " "+l)
	}
	return lines
}

// together puts parts on as few lines as hold them, each part whole.
func together(parts []string, w int) []string {
	var lines []string
	for _, p := range parts {
		at := len(lines) - 1
		if at >= 0 && layout.Width(lines[at]+"   "+p) <= w {
			lines[at] += "   " + p
		} else {
			lines = append(lines, layout.Cut(p, w))
		}
	}
	return lines
}
