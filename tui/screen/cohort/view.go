package cohort

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/widget"
)

// The lines above the table, under it, above the distributions; and the room of
// the pane beside it.
const (
	headHeight = 2
	spreadTop  = 3
	paneWidth  = 38
	someName   = 24 // of a name in a sentence
)

// drawn is the last view and what it was drawn of.
type drawn struct {
	size          layout.Size
	rev, look     uint64
	row, col, at  int
	spread, typed bool
	text          string
	rows          int // of the table
}

// View draws the table, or the distributions. What did not change is not drawn
// again.
func (s *Screen) View(size layout.Size) string {
	want := drawn{size: size, rev: s.rev, look: s.env.Look, row: s.people.At(), col: s.col, at: s.list.At(), spread: s.spread, typed: s.people.Filter.Typing()}
	have := s.cache
	have.text, have.rows = "", 0
	if s.ready && !s.people.Filter.Typing() && have == want && s.cache.text != "" {
		return s.cache.text
	}
	want.text = s.draw(size)
	if s.ready && len(s.shown) > 0 && !s.spread {
		want.rows = chart.HeatRows(s.heat(), s.tableSize(size))
	}
	s.cache = want
	return want.text
}

func (s *Screen) draw(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case !s.ready:
		return " " + th.Muted.Render(t.App.Loading)
	case len(s.people.All()) == 0:
		return strings.Join(append([]string{widget.Nothing(th, t.Cohort.Empty, t.Cohort.EmptyHint, size.W)}, s.other(size.W)...), "\n")
	case s.spread:
		return s.spreadView(size)
	}
	head := s.head(size.W)
	if len(s.shown) == 0 {
		word := t.App.NoMatch
		if s.people.Filter.Value() == "" {
			word = [...]string{everybody: "", whoWaits: t.Cohort.NoneWaiting, whoIsStale: t.Cohort.NoneStale}[s.only]
		}
		return layout.Clip(head+"\n\n "+th.Muted.Render(word), size)
	}
	box := s.tableSize(size)
	table := indent(chart.HeatMap(s.heat(), box, th))
	if !size.Wide() {
		return layout.Clip(head+"\n"+layout.Fill(table, layout.Size{W: size.W, H: box.H})+"\n"+s.foot(size.W), size)
	}
	pane := layout.Size{W: paneWidth, H: size.H - headHeight}
	return layout.Clip(head+"\n"+layout.Beside(table, box.W+2, "  ", s.pane(pane)), size)
}

func indent(block string) string { return " " + strings.ReplaceAll(block, "\n", "\n ") }

// tableSize returns the room of the table.
func (s *Screen) tableSize(size layout.Size) layout.Size {
	if size.Wide() {
		return layout.Size{W: layout.Rest(size.W, paneWidth, 3*layout.Gap), H: size.H - headHeight}
	}
	return layout.Size{W: layout.Text(size.W), H: size.H - headHeight - footHeight(size.W)}
}

// head counts who is there, says in which order, and what the marks mean.
func (s *Screen) head(w int) string {
	th, t, p := s.env.Theme, s.env.Text.Cohort, s.env.Text
	below := "\n " + th.Muted.Render(layout.Cut(s.signs, layout.Text(w)))
	if s.signs == "" {
		below = "\n"
	}
	if s.people.Filter.Shown() {
		return s.people.Filter.View(th, w) + below
	}
	left := th.Plain.Render(t.Only[s.only]) + th.Muted.Render("  "+th.Glyph.On+" "+p.Count(s.sums.Waiting, t.Waiting)+"  "+th.Glyph.Late+" "+p.Count(s.sums.Stale, t.Stale))
	if s.others > 0 {
		left += th.Faint.Render("  " + p.Count(s.others, t.Others))
	}
	return layout.Spread(" "+left, th.Muted.Render(fmt.Sprintf(s.env.Text.App.SortedBy, s.order()))+" ", w) + below
}

func (s *Screen) other(w int) []string {
	if s.others == 0 {
		return nil
	}
	return []string{"", " " + s.env.Theme.Faint.Render(layout.Cut(s.env.Text.Count(s.others, s.env.Text.Cohort.Others), layout.Text(w)))}
}

