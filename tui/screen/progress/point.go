package progress

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// box is where something is drawn in the screen.
type box struct {
	x, y int
	layout.Size
}

func (b box) has(x, y int) bool { return x >= b.x && y >= b.y && x < b.x+b.W && y < b.y+b.H }

// listBox returns where the list in front is drawn.
func (s *Screen) listBox(size layout.Size) box {
	foot := s.footHeight(size)
	head := s.headHeight(size, foot)
	body := size.Minus(0, head+foot)
	b := box{0, head, body}
	switch {
	case s.view == nav.Situate && body.Wide():
		b.W = situateLeft(body)
	case s.view == nav.Develop && body.Wide():
		left, right := s.developSplit(body)
		b.Size = left
		if !s.heat() {
			b.x, b.Size = left.W+3, right
		}
	case s.view == nav.Orient && s.pane() == activitiesPane:
		b.Size, _ = s.orientBoxes(size)
	}
	return b
}

// click focuses what is under the pointer; a click on the focused row opens it.
func (s *Screen) click(m nav.Click) tea.Cmd {
	if s.chooser != nil {
		s.chooser.list.Click(m.Y-4, m.Size.H-5, 1)
		return nil
	}
	if m.Y == 0 {
		s.clickTab(m.X)
		return nil
	}
	if m.Y == 1 && s.ready {
		if i, ok := widget.TabAt(s.tabsOf(), m.X); ok {
			s.panes[s.view] = i
			return nil
		}
	}
	if m.Y == headHeight-1 && s.headHeight(m.Size, s.footHeight(m.Size)) == headHeight && m.X >= layout.Rest(m.Size.W, timelineWidth, layout.Margin) {
		return s.clickTimeline(m)
	}
	b := s.listBox(m.Size)
	if !s.ready || !b.has(m.X, m.Y) {
		return nil
	}
	if s.heat() && s.view == nav.Develop {
		if row, col, ok := chart.HeatHit(s.heatData(), s.heatSize(b.Size), m.X-b.x, m.Y-b.y); ok {
			s.list().Select(row)
			s.col = s.sums.first + col
		}
		return nil
	}
	if s.view == nav.Situate && s.pane() == groupsPane && !b.Wide() && !m.Size.Wide() {
		return nil
	}
	if s.list().Click(m.Y-b.y, b.H, rowHeight(s.view, s.pane())) {
		return s.open()
	}
	return nil
}

// clickTimeline moves to the session under the pointer.
func (s *Screen) clickTimeline(m nav.Click) tea.Cmd {
	if s.timeline(m.Size) == "" {
		return nil
	}
	size := layout.Size{W: timelineWidth, H: 1}
	at, _ := s.place()
	i, ok := chart.TimelineHit(s.timelineData(), size, m.X-(layout.Rest(m.Size.W, timelineWidth, layout.Margin)))
	if !ok {
		return nil
	}
	return s.scrub(s.sums.first + i - (at - 1))
}

func (s *Screen) clickTab(x int) {
	h, left := s.env.Text.Home, 0
	for v, name := range [...]string{h.Situate, h.Develop, h.Orient} {
		left += lipgloss.Width(name) + 4
		if x < left {
			s.view = nav.View(v)
			return
		}
	}
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	if s.chooser != nil {
		return 1, 4 + s.chooser.list.CursorY(size.H-5, 1), !s.chooser.typing
	}
	b := s.listBox(size)
	if !s.ready || len(s.rows[s.view][s.pane()]) == 0 || !s.some() && s.pane() != yearsPane {
		return 0, 0, false
	}
	if s.heat() && s.view == nav.Develop {
		x, y, ok := chart.HeatPoint(s.heatData(), s.heatSize(b.Size))
		return b.x + x, b.y + y, ok
	}
	return b.x + 1, b.y + s.list().CursorY(b.H, rowHeight(s.view, s.pane())), true
}

