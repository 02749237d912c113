package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// The aside is what a wide window has beside a page: what the page is, the
// signs and words on it, the keys that work now; then, as far as there is room, the
// keys of the whole program, the levels, the other words and signs. A page has it
// where the window is wider than the page can use: it cuts nothing of the page.
const (
	asideW     = 44 // where every page has one
	asideGap   = layout.Aisle
	roomyW     = 160 // from here on every page has an aside
	asideLeast = 34  // a column of it
	asideMost  = 58
)

// asideWidth returns the room of the aside, 0 where there is none: what the page
// cannot use, or what a wide window has to spare.
func (a *App) asideWidth() int {
	if a.over != nil || !a.size.Wide() {
		return 0
	}
	widest := layout.MaxW
	if b, ok := a.top().(nav.Bounded); ok {
		widest = b.Widest()
	}
	switch free := layout.Rest(a.size.W, widest, asideGap); {
	case free >= asideLeast:
		return free
	case a.size.W >= roomyW:
		return asideW + (a.size.W-roomyW)/2
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

// drawAside fills columns one after the other: as many as it takes to say all, and as
// there is room for.
func (a *App) drawAside(size layout.Size) string {
	most := max((size.W+asideGap)/(asideLeast+asideGap), 1)
	var lines []string
	n, w := 0, 0
	for n < most && (n == 0 || len(lines) > n*size.H) {
		n++
		w = min((size.W-(n-1)*asideGap)/n, asideMost)
		lines = a.asideLines(layout.Column(w))
	}
	out := ""
	for i := range n {
		from := min(i*size.H, len(lines))
		column := strings.Join(lines[from:min(from+size.H, len(lines))], "\n")
		if i == 0 {
			out = column
			continue
		}
		out = layout.Beside(out, i*w+(i-1)*asideGap, layout.Blank(asideGap), strings.TrimPrefix(column, "\n"))
	}
	return layout.Fill(out, size)
}

// asideLines returns all that the aside has to say, the most useful first.
func (a *App) asideLines(w int) []string {
	th, t, g := a.env.Theme, a.env.Text.Guides, a.guide()
	var lines []string
	part := func(title string, said []string) {
		if len(said) == 0 {
			return
		}
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(append(lines, th.Accent.Render(title), ""), said...)
	}
	here := a.top().Acts().Help()
	part(t.Page, a.about(g, w))
	part(t.Signs, a.signsAndWords(g, g.Signs, w))
	part(t.Keys, a.keyLines(here, w))
	part(a.env.Text.App.KeysEverywhere, a.keyLines(a.everywhere(), w))
	part(t.LevelsHead, a.levels(w))
	part(t.WordsHead, widget.Terms(th, t, others(text.WordOrder(), g.Words), a.env.Text.Words.Colon, w))
	part(t.SignsHead, widget.Signs(th, t, others(text.SignOrder(), g.Signs), w))
	return lines
}

// keyLines returns keys and what they do.
func (a *App) keyLines(bs []key.Binding, w int) []string {
	lines := a.column("", bs)[1:]
	for i, l := range lines {
		lines[i] = layout.Cut(strings.TrimPrefix(l, "  "), w)
	}
	return lines
}

// levels returns what each level of a competency means.
func (a *App) levels(w int) []string {
	th, t := a.env.Theme, a.env.Text
	all := a.env.Grid.ItemsOf(model.Competency)
	if len(all) == 0 {
		return nil
	}
	sc := a.env.Grid.Scale(all[0].Scale)
	var out []string
	for _, l := range sc.Levels {
		code, said := safetext.Line(l.Code)+" ", safetext.Line(t.In(l.Label)+t.Words.Colon+t.In(l.Meaning))
		for i, line := range layout.Wrap(said, layout.Rest(w, layout.Width(code))) {
			if i > 0 {
				code = layout.Blank(layout.Width(code))
			}
			out = append(out, th.Level(l.Level.Value(), sc.Top().Value()).Bold(true).Render(code)+th.Plain.Render(line))
		}
	}
	return out
}

// others returns the names that are not among some.
func others(all, some []string) []string {
	return slices.DeleteFunc(all, func(n string) bool { return slices.Contains(some, n) })
}