// label returns a learner's row: a mark for who waits and who is stale, and a name. What
// tells them from others of that name stands before it: there may be room for little.
func (s *Screen) label(r *model.CohortRow) string {
	g := s.env.Theme.Glyph
	mark := " "
	switch {
	case r.Waiting > 0:
		mark = g.On
	case r.Stale:
		mark = g.Late
	}
	if apart := safetext.Line(r.Learner.Apart()); apart != "" {
		return mark + " " + apart + " " + safetext.Line(r.Learner.Name)
	}
	return mark + " " + s.env.Text.Called(r.Learner)
}

func (s *Screen) heat() chart.HeatData {
	return chart.HeatData{
		Scale: s.scale(), Rows: s.labels, Cols: s.codes, Row: s.people.At(), Col: s.col, Focus: true, UnratedLabel: s.env.Text.Words.Unrated,
		At: func(row, col int) int {
			r := s.shown[row]
			if r.Hidden {
				return chart.Hidden
			}
			return r.Latest.Session.Levels.Of(s.items[col].Code).Value()
		},
		Sign: func(row, col int) string { return lang.RowSign(s.env.Grid, s.shown[row], s.items[col].Code) },
	}
}

// scale is that of the columns.
func (s *Screen) scale() chart.Scale {
	var out chart.Scale
	for _, l := range s.env.Grid.Scale(s.item().Scale).Levels {
		out = append(out, chart.Step{Code: l.Code, Label: s.env.Text.In(l.Label)})
	}
	return out
}

// reading returns the cursor's cell in words: who, what, which level.
func (s *Screen) reading() (who, what string) {
	th, p := s.env.Theme, s.env.Text
	r, _ := s.current()
	facts := []string{s.env.Text.Called(r.Learner)}
	if st := p.Exchange.Stages[string(r.Stage)]; st != "" {
		facts = append(facts, st)
	}
	facts = append(facts, safetext.Line(r.Latest.Session.Label), p.ShortDate(r.Latest.Session.When()))
	who = strings.Join(facts, " "+th.Glyph.Dot+" ")
	level := p.In(s.env.Grid.Scale(s.item().Scale).Label(r.Latest.Session.Levels.Of(s.item().Code)))
	switch {
	case r.Hidden:
		level = p.Review.Hidden
	case level == "":
		level = s.env.Text.Words.Unrated
	}
	if aside := p.RowAside(&r, s.item().Code); aside != "" {
		level += ", " + aside
	}
	return who, fmt.Sprintf(s.env.Text.Words.Pair, string(s.item().Code)+" "+p.In(s.item().Short()), level)
}

// state returns what a learner waits for, or how old their latest session is. What
// waits is named where it is not the latest.
func (s *Screen) state() string {
	g, t, p := s.env.Theme.Glyph, s.env.Text.Cohort, s.env.Text
	r, _ := s.current()
	switch _, label, other := r.WaitsElsewhere(); {
	case other:
		return g.On + " " + fmt.Sprintf(t.OtherWaits, layout.Cut(safetext.Line(label), someName), p.ShortDate(r.Since))
	case r.Waiting > 0:
		return g.On + " " + fmt.Sprintf(t.WaitsSince, p.ShortDate(r.Since))
	case r.Stale:
		return g.Late + " " + fmt.Sprintf(t.StaleSince, p.ShortDate(r.Latest.Session.When()))
	}
	return ""
}

// hidden says why a learner's levels are out of sight.
func (s *Screen) hidden() string {
	if r, _ := s.current(); r.Hidden {
		return s.env.Text.Cohort.HiddenHint
	}
	return ""
}

func (s *Screen) distribution() chart.DistributionData {
	d := s.sums.Items[s.item().Code]
	return chart.DistributionData{Scale: s.scale(), Counts: d.Counts, Unrated: d.Unrated, UnratedLabel: s.env.Text.Words.Unrated}
}

// footHeight returns the lines of the foot: in a narrow window, who it is about and why
// nothing shows have lines of their own.
func footHeight(w int) int {
	if w < layout.OneColumn {
		return 5
	}
	return 4
}

