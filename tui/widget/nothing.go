package widget

import (
	"strings"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Nothing says that there is nothing to list, and what to do about it: whole sentences in
// a window of w cells, none cut.
func Nothing(th *theme.Theme, said, hint string, w int) string {
	lines := []string{""}
	for _, p := range []struct {
		style theme.Style
		said  string
	}{{th.Plain, said}, {th.Muted, hint}} {
		if p.said == "" {
			continue
		}
		for _, l := range layout.Wrap(p.said, max(layout.Text(w), 1)) {
			lines = append(lines, " "+p.style.Render(l))
		}
	}
	return strings.Join(lines, "\n")
}
