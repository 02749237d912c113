package widget

import (
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Paragraph returns a text in lines of w cells: a sentence is wrapped, never cut.
func Paragraph(style theme.Style, text string, w int) []string {
	lines := layout.Wrap(text, max(w, 1))
	for i := range lines {
		lines[i] = style.Render(lines[i])
	}
	return lines
}
