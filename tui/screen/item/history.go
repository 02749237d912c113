package item

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// historyBox returns where the history's rows stand in its box, and how many fit:
// below the line of levels, above what the focused one says.
func (s *Screen) historyBox(size layout.Size) (top, rows int) {
	rows = min(len(s.points), max(size.H/3, 2))
	if rest := size.H - rows - 1 - len(s.words(size.W)); rest >= 7 {
		top = min(rest, 10)
	}
	return top, rows
}

// history draws the levels as a line, then a row per session, then what the
// focused session says of the item.
func (s *Screen) history(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Item
	if len(s.points) == 0 {
		return layout.Clip(strings.Join(append([]string{" " + th.Plain.Render(t.Never), " " + th.Muted.Render(layout.Cut(t.NeverHint, layout.Text(size.W)))}, s.echoes(size.W)...), "\n"), size)
	}
	top, rows := s.historyBox(size)
	var parts []string
	if top > 0 {
		parts = append(parts, layout.Fill(s.steps(layout.Size{W: size.W, H: top - 1}), layout.Size{W: size.W, H: top}))
	}
	list := s.lists[historyPane].View(layout.Size{W: size.W, H: rows}, th, s.historyRow)
	parts = append(parts, list, "", strings.Join(s.readFrom(s.words(size.W), size.H-top-rows-1), "\n"))
	return layout.Clip(strings.Join(parts, "\n"), size)
}

// steps returns the line of levels over all sessions.
func (s *Screen) steps(size layout.Size) string {
	it, _ := s.data.Grid.Item(s.code)
	d := chart.StepData{Target: s.target.Levels[s.code].Value(), Focus: true}
	for _, l := range s.data.Grid.Scale(it.Scale).Levels {
		d.Scale = append(d.Scale, chart.Step{Code: l.Code, Label: s.in(l.Label)})
	}
	focused := s.points[s.lists[historyPane].At()].Session
	for i, x := range s.data.Finished {
		d.Values = append(d.Values, x.Levels.Of(s.code).Value())
		d.Labels = append(d.Labels, s.env.Text.Month(x.When()))
		if x.ID == focused {
			d.Cursor = i
		}
	}
	return chart.StepLine(d, size, s.env.Theme)
}

func (s *Screen) historyRow(i int, focus bool, w int) string {
	th, p := s.env.Theme, s.points[i]
	name := th.Plain
	if focus && s.pane == historyPane {
		name = th.Selected
	}
	it, _ := s.data.Grid.Item(s.code)
	sc := s.data.Grid.Scale(it.Scale)
	change := "  "
	if i+1 < len(s.points) {
		switch was := s.points[i+1].Level; {
		case p.Level > was:
			change = th.Good.Render(th.Glyph.Up) + " "
		case p.Level < was:
			change = th.Second.Render(th.Glyph.Down) + " "
		}
	}
	level := th.Level(p.Level.Value(), sc.Top().Value()).Render(layout.Fit(sc.Code(p.Level), 2)) + th.Plain.Render(layout.Fit(s.level(p.Level), 12))
	return name.Render(layout.Fit(safetext.Line(p.Label), min(24, w/3))) + "  " + level + " " + change + th.Muted.Render(s.env.Text.Date(p.At))
}

// readFrom returns the page of what the session says that was scrolled to; its last
// line says that there is more.
func (s *Screen) readFrom(lines []string, h int) []string {
	from := min(s.down, max(len(lines)-h, 0))
	lines = lines[from:]
	if h > 1 && len(lines) > h {
		k := s.env.Keys.PageDown.Help()
		lines = append(lines[:h-1:h-1], " "+s.env.Theme.Key.Render(k.Key)+" "+s.env.Theme.Muted.Render(s.env.Text.App.More))
	}
	return lines
}

// words returns what the focused session says of the item: confidence, note, the
// evidence cited, and the mentor's remarks.
func (s *Screen) words(w int) []string {
	th, t := s.env.Theme, s.env.Text.Item
	at := s.lists[historyPane].At()
	if at >= len(s.points) {
		return nil
	}
	x, ok := s.told[s.points[at].Session]
	if !ok {
		return []string{" " + th.Muted.Render(s.env.Text.App.Loading)}
	}
	r := x.session.Ratings[s.code]
	var out []string
	say := func(style theme.Style, text string) {
		for _, l := range layout.Wrap(safetext.Block(text), layout.Text(w)) {
			out = append(out, " "+style.Render(l))
		}
	}
	if r.Confidence > 0 {
		c := min(int(r.Confidence), int(model.MaxConfidence))
		out = append(out, " "+th.Plain.Render(layout.Repeat(th.Glyph.On, c))+th.Faint.Render(layout.Repeat(th.Glyph.Off, int(model.MaxConfidence)-c))+
			th.Muted.Render(" "+s.env.Text.Words.Confidence+" "+s.env.Text.Words.Confidences[c]))
	}
	if r.Note == "" {
		say(th.Muted, t.NoNote)
	} else {
		say(th.Quote, r.Note)
	}
	if cited := s.cited(r); cited != "" {
		say(th.Muted, fmt.Sprintf(t.Attached, cited))
	}
	for _, review := range x.reviews {
		s.remark(review, say)
	}
	return append(out, s.echoes(w)...)
}

