package finished

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
	"autoeval/tui/story"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// The story where the picture stands beside what rose, and how much of it is named.
const (
	besideW    = 74 // a narrower story has the one under the other
	pictureW   = 44 // cells of the picture at most
	markW      = 2
	leastRises = 4
	mostRises  = 8
	tilesFrom  = 10 // lines for what a Découverte leads to, beside its picture
)

// story says what the session brings, every sentence whole: in about h lines where that
// is enough.
func (s *Screen) story(w, h int) []string {
	parts := append([][]string{s.done(w)}, s.parts(w, h)...)
	parts = slices.DeleteFunc(parts, func(p []string) bool { return len(p) == 0 })
	n := widget.Height(parts)
	apart := n+len(parts)-1 <= h || n > h // what is scrolled has blank lines too
	var out []string
	for i, part := range parts {
		if apart && i > 0 {
			out = append(out, "")
		}
		out = append(out, part...)
	}
	return out
}

// done says that the session is saved, and how much of it has an answer: a Découverte
// counts its answers by name.
func (s *Screen) done(w int) []string {
	th, t := s.env.Theme, s.env.Text.Finished
	done := t.DoneUnnamed
	if l := safetext.Line(s.data.Session.Label); l != "" {
		done = fmt.Sprintf(t.Done, l)
	}
	out := s.said(th.Strong, done, w)
	if s.sums.Discovery() {
		return out
	}
	rated := s.env.Text.Count(s.rated(), t.Rated) + fmt.Sprintf(t.Of, s.data.Grid.Count(model.Competency))
	if s.sums.First() {
		rated += ". " + t.First
	}
	return append(out, s.said(th.Plain, rated, w)...)
}

func (s *Screen) parts(w, h int) [][]string {
	if s.sums.Discovery() {
		return s.discovery(w, h)
	}
	return s.moved(w, h)
}

func (s *Screen) rated() int {
	return s.data.Grid.Count(model.Competency) - s.sums.Counts[model.Competency].Unrated
}

// said returns a sentence in lines.
func (s *Screen) said(style theme.Style, text string, w int) []string {
	lines := layout.Wrap(text, max(layout.Text(w), 1))
	for i := range lines {
		lines[i] = " " + style.Render(lines[i])
	}
	return lines
}

// moved returns a picture by family of before and now, what rose by name, what was
// reached for the first time and what it opens.
func (s *Screen) moved(w, h int) [][]string {
	firsts, opens := s.firsts(w), s.opens(w, max(h/4, story.Few))
	room := h - len(firsts) - len(opens) - 4
	picture := s.families(min(layout.Text(w), pictureW), len(s.sums.Families))
	if w < besideW {
		return [][]string{indent(picture), s.rises(w, max(room-len(picture), leastRises)), firsts, opens}
	}
	rises := s.rises(layout.Pane(w, pictureW), max(len(picture), min(room, mostRises)))
	both := layout.Beside(strings.Join(indent(picture), "\n"), pictureW+1, "  ", strings.Join(rises, "\n"))
	return [][]string{strings.Split(both, "\n"), firsts, opens}
}

func indent(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = " " + l
	}
	return out
}

// families draws the levels of each family, before and now.
func (s *Screen) families(w, h int) []string {
	name := func(g model.GroupID) string { return safetext.Line(s.env.Text.In(s.data.Grid.Group(g).Label)) }
	d := chart.FamilyData{Scale: s.scale(), Families: chart.FamiliesOf(s.sums.Families, s.sums.WasLevels, name), Compared: len(s.sums.WasLevels) > 0}
	if len(d.Families) == 0 {
		return nil
	}
	return strings.Split(chart.Families(d, layout.Size{W: w, H: min(h, len(d.Families))}, s.env.Theme), "\n")
}

func (s *Screen) scale() chart.Scale {
	var out chart.Scale
	if items := s.data.Grid.ItemsOf(model.Competency); len(items) > 0 {
		for _, l := range s.data.Grid.Scale(items[0].Scale).Levels {
			out = append(out, chart.Step{Code: l.Code, Label: safetext.Line(s.env.Text.In(l.Label))})
		}
	}
	return out
}

