package progress

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// The panes of each view.
const (
	itemsPane = iota
	groupsPane
)
const (
	itemMap = iota
	attitudeMap
	changesPane
	gapsPane
	planPane
	maxPanes
)
const (
	activitiesPane = iota
	stepsPane
	yearsPane
)

func paneCount(v nav.View) int { return [...]int{2, maxPanes, 3}[v] }

// entry is one row of a list: what it is about and what it says.
type entry struct {
	item     model.ItemCode
	activity model.ActivityCode
	action   model.ActionID
	step     *model.Act      // a step that can be adopted
	standing *model.Standing // Se situer draws it in columns
	heading  bool
	rest     bool // the second line of a row that takes more than one
	mark     string
	name     string
	value    string
	note     string // a second line, or the end of the first
	warn     bool
	echo     *model.Echo // what was answered in other words
}

// entries lays out the rows of every list pane.
func (s *Screen) entries() [3][maxPanes][]entry {
	var out [3][maxPanes][]entry
	situate := &out[nav.Situate][itemsPane]
	for i := range s.sums.standings {
		st := &s.sums.standings[i]
		if i == s.sums.nComp {
			*situate = append(*situate, entry{heading: true, name: s.env.Text.Words.AttitudesHead})
		}
		*situate = append(*situate, entry{item: st.Item, standing: st})
		at := itemMap
		if i >= s.sums.nComp {
			at = attitudeMap
		}
		out[nav.Develop][at] = append(out[nav.Develop][at], entry{item: st.Item})
	}
	out[nav.Develop][changesPane] = s.changeRows()
	out[nav.Develop][gapsPane] = s.gapRows()
	out[nav.Develop][planPane] = s.planRows()
	for _, r := range s.sums.Ready {
		out[nav.Orient][activitiesPane] = append(out[nav.Orient][activitiesPane], entry{activity: r.Activity, item: firstOf(r.Holding, r.Unrated, r.AtTarget, r.Later)})
	}
	out[nav.Orient][stepsPane] = s.openingRows()
	out[nav.Orient][yearsPane] = s.yearRows()
	return out
}

func firstOf(lists ...[]model.ItemCode) model.ItemCode {
	for _, l := range lists {
		if len(l) > 0 {
			return l[0]
		}
	}
	return ""
}

// changeRows lists what rose, fell and is new: competencies first, attitudes
// apart.
func (s *Screen) changeRows() []entry {
	out := s.changesOf(model.Competency)
	if att := s.changesOf(model.Attitude); len(att) > 0 {
		name := s.env.Text.Words.AttitudesHead + s.env.Text.Words.Colon + s.env.Text.Number(len(att))
		out = append(append(out, entry{heading: true, name: name}), att...)
	}
	return append(out, s.echoRows()...)
}

// echoRows lists what was answered in other words.
func (s *Screen) echoRows() []entry {
	var out []entry
	for i := range s.sums.Echoes {
		e := s.sums.Echoes[i]
		if i == 0 {
			out = append(out, entry{heading: true, name: s.env.Text.Passage.Section})
		}
		x := entry{item: e.Item, echo: &e, mark: lang.KindMark(e.Kind), value: s.env.Text.EchoState(e), note: s.env.Text.EchoSaid(s.data.Grid, e)}
		if e.Item != "" {
			x.name = s.name(e.Item)
		} else {
			x.name = safetext.Line(string(e.Said[0].Item.Code)) + " " + s.in(e.Said[0].Item.Short())
		}
		out = append(out, x)
	}
	return out
}

func (s *Screen) changesOf(k model.ItemKind) []entry {
	var up, down, fresh, again []entry
	g := s.env.Theme.Glyph
	for _, m := range s.sums.Moves {
		e := entry{item: m.Item, name: s.name(m.Item), value: s.arrow(m.Item, m.Before.Level, m.Level)}
		switch {
		case s.kind(m.Item) != k:
		case m.Kind == model.Risen:
			e.mark, e.note = g.Up, s.since(m, s.env.Text.Words.Rose)
			up = append(up, e)
		case m.Kind == model.Fallen:
			e.mark, e.note = g.Down, s.since(m, s.env.Text.Words.Fell)
			down = append(down, e)
		case m.Kind == model.FirstTime:
			e.mark, e.value, e.note = g.Dot, s.level(m.Item, m.Level), s.env.Text.Moves.First
			fresh = append(fresh, e)
		case m.Again:
			e.mark, e.value, e.note = g.Dot, s.level(m.Item, m.Level), s.since(m, "")
			again = append(again, e)
		}
	}
	return slices.Concat(up, down, fresh, again)
}

// since adds to how an item moved that its last answer is older than the session
// that changes are counted from.
func (s *Screen) since(m model.Move, way string) string {
	switch {
	case !m.Again:
		return way
	case way == "":
		return s.env.Text.Again(s.data.Grid, m)
	}
	return way + ", " + s.env.Text.Again(s.data.Grid, m)
}