// ownLine returns the line between panes and rows: column heads, since when, what
// the target is.
func (s *Screen) ownLine(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Progress
	switch {
	case s.view == nav.Situate && size.Wide():
		return s.columnHeads(situateLeft(size), s.shown(size))
	case s.view == nav.Situate && s.pane() == itemsPane:
		return s.columnHeads(size.W, s.shown(size))
	case s.view == nav.Develop && s.pane() == gapsPane:
		return " " + th.Muted.Render(fmt.Sprintf(t.Develop.GapsTo, s.in(s.sums.Target.Label)))
	case s.view == nav.Develop && s.pane() == planPane && len(s.sums.Todo) == 0:
		return " " + th.Muted.Render(t.Develop.NothingToPlan)
	case s.view == nav.Develop && s.heat() && size.Wide():
		return "" // the digest beside the map says it
	case s.view == nav.Develop && s.pane() == changesPane && s.sums.Since.ID == "":
		return "" // the empty list says it
	case s.view == nav.Develop && s.some():
		return " " + th.Muted.Render(s.sinceWords())
	case s.view == nav.Orient && s.pane() == stepsPane:
		return " " + th.Muted.Render(t.Orient.OneStep)
	case s.view == nav.Orient:
		return " " + th.Faint.Render(t.Orient.IndicativeLinks)
	}
	return ""
}

// timeline returns the scrubber: where the session looked at stands among all.
func (s *Screen) timeline(size layout.Size) string {
	if s.view == nav.Situate || len(s.data.Finished) < 2 || size.W < 76 {
		return ""
	}
	return chart.Timeline(s.timelineData(), layout.Size{W: timelineWidth, H: 1}, s.env.Theme) + " "
}

const timelineWidth = 24

func (s *Screen) timelineData() chart.TimelineData {
	at, _ := s.place()
	return chart.TimelineData{Points: s.points, Cursor: at - 1 - s.sums.first}
}

// readout says the focused row in words, with the item's full name where there
// is room.
func (s *Screen) readout(full bool) string {
	e, ok := s.focused()
	switch {
	case s.view == nav.Situate && s.pane() == groupsPane || !ok:
		return ""
	case s.view == nav.Situate && e.heading:
		return s.attitudeWords()
	case s.heat():
		return s.cellWords(e.item, s.col, true)
	case e.activity != "" && !s.some():
		return "" // the view says that nothing is rated yet
	case e.activity != "":
		return s.activityWords(e.activity, full)
	case e.heading:
		return e.name
	case e.echo != nil:
		return s.env.Text.Echo(s.data.Grid, *e.echo)
	case e.step != nil:
		return safetext.Line(strings.TrimSpace(s.env.Text.ActWhy(s.data.Grid, *e.step) + ". " + s.env.Text.ActWhere(s.data.Grid, *e.step)))
	case e.action != "":
		return s.env.Text.Progress.Develop.PlanHint
	case e.item != "":
		return s.standingWords(s.sums.Standing(e.item), full)
	}
	return ""
}

// attitudeWords counts attitudes per level in words.
func (s *Screen) attitudeWords() string {
	var parts []string
	for v, step := range s.scale(model.Attitude) {
		if v < len(s.sums.Counts[model.Attitude].Counts) && s.sums.Counts[model.Attitude].Counts[v] > 0 {
			parts = append(parts, step.Label+" "+s.env.Text.Number(s.sums.Counts[model.Attitude].Counts[v]))
		}
	}
	if n := s.sums.Counts[model.Attitude].Unrated; n > 0 {
		parts = append(parts, s.env.Text.Words.Unrated+" "+s.env.Text.Number(n))
	}
	return s.env.Text.Words.AttitudesHead + s.env.Text.Words.Colon + strings.Join(parts, ", ")
}

// activityWords reads an activity out with its count.
func (s *Screen) activityWords(c model.ActivityCode, full bool) string {
	for _, r := range s.sums.Ready {
		if r.Activity == c {
			a, _ := s.data.Grid.Activity(c)
			name := activityName(a)
			if full {
				name = a.Statement
			}
			if r.Linked() == 0 {
				return ""
			}
			if !s.sums.Aims() && !full { // its row has the count
				return string(c) + " " + s.in(name)
			}
			if !s.sums.Aims() {
				return string(c) + " " + strings.TrimSuffix(s.in(name), ".") + s.env.Text.Words.Colon + s.env.Text.Begun(r)
			}
			count := fmt.Sprintf(s.env.Text.Progress.Situate.InGroup, len(r.AtTarget), r.Items)
			return string(c) + " " + strings.TrimSuffix(s.in(name), ".") + s.env.Text.Words.Colon + s.env.Text.AtStage(count, r)
		}
	}
	return ""
}
