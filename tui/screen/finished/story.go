package finished

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// The columns of the story where the picture stands beside what rose.
const (
	besideW  = 74 // a narrower story has the one under the other
	pictureW = 44 // cells of the picture at most
	markW    = 2
	little   = 10 // a lower story leaves out what leads to what it says
)

// story says what the session brings, in about h lines.
func (s *Screen) story(w, h int) []string {
	th, t := s.env.Theme, s.env.Text.Finished
	done := t.DoneUnnamed
	if l := safetext.Line(s.data.Session.Label); l != "" {
		done = fmt.Sprintf(t.Done, l)
	}
	out := s.said(th.Strong, done, w)
	if h < little {
		out = s.shortly(th.Strong, done, w, h)
	}
	rated := s.env.Text.Count(s.rated(), t.Rated) + fmt.Sprintf(t.Of, s.data.Grid.Count(model.Competency))
	if s.sums.First() && !s.sums.Discovery() {
		rated += ". " + t.First
	}
	if !s.sums.Discovery() { // a Découverte counts its answers by name
		out = append(out, s.said(th.Plain, rated, w)...)
	}
	if h > 12 {
		out = append(out, "")
	}
	if s.sums.Discovery() {
		return append(out, s.discovery(w, h-len(out))...)
	}
	return append(out, s.moved(w, h-len(out))...)
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
func (s *Screen) moved(w, h int) []string {
	tail := s.firsts(w)
	opens := s.opens(w, max(h/4, 1))
	room := max(h-len(tail)-len(opens), 3)
	picture := s.families(min(layout.Text(w), pictureW), room)
	var out []string
	if w >= besideW {
		rises := s.rises(layout.Pane(w, pictureW), max(len(picture), min(room, 8)))
		out = strings.Split(layout.Beside(strings.Join(indent(picture), "\n"), pictureW+1, "  ", strings.Join(rises, "\n")), "\n")
	} else {
		if len(picture)+4 > room {
			picture = nil
		}
		out = append(indent(picture), s.rises(w, max(room-len(picture), 1))...)
	}
	if h > len(out)+len(tail)+len(opens)+1 && len(tail)+len(opens) > 0 {
		out = append(out, "")
	}
	return append(append(out, tail...), opens...)
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
	say := func(m model.Move) string {
		said := t.Moved(g, m, th.Glyph.Arrow)
		if layout.Width(said) > layout.Rest(w, markW, layout.Margin) { // the picture beside it has the letters too
			said = t.MovedShort(g, m, th.Glyph.Arrow)
		}
		return said
	}
	var lines []string
	add := func(style theme.Style, mark, text string) {
		lines = append(lines, " "+style.Render(layout.Fit(mark, markW))+th.Plain.Render(layout.Cut(safetext.Line(text), layout.Rest(w, markW, layout.Margin))))
	}
	for _, o := range []model.Outcome{s.sums.Competency, s.sums.Attitude} {
		for _, m := range o.Rose {
			add(th.Good, th.Glyph.Up, say(m))
		}
		for _, m := range o.Fell {
			add(th.Second, th.Glyph.Down, say(m))
		}
		for _, m := range o.Again {
			if m.Kind == model.Unchanged {
				add(th.Muted, th.Glyph.Dot, say(m))
			}
		}
		if s.sums.First() {
			continue // all of it is new: the picture shows it
		}
		for _, c := range o.First {
			add(th.Plain, "+", t.Leveled(g, c, s.sums.Levels[c])+", "+t.Moves.First)
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
		lines = append(lines[:h-1:h-1], " "+layout.Blank(markW)+th.Muted.Render(layout.Cut(more, layout.Rest(w, markW, layout.Margin))))
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
	head := t.Ending.Opens + t.Words.Colon
	if n < 3 {
		return []string{" " + th.Strong.Render(head) + th.Plain.Render(layout.Cut(strings.Join(names, t.Words.Semicolon), max(layout.Text(w)-layout.Width(head), 1)))}
	}
	out := []string{" " + th.Strong.Render(t.Ending.Opens)}
	for i, name := range names {
		if len(out) == n && i < len(names)-1 {
			return append(out, " "+th.Muted.Render("  "+t.Count(len(names)-i, t.Ending.More)))
		}
		out = append(out, " "+th.Plain.Render(layout.Cut("  "+name, layout.Text(w))))
	}
	return out
}

// discovery returns a first picture in words, where it leads and what each year would
// bring.
func (s *Screen) discovery(w, h int) []string {
	th, t, g := s.env.Theme, s.env.Text, s.data.Grid
	var words, years []string
	for _, said := range t.AnswersSaid(g, s.sums.Levels, s.data.Session.Depth) {
		words = append(words, s.shortly(th.Plain, said, w, h)...)
	}
	if len(s.sums.Years) > 0 && h >= little-1 {
		years = s.shortly(th.Strong, t.Finished.Years+" ("+t.App.Indicative+")", w, h)
	}
	for _, y := range s.sums.Years {
		years = append(years, s.shortly(th.Plain, t.YearSaid(g, y), w, h)...)
	}
	leads := s.leads(w, h-len(words)-len(years)-2*min(h/20, 1)) // with blank lines between where there is room
	parts := [][]string{words, leads, years}
	free := h - len(words) - len(leads) - len(years)
	if tiles := s.families(min(layout.Text(w), pictureW), len(s.sums.Families)); free > len(tiles)+4 {
		parts = append([][]string{indent(tiles)}, parts...)
		free -= len(tiles)
	}
	var out []string
	for _, part := range parts {
		if len(out) > 0 && len(part) > 0 && free >= len(parts) {
			out = append(out, "")
		}
		out = append(out, part...)
	}
	return out
}

// shortly returns a sentence on one line where there is little room.
func (s *Screen) shortly(style theme.Style, text string, w, h int) []string {
	if h < 22 {
		return []string{" " + style.Render(layout.Cut(text, layout.Text(w)))}
	}
	return s.said(style, text, w)
}

// leads returns the activities, those that are begun first, with all that they are
// about, in at most h lines.
func (s *Screen) leads(w, h int) []string {
	th, t := s.env.Theme, s.env.Text
	if h < 2 || len(s.sums.Ready) == 0 {
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
	out := s.shortly(th.Strong, head, w, 0)
	for _, r := range all {
		said := s.shortly(th.Plain, safetext.Line(t.ActivityWhole(s.data.Grid, r.Activity)), w, h+12)
		if len(out)+len(said) > h {
			break
		}
		out = append(out, said...)
	}
	return out
}
