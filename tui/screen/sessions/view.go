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

// levels are those of the focused session, item by item below its name; nothing
// of another grid.
func (s *Screen) levels(size layout.Size) string {
	th, sum := s.env.Theme, s.list.Current()
	if sum == nil || sum.Grid.ID != s.env.Grid.ID {
		return ""
	}
	items := s.env.Grid.ItemsOf(model.Competency)
	rows := (len(items) + 1) / 2
	lines := make([]string, 0, rows+1)
	lines = append(lines, " "+th.Accent.Render(safetext.Line(sum.Label)))
	w := (min(size.W, 100) - 3) / 2
	for i := range rows {
		line := "  " + s.level(items[i], sum.Levels, w)
		if j := i + rows; j < len(items) {
			line += "  " + s.level(items[j], sum.Levels, w)
		}
		lines = append(lines, line)
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}

// level returns one item and its level, in w cells.
func (s *Screen) level(it model.Item, levels model.Levels, w int) string {
	const bar = 14
	sc, l := s.env.Grid.Scale(it.Scale), levels.Of(it.Code)
	drawn := chart.LevelBar(chart.LevelBarData{Value: l.Value(), Top: sc.Top().Value(), Code: sc.Code(l)}, bar, s.env.Theme)
	return s.env.Theme.Plain.Render(layout.Fit(s.env.Text.ItemName(s.env.Grid, it.Code), w-bar-1)) + " " + drawn
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
	name := max(w-date-rated-stateW-4, 12)
	line := style.Render(layout.Fit(" "+safetext.Line(sum.Label), name)) + "  " +
		th.Muted.Render(layout.Fit(t.ShortDate(sum.When()), date)) + " " + stateStyle.Render(layout.Fit(state, stateW)) + " "
	if sum.Grid.ID != s.env.Grid.ID {
		return line + th.Faint.Render(layout.Fit(string(sum.Grid.ID), rated))
	}
	return line + th.Muted.Render(fmt.Sprintf(t.Sessions.Rated, sum.Rated(s.env.Grid, model.Competency), s.env.Grid.Count(model.Competency)))
}
