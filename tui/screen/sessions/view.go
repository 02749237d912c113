package sessions

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
)

// top is the lines above the rows.
const top = 2

// View draws the list.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case !s.ready:
		return " " + th.Muted.Render(t.App.Loading)
	case len(s.list.All()) == 0:
		return "\n " + th.Plain.Render(t.Sessions.Empty) + "\n " + th.Muted.Render(t.Sessions.EmptyHint)
	}
	head := ""
	switch {
	case s.renaming.typing():
		head = s.nameHead()
		head += s.renaming.name.View(size.W - layout.Width(head))
	case s.list.Filter.Shown():
		head = s.list.Filter.View(th, size.W)
	}
	if s.list.Len() == 0 {
		return head + "\n\n " + th.Muted.Render(t.App.NoMatch)
	}
	list := head + "\n\n" + s.list.View(size.Minus(1, top+1), th, s.row)
	used := top + min(s.list.Len(), size.H-top-1)
	if room := size.H - used - 2; room >= leastLevels {
		list += "\n\n" + s.levels(layout.Size{W: size.W, H: room})
	}
	return list
}

// leastLevels is how many lines the levels of a session are worth showing in.
const leastLevels = 6

// levels are those of the session that shows, item by item below its name and, where
// it is of another title or in other words, those of its grid.
func (s *Screen) levels(size layout.Size) string {
	th, sum := s.env.Theme, s.shown()
	if sum == nil || s.readings[sum.Grid].Own == nil {
		return ""
	}
	read := s.readings[sum.Grid]
	items, levels := read.In.ItemsOf(model.Competency), read.Levels(s.held(sum))
	rows := (len(items) + 1) / 2
	lines := make([]string, 0, rows+1)
	head := " " + th.Accent.Render(safetext.Line(sum.Label))
	if read.In != s.env.Grid {
		head += "  " + th.Muted.Render(s.env.Text.Titled(read.In.Title, read.In.ID)+", "+safetext.Line(read.In.Version))
	}
	lines = append(lines, layout.Cut(head, size.W))
	w := layout.Pane(min(size.W, 100), 0) / 2
	for i := range rows {
		line := "  " + s.level(read.In, items[i], levels, w)
		if j := i + rows; j < len(items) {
			line += "  " + s.level(read.In, items[j], levels, w)
		}
		lines = append(lines, line)
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}

// level returns one item and its level, in w cells.
func (s *Screen) level(g *model.Grid, it model.Item, levels model.Levels, w int) string {
	const whole = 14
	sc, l, name, bar := g.Scale(it.Scale), levels.Of(it.Code), s.env.Text.ItemName(g, it.Code), whole
	if layout.Width(name) > layout.Rest(w, whole, layout.Margin) {
		bar = 1 // the letter alone
	}
	drawn := chart.LevelBar(chart.LevelBarData{Value: l.Value(), Top: sc.Top().Value(), Code: sc.Code(l)}, bar, s.env.Theme)
	return s.env.Theme.Plain.Render(layout.Fit(name, layout.Rest(w, bar, layout.Margin))) + " " + drawn
}

// nameHead stands before the name that is typed.
func (s *Screen) nameHead() string {
	return " " + s.env.Theme.Strong.Render(s.env.Text.Words.Name) + s.env.Text.Words.Colon
}

// row returns one session: name, date, state, how much is rated, levels in small.
func (s *Screen) row(i int, focused bool, w int) string {
	th, t, sum := s.env.Theme, s.env.Text, s.list.Row(i)
	style := th.Plain
	if focused {
		style = th.Selected
	}
	state, stateStyle := t.Words.Finished, th.Muted
	if !sum.Finished() {
		state, stateStyle = t.Sessions.Open, th.Accent
	}
	if sum.ID == s.marked {
		state, stateStyle = t.Sessions.Marked, th.Accent
	}
	const date, rated, stateW = 14, 7, 12
	name := max(layout.Rest(w, date, rated, stateW, 2*layout.Gap), 12)
	label := style.Render(layout.Cut(" "+safetext.Line(sum.Label), name))
	if own := s.readings[sum.Grid].Own; own != nil && own.ID != s.env.Grid.ID {
		label += th.Faint.Render("  " + t.Titled(own.Title, own.ID))
	}
	line := layout.Fit(label, name) + "  " +
		th.Muted.Render(layout.Fit(t.ShortDate(sum.When()), date)) + " " + stateStyle.Render(layout.Fit(state, stateW)) + " "
	own := s.readings[sum.Grid].Own
	if own == nil { // nobody has its grid any more
		return line
	}
	return line + th.Muted.Render(fmt.Sprintf(t.Sessions.Rated, sum.Rated(own, model.Competency), own.Count(model.Competency)))
}
