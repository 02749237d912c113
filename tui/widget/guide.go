package widget

import (
	"autoeval/assets/text"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// GuideColumn is the room of a sign or a word before what it means.
const GuideColumn = 8

// Signs explains signs, each by its mark, in lines of at most w cells.
func Signs(th *theme.Theme, g text.Guides, names []string, w int) []string {
	var out []string
	for _, n := range names {
		if mark := th.Sign(n); mark != "" {
			out = append(out, explained(th.Key, layout.Fit(mark, GuideColumn), th.Plain, g.Marks[n], w)...)
		}
	}
	return out
}

// Terms explains words, each before what it means, in lines of at most w cells.
func Terms(th *theme.Theme, g text.Guides, names []string, colon string, w int) []string {
	var out []string
	for _, n := range names {
		if t, ok := g.Words[n]; ok {
			lines := layout.WrapIn(t.Word+colon+t.Means, w, "  ")
			for i, l := range lines {
				if head := t.Word + colon; i == 0 && len(l) >= len(head) && l[:len(head)] == head {
					out = append(out, th.Strong.Render(head)+th.Plain.Render(l[len(head):]))
					continue
				}
				out = append(out, th.Plain.Render(l))
			}
		}
	}
	return out
}

// explained returns a mark, then what it means, wrapped under its own beginning.
func explained(markStyle theme.Style, mark string, style theme.Style, said string, w int) []string {
	lines := layout.Wrap(said, max(w-layout.Width(mark), 1))
	for i, l := range lines {
		if i == 0 {
			lines[i] = markStyle.Render(mark) + style.Render(l)
		} else {
			lines[i] = layout.Blank(layout.Width(mark)) + style.Render(l)
		}
	}
	return lines
}
