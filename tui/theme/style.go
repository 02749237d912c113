package theme

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// Style is a lipgloss style that draws one line quickly: a screen draws a
// hundred short pieces of text per key, and working out the same escape
// sequences each time was half of it.
type Style struct {
	lipgloss.Style
	open, close string
	quick       bool // open and close around a line are all there is to it
}

func styleOf(s lipgloss.Style) Style {
	const probe = "x y"
	open, close, ok := strings.Cut(s.Render(probe), probe)
	return Style{s, open, close, ok}
}

// Render draws text as the style of lipgloss does.
func (s Style) Render(text ...string) string {
	if !s.quick || len(text) != 1 || strings.ContainsAny(text[0], "\n\r\t") {
		return s.Style.Render(text...)
	}
	return s.open + text[0] + s.close
}

// Around returns what Render writes before and after text that is one line.
func (s Style) Around() (open, close string) {
	if !s.quick {
		return "", ""
	}
	return s.open, s.close
}
