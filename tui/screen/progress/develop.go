package progress

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// develop draws the heat map, or one of the lists; both where there is room.
func (s *Screen) develop(size layout.Size) string {
	if !size.Wide() {
		if s.heat() {
			return s.heatView(size)
		}
		return s.developList(size, s.pane())
	}
	left, right := s.developSplit(size)
	side := ""
	if s.heat() {
		side = s.digest(right)
	} else {
		side = s.developList(right, s.pane())
	}
	return layout.Beside(layout.Clip(s.heatView(left), left), left.W, "   ", side)
}

// developSplit gives the map the room of its names where the rows beside it stay whole.
func (s *Screen) developSplit(size layout.Size) (left, right layout.Size) {
	w := min(max(size.W*9/20, 50), 76)
	if whole := chart.HeatWidth(s.heatData()); layout.Pane(size.W, whole) >= digestWidth {
		w = max(w, whole)
	}
	return layout.Size{W: w, H: size.H}, layout.Size{W: layout.Pane(size.W, w), H: size.H}
}

func (s *Screen) developList(size layout.Size, pane int) string {
	t := s.env.Text.Progress
	none := [...]string{changesPane: t.Develop.NoChange, gapsPane: t.Develop.NoGap, planPane: s.nothingToAdopt()}[pane]
	if pane == changesPane && len(s.sums.Sessions) < 2 {
		none = t.OneSession
	}
	return s.listView(size, pane, none)
}

// digest is changes, gaps and plan one under the other, as much as fits.
func (s *Screen) digest(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Progress.Develop
	var out []string
	parts := []struct {
		pane int
		head string
	}{{changesPane, s.changesHead()}, {gapsPane, fmt.Sprintf(t.GapsTo, s.in(s.sums.Target.Label))}, {planPane, s.env.Text.Home.Plan}}
	if !s.aims() {
		parts = slices.Delete(parts, 1, 2)
	}
	of, needs := make([][]entry, len(parts)), make([]int, len(parts))
	for i, x := range parts {
		of[i] = wrapped(s.rows[nav.Develop][x.pane], size.W)
		needs[i] = max(len(of[i]), 1)
	}
	room := share(size.H-2*len(parts)+1, needs)
	for i, x := range parts {
		rows := of[i]
		out = append(out, th.Strong.Render(layout.Cut(x.head, size.W)))
		if len(rows) == 0 {
			out = append(out, strings.Split(s.developList(layout.Size{W: size.W, H: 2}, x.pane), "\n")...)
		}
		shown, hidden := startOf(rows, room[i])
		for _, e := range shown {
			out = append(out, layout.Cut(s.row(e, false, size.W, 1), size.W))
		}
		if hidden > 0 {
			out = append(out, th.Muted.Render("  "+s.env.Text.Count(hidden, t.More)))
		}
		out = append(out, "")
	}
	return layout.Clip(strings.Join(out, "\n"), size)
}

// wrapped goes on below with what is proposed where one line is too short for it.
func wrapped(rows []entry, w int) []entry {
	var out []entry
	for _, e := range rows {
		if e.step == nil {
			out = append(out, e)
			continue
		}
		for i, l := range layout.Wrap(e.name, layout.Marked(w)) {
			if e.name = l; i > 0 {
				e.mark, e.rest = "", true
			}
			out = append(out, e)
		}
	}
	return out
}

// nothingToAdopt says that nothing is proposed, and why where something is expected.
func (s *Screen) nothingToAdopt() string {
	if !s.aims() {
		return s.env.Text.CLI.Plan.NoSuggestion
	}
	return s.env.Text.Progress.Develop.NothingToAdopt
}

// startOf returns the rows that fit in h lines, one of which says how many others
// there are: headings are none, and none ends what is shown, nor does half a row.
func startOf(rows []entry, h int) (shown []entry, hidden int) {
	if len(rows) <= h {
		return rows, 0
	}
	n := max(h-1, 1)
	for n > 0 && rows[n].rest {
		n--
	}
	if n > 1 && rows[n-1].heading {
		n--
	}
	return rows[:n], items(rows[n:])
}

// items returns how many of the rows are neither headings nor the rest of one.
func items(rows []entry) int {
	n := 0
	for i := range rows {
		if !rows[i].heading && !rows[i].rest {
			n++
		}
	}
	return n
}

// share gives each what it needs as far as h lines go round; who needs less than
// an equal part leaves the rest to the others.
func share(h int, needs []int) []int {
	out := make([]int, len(needs))
	for left := max(h, len(needs)); left > 0; {
		gave := false
		for i := range needs {
			if out[i] < needs[i] && left > 0 {
				out[i]++
				left--
				gave = true
			}
		}
		if !gave {
			break
		}
	}
	return out
}

func (s *Screen) heatKind() model.ItemKind {
	if s.panes[nav.Develop] == attitudeMap {
		return model.Attitude
	}
	return model.Competency
}

// heatRows is what a heat map of one kind of item says at its left and below.
type heatRows struct {
	names []string
	scale chart.Scale
}

func (s *Screen) heatRowsOf(k model.ItemKind) heatRows {
	m, at := heatRows{scale: s.scale(k)}, itemMap
	if k == model.Attitude {
		at = attitudeMap
	}
	for _, e := range s.rows[nav.Develop][at] {
		m.names = append(m.names, s.name(e.item))
	}
	return m
}