// foot returns the reading and the item's distribution in one line.
func (s *Screen) foot(w int) string {
	th := s.env.Theme
	who, what := s.reading()
	line := th.Strong.Render(what) + "  " + th.Muted.Render(who)
	state := th.Warn.Render(s.state()) + "  "
	if s.state() == "" {
		state = ""
	}
	if footHeight(w) > 4 {
		return strings.Join([]string{layout.Cut(" "+th.Strong.Render(what), w), layout.Cut(" "+th.Muted.Render(who), w), layout.Cut(" "+state, w),
			layout.Cut(" "+th.Muted.Render(s.hidden()), w), " " + chart.DistributionLine(s.distribution(), layout.Form(w), th)}, "\n")
	}
	state += th.Muted.Render(s.hidden())
	return "\n" + layout.Cut(" "+line, w) + "\n" + layout.Cut(" "+state, w) + "\n " + chart.DistributionLine(s.distribution(), layout.Form(w), th)
}

// pane returns the same with room: the learner, the item, its distribution.
func (s *Screen) pane(size layout.Size) string {
	th, t, p := s.env.Theme, s.env.Text.Cohort, s.env.Text
	r, _ := s.current()
	_, what := s.reading()
	lines := []string{
		th.Strong.Render(layout.Cut(s.env.Text.Called(r.Learner), size.W)),
		th.Muted.Render(layout.Cut(safetext.Line(r.Latest.Session.Label)+" "+th.Glyph.Dot+" "+p.ShortDate(r.Latest.Session.When()), size.W)),
		th.Muted.Render(layout.Cut(fmt.Sprintf(t.Sessions, p.Number(r.Shared)), size.W)),
	}
	for _, l := range layout.Wrap(s.state(), size.W) {
		lines = append(lines, th.Warn.Render(l))
	}
	lines = append(lines, "")
	for _, l := range layout.Wrap(what, size.W) {
		lines = append(lines, th.Plain.Render(l))
	}
	if why := s.hidden(); why != "" {
		for _, l := range layout.Wrap(why, size.W) {
			lines = append(lines, th.Muted.Render(l))
		}
	}
	lines = append(lines, "", th.Strong.Render(t.SpreadTitle))
	lines = append(append(lines, widget.Paragraph(th.Muted, t.SpreadHint, size.W)...), "")
	lines = append(lines, chart.Distribution(s.distribution(), layout.Size{W: size.W, H: max(size.H-len(lines), 1)}, th))
	return layout.Clip(strings.Join(lines, "\n"), size)
}

// spreadView returns the distribution of every item.
func (s *Screen) spreadView(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	hint := t.Cohort.SpreadHint
	if s.sums.Hidden > 0 {
		hint += "  " + t.Count(s.sums.Hidden, t.Cohort.HiddenCount)
	}
	head := layout.Cut(" "+th.Strong.Render(t.Cohort.SpreadTitle)+"  "+th.Muted.Render(hint), size.W) + "\n " + s.legend(layout.Text(size.W)) + "\n"
	name := min(max(size.W/3, 24), 40)
	return layout.Clip(head+"\n"+s.list.View(size.Minus(1, spreadTop), th, func(i int, focused bool, w int) string {
		it := s.items[i]
		style := th.Plain
		if focused {
			style = th.Selected
		}
		d := s.sums.Items[it.Code]
		line := chart.DistributionLine(chart.DistributionData{Scale: s.scale(), Counts: d.Counts, Unrated: d.Unrated, UnratedLabel: t.Words.Unrated}, layout.Rest(w, name, layout.Gap), th)
		return style.Render(layout.Fit(" "+string(it.Code)+"  "+t.In(it.Short()), name)) + "  " + line
	}), size)
}

// legend names the levels of the columns.
func (s *Screen) legend(w int) string {
	th := s.env.Theme
	var parts []string
	scale := s.scale()
	for v, step := range scale {
		parts = append(parts, th.Level(v, scale.Top()).Bold(true).Render(step.Code)+" "+th.Muted.Render(step.Label))
	}
	return layout.Cut(strings.Join(parts, "  "), w)
}