func (s *Screen) kind(c model.ItemCode) model.ItemKind {
	it, _ := s.data.Grid.Item(c)
	return it.Kind
}

func (s *Screen) gapRows() []entry {
	var out []entry
	for _, x := range s.sums.Gaps {
		out = append(out, entry{item: x.Item, mark: s.env.Theme.Glyph.Target, name: s.name(x.Item), value: s.arrow(x.Item, x.Level, x.Target)})
	}
	return out
}

func (s *Screen) planRows() []entry {
	var out []entry
	t, g, now := s.env.Text.Progress.Develop, s.env.Theme.Glyph, s.env.Now()
	for i := range s.sums.Todo {
		a := &s.sums.Todo[i]
		e := entry{action: a.ID, item: a.Item, mark: g.Open, name: coded(a.Item, a.Text), note: s.env.Text.Words.NoDue}
		switch {
		case a.Late(now):
			e.mark, e.warn, e.note = g.Late, true, fmt.Sprintf(s.env.Text.Words.LateSince, s.env.Text.Date(a.Due))
		case !a.Due.IsZero():
			e.note = fmt.Sprintf(s.env.Text.Words.DueOn, s.env.Text.Date(a.Due))
		}
		out = append(out, e)
	}
	if len(s.sums.Acts) > 0 {
		out = append(out, entry{heading: true, name: s.env.Text.Plan.Suggestions, note: t.SuggestionsHint})
	}
	for i := range s.sums.Acts {
		x := &s.sums.Acts[i]
		note := s.env.Text.ActShows(s.data.Grid, *x)
		if note == "" {
			note = s.env.Text.ActWhy(s.data.Grid, *x)
		}
		out = append(out, entry{item: x.Of[0].Item, step: x, mark: "+", name: coded(x.Item(), s.env.Text.Act(s.data.Grid, *x)), note: safetext.Line(note)})
	}
	return out
}

// coded returns what is to do for an item, after the item's code.
func coded(c model.ItemCode, text string) string {
	return strings.TrimSpace(safetext.Line(string(c) + " " + text))
}

func (s *Screen) openingRows() []entry {
	var out []entry
	t := s.env.Text.Progress.Orient
	for _, o := range s.sums.openings {
		var done, on []string
		for _, x := range o.to {
			if x.Opens {
				done = append(done, string(x.Activity))
			} else {
				on = append(on, string(x.Activity))
			}
		}
		var note []string
		if len(done) > 0 {
			note = append(note, fmt.Sprintf(s.env.Text.Words.Completes, strings.Join(done, " ")))
		}
		if len(on) > 0 {
			note = append(note, fmt.Sprintf(t.Adds, strings.Join(on, " ")))
		}
		l := s.sums.Levels[o.item]
		out = append(out, entry{item: o.item, mark: s.env.Theme.Glyph.Up, name: s.name(o.item),
			value: s.arrow(o.item, l, max(l, model.At(0))+1), note: strings.Join(note, ", ")})
	}
	return out
}

func (s *Screen) yearRows() []entry {
	var out []entry
	t, g := s.env.Text.Progress.Orient, s.data.Grid
	for _, y := range s.sums.Years {
		out = append(out, entry{heading: true, name: s.env.Text.YearName(g, y)})
		for _, c := range y.Rises {
			out = append(out, entry{item: c.Item, mark: s.env.Theme.Glyph.Up, name: s.name(c.Item), value: s.arrow(c.Item, c.From, c.To)})
		}
		if len(y.Rises) == 0 {
			out = append(out, entry{name: t.YearNothing})
		}
		for _, place := range s.env.Text.Offered(g, y.To, func(c model.ItemCode) string { return string(c) }) {
			out = append(out, entry{mark: s.env.Theme.Glyph.Dot, name: s.env.Text.Practice.InYear + s.env.Text.Words.Colon + safetext.Line(place)})
		}
	}
	return out
}

func (s *Screen) in(t model.Text) string { return safetext.Line(s.env.Text.In(t)) }
func (s *Screen) name(c model.ItemCode) string {
	return safetext.Line(s.env.Text.ItemName(s.data.Grid, c))
}
func (s *Screen) arrow(c model.ItemCode, a, b model.Level) string {
	return s.level(c, a) + " " + s.env.Theme.Glyph.Arrow + " " + s.level(c, b)
}

// level returns a level's name on the item's scale.
func (s *Screen) level(c model.ItemCode, l model.Level) string {
	return safetext.Line(s.env.Text.LevelName(s.data.Grid, c, l))
}

// scale returns the scale of a kind of item as the charts want it.
func (s *Screen) scale(k model.ItemKind) chart.Scale {
	items := s.data.Grid.ItemsOf(k)
	if len(items) == 0 {
		return nil
	}
	var out chart.Scale
	for _, l := range s.data.Grid.Scale(items[0].Scale).Levels {
		out = append(out, chart.Step{Code: l.Code, Label: s.in(l.Label)})
	}
	return out
}