// rises names what rose, what was lowered, what is new and what is rated again, a
// line each, with how many more there are.
func (s *Screen) rises(w, h int) []string {
	th, t, g := s.env.Theme, s.env.Text, s.data.Grid
	room := layout.Rest(w, markW, layout.Margin)
	var lines []string
	add := func(style theme.Style, mark, long, short string) {
		if layout.Width(long) > room { // the picture beside it has the letters too
			long = short
		}
		for i, l := range layout.Wrap(safetext.Line(long), max(room, 1)) {
			if i > 0 {
				mark = ""
			}
			lines = append(lines, " "+style.Render(layout.Fit(mark, markW))+th.Plain.Render(l))
		}
	}
	moved := func(style theme.Style, mark string, m model.Move) {
		add(style, mark, t.Moved(g, m, th.Glyph.Arrow), t.MovedShort(g, m, th.Glyph.Arrow))
	}
	for _, o := range []model.Outcome{s.sums.Competency, s.sums.Attitude} {
		for _, m := range o.Rose {
			moved(th.Good, th.Glyph.Up, m)
		}
		for _, m := range o.Fell {
			moved(th.Second, th.Glyph.Down, m)
		}
		for _, m := range o.Again {
			if m.Kind == model.Unchanged {
				moved(th.Muted, th.Glyph.Dot, m)
			}
		}
		if s.sums.First() {
			continue // all of it is new: the picture shows it
		}
		for _, c := range o.First {
			name := t.Leveled(g, c, s.sums.Levels[c])
			add(th.Plain, "+", name+", "+t.Moves.First, name)
		}
	}
	switch {
	case len(lines) == 0 && s.sums.First():
		for _, said := range t.AnswersSaid(g, s.sums.Levels, s.data.Session.Depth) {
			lines = append(lines, s.said(th.Plain, said, w)...)
		}
	case len(lines) == 0:
		return s.said(th.Plain, t.Finished.NothingMoved, w)
	}
	if len(lines) > h {
		more := t.Count(len(lines)-h+1, t.Ending.More)
		lines = append(lines[:h-1:h-1], " "+layout.Blank(markW)+th.Muted.Render(layout.Cut(more, room)))
	}
	return lines
}

// firsts returns the milestones, each said once: by the session that brings it.
func (s *Screen) firsts(w int) []string {
	var out []string
	for _, said := range s.env.Text.Milestones(s.data.Grid, s.sums.Milestones, s.data.Evidence) {
		out = append(out, s.said(s.env.Theme.Good, said, w)...)
	}
	return out
}

// opens names the activities that came nearer, in at most n lines.
func (s *Screen) opens(w, n int) []string {
	th, t := s.env.Theme, s.env.Text
	var names []string
	for _, a := range s.sums.Advances {
		if a.Complete {
			continue // a milestone says it
		}
		names = append(names, safetext.Line(t.Advance(s.data.Grid, a)))
	}
	if len(names) == 0 {
		return nil
	}
	out := []string{" " + th.Strong.Render(t.Ending.Opens)}
	for i, name := range names {
		if i == n-1 && len(names) > n {
			return append(out, "   "+th.Muted.Render(t.Count(len(names)-i, t.Ending.More)))
		}
		out = append(out, s.listed(name, w)...)
	}
	return out
}

// listed returns a sentence under a heading.
func (s *Screen) listed(text string, w int) []string {
	lines := layout.Wrap(text, max(layout.Marked(layout.Text(w)), 1))
	for i := range lines {
		lines[i] = "   " + s.env.Theme.Plain.Render(lines[i])
	}
	return lines
}

// discovery returns a first picture in words, where it leads and what each year would
// bring.
func (s *Screen) discovery(w, h int) [][]string {
	th, t, g := s.env.Theme, s.env.Text, s.data.Grid
	var words, years []string
	for _, said := range t.AnswersSaid(g, s.sums.Levels, s.data.Session.Depth) {
		words = append(words, s.said(th.Plain, said, w)...)
	}
	if len(s.sums.Years) > 0 {
		years = s.said(th.Strong, t.Finished.Years+" ("+t.App.Indicative+")", w)
	}
	for _, y := range s.sums.Years {
		years = append(years, s.listed(t.YearSaid(g, y), w)...)
	}
	free := h - len(words) - len(years) - 4 // the first sentence, and a line between two parts
	var tiles []string
	if n := len(s.sums.Families); free > n+tilesFrom {
		tiles = indent(s.families(min(layout.Text(w), pictureW), n))
		free -= n + 1
	}
	return [][]string{tiles, words, s.leads(w, free), years}
}

// leads returns the activities, those that are begun first, with all that they are
// about: a few, and as many more as there is room for.
func (s *Screen) leads(w, h int) []string {
	th, t := s.env.Theme, s.env.Text
	if len(s.sums.Ready) == 0 {
		return nil
	}
	all := slices.Clone(s.sums.Near)
	for _, r := range s.sums.Ready {
		if len(r.AtTarget) == 0 {
			all = append(all, r)
		}
	}
	head := t.Ending.Begins
	if len(s.sums.Near) == 0 {
		head += t.Words.Colon + t.Finished.NothingNear
	}
	out := s.said(th.Strong, head, w)
	for i, r := range all {
		said := s.listed(safetext.Line(t.ActivityWhole(s.data.Grid, r.Activity)), w)
		if i >= story.Few && len(out)+len(said) > h {
			break
		}
		out = append(out, said...)
	}
	return out
}