// heatData is items by sessions up to the one looked at.
func (s *Screen) heatData() chart.HeatData {
	k := s.heatKind()
	at := itemMap
	if k == model.Attitude {
		at = attitudeMap
	}
	rows, m := s.rows[nav.Develop][at], s.maps[k]
	d := chart.HeatData{Scale: m.scale, Rows: m.names, Cols: s.months, Row: s.lists[nav.Develop][at].At(), Col: s.col - s.sums.first, Focus: s.heat(),
		UnratedLabel: s.env.Text.Words.Unrated}
	if len(s.sums.signs) > 0 {
		d.Sign = func(row, col int) string {
			return s.sums.signs[lang.Heard{Session: s.sums.Sessions[s.sums.first+col].ID, Item: rows[row].item}]
		}
	}
	if len(s.sums.Echoes) > 0 {
		shown := s.sums.Sessions[s.sums.first:]
		d.Parts = func(col int) bool { return col > 0 && shown[col].Grid != shown[col-1].Grid }
	}
	d.At = func(row, col int) int { return s.sums.Sessions[s.sums.first+col].Levels.Of(rows[row].item).Value() }
	return d
}

func (s *Screen) heatView(size layout.Size) string {
	room := s.heatSize(size)
	out := layout.Fill(chart.HeatMap(s.heatData(), room, s.env.Theme), room)
	for _, l := range s.heatLegend(size.W) {
		out += "\n  " + s.env.Theme.Muted.Render(l)
	}
	return out
}

// heatLegend explains the signs of levels given in other words and the rule where
// the version changes.
func (s *Screen) heatLegend(w int) []string {
	if len(s.sums.Echoes) == 0 {
		return nil
	}
	legend := s.env.Text.EchoLegend(maps.Values(s.sums.signs)) + "   " + s.env.Theme.Sign("version") + " " + s.env.Text.Passage.Changes
	return layout.Wrap(strings.TrimSpace(legend), layout.Form(w))
}

// heatSize returns the room of the map itself: all, but for what explains its signs.
func (s *Screen) heatSize(size layout.Size) layout.Size {
	return size.Minus(0, len(s.heatLegend(size.W)))
}

// monthNames returns the heat map's column labels.
func (s *Screen) monthNames() []string {
	shown := s.sums.Sessions[s.sums.first:]
	out := make([]string, len(shown))
	for i, x := range shown {
		out[i] = x.When().Format("01/2006") // reads the same in both languages, and is short
	}
	return out
}

// timePoints returns the sessions on the scrubber: those that the map shows and some
// that come after.
func (s *Screen) timePoints() []chart.TimePoint {
	var out []chart.TimePoint
	for _, x := range s.data.Finished[s.sums.first:min(len(s.sums.Sessions)+later, len(s.data.Finished))] {
		out = append(out, chart.TimePoint{At: x.When().Unix(), Label: s.env.Text.Month(x.When())})
	}
	return out
}

// cellWords reads a cell out: item, session, with its date if that is wanted, level,
// change.
func (s *Screen) cellWords(c model.ItemCode, col int, dated bool) string {
	t := s.env.Text.Progress.Develop
	if col >= len(s.sums.Sessions) {
		return ""
	}
	sess := s.sums.Sessions[col]
	l := sess.Levels.Of(c)
	m := model.MoveOf(c, l, s.sums.Sessions[:col])
	what := s.env.Text.Words.Unrated
	switch {
	case !l.Rated():
	case m.Kind == model.FirstTime:
		what = s.level(c, l) + ", " + s.env.Text.Moves.First
	case m.Kind == model.Unchanged && m.Again:
		what = s.level(c, l) + ", " + s.env.Text.Again(s.data.Grid, m)
	case m.Kind == model.Unchanged:
		what = s.level(c, l) + ", " + t.CellSame
	default:
		what = s.arrow(c, m.Before.Level, l)
	}
	if said := s.echoAt(c, sess.ID); said != "" {
		what += ", " + said
	}
	it, _ := s.data.Grid.Item(c)
	when := safetext.Line(sess.Label)
	if dated {
		when = fmt.Sprintf(s.env.Text.Progress.Place, when, s.env.Text.Date(sess.When()))
	}
	return fmt.Sprintf(t.Cell, string(c), s.in(it.Short()), when, what)
}

// echoAt says in which words an item was answered in a session where they were
// others, "" where they were not.
func (s *Screen) echoAt(c model.ItemCode, id model.SessionID) string {
	for _, e := range s.sums.Echoes {
		if e.Item != c {
			continue
		}
		e.Said = slices.DeleteFunc(slices.Clone(e.Said), func(x model.Saying) bool { return x.Session != id })
		if len(e.Said) > 0 {
			return s.env.Text.EchoSaid(s.data.Grid, e)
		}
	}
	return ""
}

// changesHead returns the title of the changes where what follows says that there are
// none to tell of yet.
func (s *Screen) changesHead() string {
	if s.sums.Since.ID == "" {
		return s.env.Text.Progress.Develop.Changed
	}
	return s.sinceWords()
}

func (s *Screen) sinceWords() string {
	x := s.sums.Since
	if x.ID == "" {
		return s.env.Text.Progress.OneSession
	}
	return fmt.Sprintf(s.env.Text.Progress.Develop.ChangesSince, fmt.Sprintf(s.env.Text.Progress.Place, safetext.Line(x.Label), s.env.Text.Date(x.When())))
}
