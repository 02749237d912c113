package progress

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
)

// orient draws activities, steps or years; where there is room, what holds the
// focused activity back and the years stand beside.
func (s *Screen) orient(window, size layout.Size) string {
	switch s.pane() {
	case stepsPane:
		if !s.some() {
			return s.empty(size.W)
		}
		return s.listView(size, stepsPane, s.env.Text.Progress.Orient.NoStep)
	case yearsPane:
		return s.listView(size, yearsPane, s.env.Text.Progress.Orient.NoYears)
	}
	if !s.some() {
		return s.empty(size.W)
	}
	list, detail := s.orientBoxes(window)
	if size.Wide() {
		return layout.Beside(s.activities(list), list.W, "   ", layout.Clip(s.beside(detail), detail))
	}
	return layout.Fill(s.activities(list), list) + "\n" + strings.Join(s.cutShort(s.holding(detail.W), detail.H), "\n")
}

// orientBoxes returns the boxes of a window. A foot that takes a second line has it
// from the detail, so that the list stays as it is.
func (s *Screen) orientBoxes(window layout.Size) (list, detail layout.Size) {
	foot := leastFoot(window)
	list, detail = orientSplit(window.Minus(0, headHeight+foot), len(s.sums.Ready))
	if !window.Wide() {
		detail.H -= s.footHeight(window) - foot
	}
	return list, detail
}

// orientSplit shares a box out between the activities and the detail: side by
// side where it is wide, else one under the other.
func orientSplit(size layout.Size, n int) (list, detail layout.Size) {
	if size.Wide() {
		w := size.W * 11 / 20
		return layout.Size{W: w, H: size.H}, layout.Size{W: layout.Pane(size.W, w), H: size.H}
	}
	h := min(n, max(size.H-5, 4))
	return layout.Size{W: size.W, H: h}, layout.Size{W: size.W, H: max(size.H-h, 0)}
}

// activities lists each with the count of its items at target.
func (s *Screen) activities(size layout.Size) string {
	l := &s.lists[nav.Orient][activitiesPane]
	th := s.env.Theme
	return l.View(size, th, func(i int, focus bool, w int) string {
		r := s.sums.Ready[i]
		a, _ := s.data.Grid.Activity(r.Activity)
		bar := max(min(max(w*2/5, 22), 34), s.begunWidth())
		name := th.Plain
		if focus && s.pane() == activitiesPane {
			name = th.Selected
		}
		label := string(r.Activity) + " " + s.in(activityName(a))
		switch {
		case r.Linked() == 0:
			return name.Render(layout.Fit(label, layout.Rest(w, bar, layout.Margin)))
		case !s.sums.Aims():
			return name.Render(layout.Fit(label, layout.Rest(w, bar, layout.Margin))) + " " + th.Muted.Render(layout.Fit(s.env.Text.Begun(r), bar))
		case r.Items == 0:
			return name.Render(layout.Fit(label, layout.Rest(w, bar, layout.Margin))) + " " + th.Faint.Render(layout.Fit(s.env.Text.Progress.Orient.NotYet, bar))
		}
		return name.Render(layout.Fit(label, layout.Rest(w, bar, layout.Margin))) + " " + chart.Readiness(chart.ReadinessFrom(r), bar, th)
	})
}

// begunWidth returns the room of what is said of activities where no level is expected.
func (s *Screen) begunWidth() int {
	widest := 0
	for i := range s.sums.Ready {
		if !s.sums.Aims() {
			widest = max(widest, layout.Width(s.env.Text.Begun(s.sums.Ready[i])))
		}
	}
	return widest
}

func activityName(a model.Activity) model.Text {
	if a.Title.FR != "" || a.Title.EN != "" {
		return a.Title
	}
	return a.Statement
}

// holding says what the focused activity leads to, what holds it back, then what
// nothing is expected of yet: codes, names, levels.
func (s *Screen) holding(w int) []string {
	th, t := s.env.Theme, s.env.Text.Progress.Orient
	i := s.detailed()
	if i >= len(s.sums.Ready) {
		return nil
	}
	r := s.sums.Ready[i]
	if !s.sums.Aims() {
		return append(s.leads(r.Activity, w), s.begun(r, w)...)
	}
	lines := append(s.leads(r.Activity, w), s.readyWords(r, w)...)
	if r.Ready() {
		return lines
	}
	say := func(c model.ItemCode, what string) {
		lines = append(lines, " "+th.Plain.Render(layout.Fit(s.name(c), holdingWidth))+" "+th.Muted.Render(layout.Cut(what, layout.Rest(w, holdingWidth, layout.Gap))))
	}
	for _, c := range r.Holding {
		say(c, s.arrow(c, s.sums.Levels[c], s.sums.Target.Levels[c]))
	}
	for _, c := range r.Unrated {
		say(c, s.env.Text.Words.Unrated)
	}
	for _, c := range r.Later {
		said := s.level(c, s.sums.Levels[c]) + ", " + t.NotYet
		if layout.Width(said) > layout.Rest(w, holdingWidth, layout.Gap) {
			said = t.NotYet
		}
		say(c, said)
	}
	return lines
}

