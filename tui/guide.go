package tui

import (
	"reflect"
	"slices"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// guide returns what explains the top screen: that of its place, or the one that the
// screen names where a place shows several pages.
func (a *App) guide() text.Guide {
	name := guideName(a.places[min(len(a.stack), len(a.places))-1])
	if g, ok := a.top().(nav.Guided); ok {
		name = g.Guide()
	}
	return a.env.Text.Guides.Pages[name]
}

// guideName returns the name of a place's guide: that of its type, or of its view.
func guideName(p nav.Place) string {
	if p, ok := p.(nav.Progress); ok {
		return p.View.Guide()
	}
	return reflect.TypeOf(p).Name()
}

// signsAndWords explains what stands on the page of a guide, in lines of at most
// w cells.
func (a *App) signsAndWords(g text.Guide, w int) []string {
	th, t := a.env.Theme, a.env.Text
	lines := widget.Signs(th, t.Guides, g.Signs, w)
	if len(lines) > 0 && len(g.Words) > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, widget.Terms(th, t.Guides, g.Words, t.Words.Colon, w)...)
	if !slices.ContainsFunc(g.Words, func(n string) bool {
		return n == "level" || n == "target" || n == "gap" || n == "action" || n == "mentor"
	}) {
		return lines
	}
	for i, l := range layout.WrapIn(t.Guides.LevelsHead+t.Words.Colon+t.Letters(a.env.Grid, model.Competency), w, "  ") {
		if i == 0 {
			lines = append(lines, "")
		}
		lines = append(lines, th.Plain.Render(l))
	}
	return lines
}

// about returns what a page is for, in lines of at most w cells.
func (a *App) about(g text.Guide, w int) []string {
	lines := layout.Wrap(g.About, max(w, 1))
	for i, l := range lines {
		lines[i] = a.env.Theme.Plain.Render(l)
	}
	return lines
}
