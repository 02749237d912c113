package widget

import (
	"strings"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Tab is one pane's name, and a few words of it; a tab without a name is left
// out.
type Tab struct{ Name, Note string }

// Tabs names the panes of a page on one line, the one in front marked.
func Tabs(th *theme.Theme, tabs []Tab, front int) string {
	var b strings.Builder
	for i, t := range tabs {
		if t.Name == "" {
			continue
		}
		mark, style := "  ", th.Muted
		if i == front {
			mark, style = th.Accent.Render(th.Glyph.Cursor)+" ", th.Strong
		}
		b.WriteString(mark + style.Render(t.Name))
		if t.Note != "" {
			b.WriteString(" " + th.Muted.Render(t.Note))
		}
		b.WriteString(" ")
	}
	return b.String()
}

// TabAt returns the tab whose name stands at column x, false beside them.
func TabAt(tabs []Tab, x int) (int, bool) {
	left := 0
	for i, t := range tabs {
		if t.Name == "" {
			continue
		}
		w := layout.Width(t.Name) + 3
		if t.Note != "" {
			w += layout.Width(t.Note) + 1
		}
		if x >= left && x < left+w {
			return i, true
		}
		left += w
	}
	return 0, false
}