// echoes says what was answered in other words than those of the item, after a blank
// line.
func (s *Screen) echoes(w int) []string {
	var out []string
	for _, e := range s.data.Echoes {
		if e.Item != s.code {
			continue
		}
		out = append(out, "")
		for _, l := range layout.Wrap(s.env.Text.Echo(s.data.Grid, e), layout.Text(w)) {
			out = append(out, " "+s.env.Theme.Muted.Render(l))
		}
	}
	return out
}

// cited names the evidence that a rating cites.
func (s *Screen) cited(r model.Rating) string {
	var titles []string
	for _, id := range r.Evidence {
		for i := range s.data.Evidence {
			if s.data.Evidence[i].ID == id {
				titles = append(titles, safetext.Line(s.data.Evidence[i].Title))
			}
		}
	}
	return strings.Join(titles, ", ")
}

// remark says what a mentor says of the item, and what was answered.
func (s *Screen) remark(r model.Review, say func(theme.Style, string)) {
	m, ok := r.Remarks[s.code]
	if !ok || r.State == model.InReview {
		return
	}
	th, t := s.env.Theme, s.env.Text.Item
	who := s.env.Text.Called(r.Mentor)
	if m.Level.Rated() {
		say(th.Second, fmt.Sprintf(s.env.Text.Words.Pair, who, s.level(m.Level)))
	} else {
		say(th.Second, who)
	}
	if m.Comment != "" {
		say(th.Quote, m.Comment)
	}
	if m.Question != "" {
		say(th.Quote, fmt.Sprintf(t.Question, m.Question))
	}
	switch m.Verdict {
	case model.Accept:
		say(th.Muted, t.Accepted)
	case model.Contest:
		say(th.Muted, fmt.Sprintf(t.Contested, m.Reason))
	default:
		say(th.Muted, t.NotAnswered)
	}
}

// plans returns the actions to do for the item.
func (s *Screen) plans() []model.Action {
	var out []model.Action
	for _, a := range s.data.Actions {
		if a.Item == s.code && a.State == model.Todo {
			out = append(out, a)
		}
	}
	return out
}

// proof lists the evidence, then the actions.
func (s *Screen) proof(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Item
	all, plans := s.evidence(), s.plans()
	rows := size.H
	if len(plans) > 0 {
		rows = max(rows-len(plans)-2, 2)
	}
	var parts []string
	if len(all) == 0 {
		parts = append(parts, " "+th.Muted.Render(layout.Cut(t.NoEvidence, layout.Text(size.W))))
	} else {
		l := s.lists[evidencePane]
		l.SetLen(len(all))
		parts = append(parts, l.View(layout.Size{W: size.W, H: min(rows, len(all))}, th, func(i int, focus bool, w int) string {
			return s.evidenceRow(all[i], focus && s.pane == evidencePane, w)
		}))
	}
	if len(plans) > 0 {
		parts = append(parts, "", " "+th.Strong.Render(t.Actions))
	}
	for i := range plans {
		parts = append(parts, widget.Row(th, false, size.W, func(w int) string { return s.actionRow(&plans[i], w) }))
	}
	return layout.Clip(strings.Join(parts, "\n"), size)
}

func (s *Screen) evidenceRow(e model.Evidence, focus bool, w int) string {
	th := s.env.Theme
	name := th.Plain
	if focus {
		name = th.Selected
	}
	mark := th.Muted.Render(th.Glyph.Declared)
	switch {
	case s.data.Confirmed.For(e.ID, s.code):
		mark = th.Good.Render(th.Glyph.Confirmed)
	case e.Location != "":
		mark = th.Muted.Render(th.Glyph.Linked)
	}
	right := s.env.Text.ShortDate(e.Date)
	if kind, ok := s.data.Grid.Kind(e.Kind); ok && w >= 70 {
		right = s.in(kind.Label) + ", " + right
	}
	right = th.Muted.Render(right)
	return layout.Spread(mark+" "+name.Render(layout.Cut(safetext.Line(e.Title), max(layout.Rest(w, lipgloss.Width(right), 2*layout.Gap), 8))), "  "+right, w)
}

func (s *Screen) actionRow(a *model.Action, w int) string {
	th := s.env.Theme
	due := ""
	style := th.Muted
	switch {
	case a.Late(s.env.Now()):
		due, style = fmt.Sprintf(s.env.Text.Words.LateSince, s.env.Text.ShortDate(a.Due)), th.Warn
	case !a.Due.IsZero():
		due = fmt.Sprintf(s.env.Text.Words.DueOn, s.env.Text.ShortDate(a.Due))
	}
	return layout.Spread(th.Muted.Render(th.Glyph.Open)+" "+th.Plain.Render(safetext.Line(a.Text)), style.Render("  "+due), w)
}
