package tui

import (
	"reflect"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

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

// standing returns the signs that a guide names, then the others that stand on the page
// now: none is without its meaning.
func (a *App) standing(g text.Guide) []string {
	names, known := slices.Clone(g.Signs), ""
	for _, n := range names {
		known += a.env.Theme.Sign(n)
	}
	page := ansi.Strip(a.top().View(a.bodySize()))
	for _, n := range text.SignOrder() {
		if mark := a.env.Theme.Sign(n); !slices.Contains(names, n) && shows(page, mark, known) {
			names = append(names, n)
		}
	}
	return names
}

// shows says whether a part of a mark that is not known yet stands on a page. What is also
// written in sentences is a sign where it stands alone.
func shows(page, mark, known string) bool {
	for _, part := range strings.Fields(mark) {
		for _, r := range part {
			if strings.ContainsRune(known, r) || !strings.ContainsRune(page, r) {
				continue
			}
			if r >= 0x2190 && r < 0x2e00 { // arrows, frames, shapes: no sentence has them
				return true
			}
			if r == 'a' { // a word, in both languages: a sign where nothing stands beside it
				if strings.Contains(page, "  a  ") {
					return true
				}
				continue
			}
			if alone(page, r) {
				return true
			}
		}
	}
	return false
}

// alone says whether a character stands apart from what is beside it, as a sign does: two
// blanks or an end of its line on one side at least, one on the other.
func alone(page string, r rune) bool {
	for _, line := range strings.Split(page, "\n") {
		padded := "  " + line + "  "
		if strings.Contains(padded, "  "+string(r)+" ") || strings.Contains(padded, " "+string(r)+"  ") {
			return true
		}
	}
	return false
}

// signsAndWords explains signs and the words of a guide, in lines of at most w cells.
func (a *App) signsAndWords(g text.Guide, signs []string, w int) []string {
	th, t := a.env.Theme, a.env.Text
	lines := widget.Signs(th, t.Guides, signs, w)
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