// leads says what an activity leads to, nothing where the grid does not say.
func (s *Screen) leads(code model.ActivityCode, w int) []string {
	a, _ := s.data.Grid.Activity(code)
	said := s.env.Text.Occupations(a)
	if said == "" {
		return nil
	}
	lines := layout.Wrap(s.env.Text.OccupationsOf(a)+s.env.Text.Words.Colon+safetext.Line(said), layout.Text(w))
	return paint(s.env.Theme, lines)
}

// begun returns what a person of whom nothing is expected has begun for an activity.
func (s *Screen) begun(r model.Readiness, w int) []string {
	th := s.env.Theme
	lines := layout.Wrap(s.env.Text.BegunIn(r), layout.Text(w))
	for i := range lines {
		lines[i] = " " + th.Strong.Render(lines[i])
	}
	for _, c := range r.AtTarget {
		lines = append(lines, " "+th.Plain.Render(layout.Fit(s.name(c), holdingWidth))+" "+th.Muted.Render(layout.Cut(s.level(c, s.sums.Levels[c]), layout.Rest(w, holdingWidth, layout.Gap))))
	}
	return lines
}

// readyWords says how far an activity is, before the items that say why.
func (s *Screen) readyWords(r model.Readiness, w int) []string {
	th, t, code := s.env.Theme, s.env.Text.Progress.Orient, string(r.Activity)
	style, said := th.Muted, ""
	switch {
	case r.Linked() == 0:
		said = t.NoItems
	case r.Ready():
		style, said = th.Good, fmt.Sprintf(t.AllAtTarget, code)
	case r.Items == 0:
		said = fmt.Sprintf(t.NothingYet, code)
	case r.Met():
		style, said = th.Plain, fmt.Sprintf(t.MetSoFar, code)
	default:
		style, said = th.Strong, fmt.Sprintf(t.Holding, code)
	}
	lines := layout.Wrap(said, layout.Text(w))
	for i := range lines {
		lines[i] = " " + style.Render(lines[i])
	}
	return lines
}

// beside returns the second pane: what holds back, the activity in full, the years.
func (s *Screen) beside(size layout.Size) string {
	th := s.env.Theme
	i := s.detailed()
	var lines []string
	if i < len(s.sums.Ready) {
		a, _ := s.data.Grid.Activity(s.sums.Ready[i].Activity)
		lines = append(lines, paint(th, layout.Wrap(string(a.Code)+" "+s.in(a.Statement), layout.Column(size.W)))...)
	}
	lines = append(append(lines, ""), s.holding(size.W)...)
	lines = append(lines, "")
	for _, e := range s.rows[nav.Orient][yearsPane][s.yearAhead():] {
		if e.heading && len(lines) > 0 && lines[len(lines)-1] != "" {
			lines = append(lines, "")
		}
		lines = append(lines, " "+layout.Cut(s.row(e, false, layout.Column(size.W), 1), layout.Column(size.W)))
	}
	return strings.Join(lines, "\n")
}

// yearAhead returns the row of the year that ends on the target, the first one when
// none does: in little room the years behind are left out.
func (s *Screen) yearAhead() int {
	row := 0
	for _, y := range s.sums.Years {
		if y.To == s.sums.Target.ID {
			return row
		}
		row += 1 + max(len(y.Rises), 1) + len(s.env.Text.Offered(s.data.Grid, y.To, func(model.ItemCode) string { return "" }))
	}
	return 0
}

// cutShort keeps the lines that fit and says how many more there are.
func (s *Screen) cutShort(lines []string, h int) []string {
	if len(lines) <= h || h < 2 {
		return lines[:min(len(lines), max(h, 0))]
	}
	more := s.env.Text.Count(len(lines)-h+1, s.env.Text.Progress.Develop.More)
	return append(lines[:h-1:h-1], " "+s.env.Theme.Muted.Render(more))
}

func paint(th *theme.Theme, lines []string) []string {
	for i := range lines {
		lines[i] = " " + th.Plain.Render(lines[i])
	}
	return lines
}
