package tui

import (
	"strings"

	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// The aside is what a wide window has beside a page: what the page is, the
// signs and words on it, the keys that work now. A page of one column has it as soon as two panes fit, any
// other where the window is wider than it can use.
const (
	asideW     = 44
	asideGap   = 3
	roomyW     = 160 // from here on every page has an aside
	columnMost = 80  // what a page of one column uses
)

// asideWidth returns the room of the aside, 0 where there is none.
func (a *App) asideWidth() int {
	if a.over != nil || !a.size.Wide() {
		return 0
	}
	if n, ok := a.top().(nav.Narrow); ok && n.Narrow() {
		return a.size.W - min(columnMost, a.size.W-asideW-asideGap) - asideGap
	}
	if a.size.W >= roomyW {
		return asideW
	}
	return 0
}

type asideKey struct {
	page, keys string
	size       layout.Size
	look       uint64
}

// beside puts the aside beside the page.
func (a *App) beside(page string, box layout.Size) string {
	w := a.asideWidth()
	if w == 0 {
		return page
	}
	size := layout.Size{W: w, H: box.H}
	aside := a.drawn.aside.Draw(asideKey{a.top().Title() + "\n" + a.guide().About, said(a.top().Acts().Help(), nil), size, a.env.Look}, func() string { return a.drawAside(size) })
	return layout.Beside(layout.Fill(page, box), box.W, " "+a.env.Theme.Faint.Render(a.env.Theme.Glyph.Bar)+" ", aside)
}

func (a *App) drawAside(size layout.Size) string {
	th, t, g := a.env.Theme, a.env.Text.Guides, a.guide()
	w := min(layout.Text(size.W), 64)
	lines := []string{th.Accent.Render(t.Page), ""}
	lines = append(lines, a.about(g, w)...)
	lines = append(lines, "", th.Accent.Render(t.Signs), "")
	lines = append(lines, a.signsAndWords(g, w)...)
	if keys := a.column(t.Keys, a.top().Acts().Help()); len(keys) > 1 {
		lines = append(lines, "", th.Accent.Render(t.Keys), "")
		for _, l := range keys[1:] {
			lines = append(lines, layout.Cut(strings.TrimPrefix(l, "  "), w))
		}
	}
	return layout.Fill(strings.Join(lines, "\n"), size)
}
