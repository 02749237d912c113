package home

import (
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// countWidth is the room of a count before what it is of.
const countWidth = 5

// preview shows what is behind a door, as far as it fits, in a box of that size.
func (s *Screen) preview(size layout.Size) string {
	if s.behind >= len(s.rows) {
		return layout.Fill("", size)
	}
	return s.keep(drawn{part: previewPart, row: s.behind, size: size}, func() string { return s.drawPreview(s.rows[s.behind], size) })
}

func (s *Screen) drawPreview(r row, size layout.Size) string {
	lines := []string{s.env.Theme.Strong.Render(r.name), ""}
	for _, l := range s.shows(r, size.Minus(0, len(lines))) {
		lines = append(lines, layout.Cut(l, size.W))
	}
	return layout.Fill(strings.Join(lines, "\n"), size)
}

// shows returns what a door leads to, in lines.
func (s *Screen) shows(r row, size layout.Size) []string {
	if s.pic.Any() {
		switch p := r.place.(type) {
		case nav.Progress:
			return s.view(p.View, size)
		case nav.Plan:
			return s.ahead()
		case nav.Sessions:
			return s.held()
		}
	}
	if _, ok := r.place.(nav.Evidence); ok && len(s.pic.Evidence) > 0 {
		return s.shown()
	}
	about := s.muted(layout.Wrap(s.about(r), size.W))
	if r.group == s.env.Text.Home.Today && s.pic.Any() {
		about = append(append(append(about, ""), s.view(nav.Situate, size.Minus(0, len(about)+1))...), "")
		about = append(about, s.moved(size.W)...)
	}
	return about
}

// about returns what a door is for, in a sentence.
func (s *Screen) about(r row) string {
	if p, ok := r.place.(nav.Walkthrough); ok && p.Depth == model.Discover {
		return s.env.Text.Home.DiscoverAbout
	}
	return r.hint
}

// view returns one of the three views in small.
func (s *Screen) view(v nav.View, size layout.Size) []string {
	switch v {
	case nav.Situate:
		return s.families(size)
	case nav.Develop:
		return s.moved(size.W)
	}
	return s.near(size.W)
}

// families returns the bars of the groups, or that nothing is expected of any.
func (s *Screen) families(size layout.Size) []string {
	if !s.pic.Aims() {
		name := func(g model.GroupID) string { return s.env.Text.In(s.pic.Grid.Group(g).Label) }
		d := chart.FamilyData{Scale: chartScale(s.env.Text, s.pic.Grid), Families: chart.FamiliesOf(s.pic.Families, nil, name)}
		return strings.Split(chart.Families(d, layout.Size{W: size.W, H: min(size.H, len(d.Families))}, s.env.Theme), "\n")
	}
	axes := s.axes()
	if len(axes) == 0 {
		return s.muted(layout.Wrap(s.env.Text.Progress.Situate.NothingExpected, size.W))
	}
	return strings.Split(chart.GroupBars(chart.GroupData{Axes: axes, Keep: true}, layout.Size{W: size.W, H: min(size.H, len(axes)+1)}, s.env.Theme), "\n")
}

func (s *Screen) axes() []chart.Axis {
	return chart.AxesOf(s.pic.Groups, nil, func(g model.GroupID) string { return s.env.Text.In(s.pic.Grid.Group(g).Label) })
}

// moved returns what changed, then the next steps.
func (s *Screen) moved(w int) []string {
	th, t := s.env.Theme, s.env.Text
	var out []string
	names := s.stepsFit(w)
	for _, m := range s.pic.Changes() {
		mark := th.Good.Render(th.Glyph.Up)
		if m.Kind == model.Fallen {
			mark = th.Warn.Render(th.Glyph.Down)
		}
		c := m.Change()
		name, scale := t.ItemName(s.pic.Grid, m.Item), s.pic.Grid.ScaleOf(m.Item)
		step := s.step(m)
		if !names {
			step = safetext.Line(scale.Code(c.From)) + " " + th.Glyph.Arrow + " " + safetext.Line(scale.Code(c.To))
		}
		out = append(out, mark+" "+th.Plain.Render(name)+"  "+th.Muted.Render(step))
	}
	for i, step := range s.pic.Acts {
		if i == 0 && len(out) > 0 {
			out = append(out, "")
		}
		for j, l := range layout.Wrap(t.Act(s.pic.Grid, step), layout.Marked(w)) {
			mark := "+ "
			if j > 0 {
				mark = layout.Blank(layout.Mark)
			}
			out = append(out, th.Muted.Render(mark)+th.Plain.Render(l))
		}
	}
	return out
}

// step returns what changed, in the names of the levels.
func (s *Screen) step(m model.Move) string {
	c, t := m.Change(), s.env.Text
	return t.LevelName(s.pic.Grid, m.Item, c.From) + " " + s.env.Theme.Glyph.Arrow + " " + t.LevelName(s.pic.Grid, m.Item, c.To)
}

// stepsFit says whether every change has room for the names of its levels: else all
// are said by their letters, one like another.
func (s *Screen) stepsFit(w int) bool {
	for _, m := range s.pic.Changes() {
		if layout.Width(s.env.Text.ItemName(s.pic.Grid, m.Item))+layout.Width(s.step(m)) > layout.Rest(w, layout.Mark, layout.Gap) {
			return false
		}
	}
	return true
}

// near lists the activities, behind how much of each is there.
func (s *Screen) near(w int) []string {
	th, aims := s.env.Theme, s.pic.Aims()
	var out []string
	if !aims {
		out = append(s.muted(layout.Wrap(s.env.Text.Discovery.Activity, w)), "")
	}
	for _, r := range s.pic.Ready {
		if r.Items == 0 {
			continue
		}
		count := ""
		if n := s.env.Text.Number(len(r.AtTarget)); aims {
			count = n + "/" + s.env.Text.Number(r.Items)
		} else if len(r.AtTarget) > 0 {
			count = n
		}
		for _, l := range layout.Wrap(s.env.Text.ActivityName(s.pic.Grid, r.Activity), layout.Rest(w, countWidth)) {
			out = append(out, th.Strong.Render(layout.Fit(count, countWidth))+th.Plain.Render(l))
			count = ""
		}
	}
	return out
}

// ahead lists the actions to do.
func (s *Screen) ahead() []string {
	th := s.env.Theme
	var out []string
	for _, a := range s.pic.Todo {
		mark := th.Muted.Render(th.Glyph.Open)
		if a.Late(s.env.Now()) {
			mark = th.Warn.Render(th.Glyph.Late)
		}
		due := ""
		if !a.Due.IsZero() {
			due = "  " + s.env.Text.ShortDate(a.Due)
		}
		out = append(out, mark+" "+th.Plain.Render(safetext.Line(a.Text))+th.Muted.Render(due))
	}
	return out
}

// held lists the latest self-assessments, the last one first.
func (s *Screen) held() []string {
	th := s.env.Theme
	var out []string
	for i := len(s.pic.Sessions) - 1; i >= 0; i-- {
		x := s.pic.Sessions[i]
		out = append(out, th.Plain.Render(safetext.Line(x.Label))+th.Muted.Render("  "+s.env.Text.ShortDate(x.When())))
	}
	return out
}

// shown lists the newest evidence.
func (s *Screen) shown() []string {
	th := s.env.Theme
	var out []string
	for _, e := range s.pic.Evidence {
		out = append(out, th.Plain.Render(safetext.Line(e.Title))+th.Muted.Render("  "+s.env.Text.ShortDate(e.Date)))
	}
	return out
}

func (s *Screen) muted(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = s.env.Theme.Muted.Render(l)
	}
	return out
}
