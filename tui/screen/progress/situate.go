package progress

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// situate draws items in columns; where there is room, the groups beside them.
func (s *Screen) situate(size layout.Size) string {
	if !size.Wide() {
		if s.pane() == groupsPane {
			return s.groupsView(size)
		}
		return s.itemsView(size)
	}
	left := situateLeft(size)
	right := layout.Size{W: layout.Pane(size.W, left), H: size.H}
	k := memoKey{s.sideKey(), s.env.Store.Version(), s.env.Look, right}
	return layout.Beside(s.itemsView(layout.Size{W: left, H: size.H}), left, "   ", s.side.Draw(k, func() string { return s.sidePane(right) }))
}

// situateLeft returns how wide the items stand beside the groups.
func situateLeft(size layout.Size) int { return max(62, min(82, layout.Rest(size.W, groupsWidth))) }

// cols are the widths of an item's columns. A column of width 0 is not drawn.
type cols struct{ label, bar, target, sure, proof, mentor int }

const groupCol, codeCol, markCol, mentorCol = 12, 4, 1, 3

func (s *Screen) columns(w int) cols {
	c := cols{label: 12, bar: 12, sure: 4, proof: 2}
	if s.sums.reviewed {
		c.mentor = mentorCol * s.sums.mentors
	}
	spare := w - groupCol - codeCol - markCol - c.label - c.bar - c.sure - c.proof - c.mentor
	grow := func(width *int, by int) {
		if spare >= by {
			*width, spare = *width+by, spare-by
		}
	}
	for range 7 {
		grow(&c.label, 1)
	}
	grow(&c.bar, 2)
	t := s.env.Text.Progress.Situate
	head := func(width *int, name string) { grow(width, max(len([]rune(name))+1-*width, 0)) }
	head(&c.sure, t.Sure)
	head(&c.proof, t.Proof)
	if s.aims() {
		head(&c.target, s.env.Text.Words.Target)
	}
	if s.sums.reviewed {
		head(&c.mentor, s.env.Text.Words.Mentor)
	}
	head(&c.sure, s.env.Text.Words.Confidence)
	head(&c.proof, s.env.Text.Keys.Evidence)
	grow(&c.bar, min(max(spare, 3), 4)) // from 3 on its steps stand apart
	c.label += min(max(spare, 0), 20)
	return c
}

// columnHeads names the columns that are wide enough for their name, after what
// the list shows of all rows.
func (s *Screen) columnHeads(w int, where string) string {
	c, t := s.columns(layout.Text(w)), s.env.Text.Progress.Situate
	line := layout.Fit("  "+where, 2+groupCol+codeCol+c.label)
	for _, x := range []struct {
		name, short string
		w           int
	}{{s.env.Text.Words.Level, "", c.bar}, {s.env.Text.Words.Target, "", c.target}, {s.env.Text.Words.Confidence, t.Sure, c.sure}, {s.env.Text.Keys.Evidence, t.Proof, c.proof}, {s.env.Text.Words.Mentor, "", c.mentor}} {
		switch {
		case x.w > len([]rune(x.name)):
			line += layout.Fit(x.name, x.w)
		case x.w > len([]rune(x.short)):
			line += layout.Fit(x.short, x.w)
		default:
			line += layout.Blank(x.w)
		}
	}
	return s.env.Theme.Faint.Render(line)
}

func (s *Screen) itemsView(size layout.Size) string {
	rows, l := s.rows[nav.Situate][itemsPane], &s.lists[nav.Situate][itemsPane]
	c := s.columns(layout.Text(size.W))
	from, to := l.Window(size.H, 1)
	lines := make([]string, 0, to-from)
	var group model.GroupID
	for i := from; i < to; i++ {
		e, focus := rows[i], i == l.At()
		if e.heading {
			lines = append(lines, widget.Row(s.env.Theme, focus, size.W, func(w int) string { return s.attitudeHead(w) }))
			group = ""
			continue
		}
		it, _ := s.data.Grid.Item(e.item)
		head := ""
		if it.Group != group && it.Kind == model.Competency {
			head = s.in(s.data.Grid.Group(it.Group).Label)
		}
		group = it.Group
		text := s.env.Theme.Muted.Render(layout.Fit(head, groupCol-1) + " ")
		if focus {
			text += s.itemRow(it, *e.standing, true, c)
		} else {
			text += s.plainRow(i, it, c)
		}
		lines = append(lines, widget.Row(s.env.Theme, focus, size.W, func(int) string { return text }))
	}
	return strings.Join(lines, "\n")
}

// attitudeHead parts attitudes from competencies and counts them apart.
func (s *Screen) attitudeHead(w int) string {
	name := s.env.Text.Words.AttitudesHead
	left := s.env.Theme.Strong.Render(name) + "  "
	return left + chart.DistributionLine(s.distribution(model.Attitude), min(layout.Rest(w, len(name), layout.Gap), 36), s.env.Theme)
}

// plainRow returns the row of an item that is not focused. It is drawn once for as
// long as sums, look and columns stay, so that moving draws two rows.
func (s *Screen) plainRow(i int, it model.Item, c cols) string {
	k := rowKey{s.worked, s.env.Look, c}
	if s.plainKey != k || len(s.plain) != len(s.rows[nav.Situate][itemsPane]) {
		s.plainKey, s.plain = k, make([]string, len(s.rows[nav.Situate][itemsPane]))
	}
	if s.plain[i] == "" {
		s.plain[i] = s.itemRow(it, *s.rows[nav.Situate][itemsPane][i].standing, false, c)
	}
	return s.plain[i]
}

type rowKey struct {
	worked, look uint64
	cols         cols
}

func (s *Screen) itemRow(it model.Item, x model.Standing, focus bool, c cols) string {
	th, sc := s.env.Theme, s.data.Grid.Scale(it.Scale)
	name := th.Plain
	if focus {
		name = th.Selected
	}
	var b strings.Builder
	b.WriteString(name.Render(layout.Fit(layout.Fit(string(it.Code), codeCol)+s.in(it.Short()), codeCol+c.label-1)) + " ")
	if !x.Level.Rated() && x.Before.Level.Rated() {
		code := sc.Code(x.Before.Level)
		if sign := s.sums.signs[lang.Heard{Session: x.Before.Session, Item: x.Item}]; sign != "" {
			code = sign
		}
		was := code + " " + th.Glyph.Dot + " " + safetext.Line(x.Before.Label)
		b.WriteString(th.Faint.Render(layout.Fit(layout.Cut(was, c.bar-1), c.bar)))
	} else {
		b.WriteString(layout.Fit(chart.LevelBar(chart.LevelBarData{Value: x.Level.Value(), Top: sc.Top().Value(), Target: x.Target.Value(), Code: sc.Code(x.Level), Sign: s.sign(x)}, c.bar-1, th), c.bar))
	}
	if c.target > 0 {
		b.WriteString(s.targetCell(sc, x, c.target))
	}
	b.WriteString(layout.Fit(confidence(th, x), c.sure))
	b.WriteString(layout.Fit(strength(th, x.Strength), c.proof))
	if c.mentor > 0 {
		b.WriteString(s.mentorCell(sc, x, c.mentor))
	}
	return b.String() + s.moved(x)
}

// sign returns how an answer that was given in other words is marked, as on the map; ""
// for one that was not, and where a mentor's level took its place.
func (s *Screen) sign(x model.Standing) string {
	if x.Level != x.Own {
		return ""
	}
	return s.sums.signs[lang.Heard{Session: s.data.Session.ID, Item: x.Item}]
}

// saidAs says of the answer that a row shows that it was given in other words, "" where
// it was not.
func (s *Screen) saidAs(x model.Standing) string {
	at := lang.Heard{Session: x.Before.Session, Item: x.Item}
	switch {
	case x.Level.Rated() && s.sign(x) != "", !x.Level.Rated() && x.Before.Level.Rated() && s.sums.signs[at] != "":
		return s.env.Text.Passage.Carried
	case s.sign(x) != "":
		return s.env.Text.Passage.Besides
	}
	return ""
}

func (s *Screen) targetCell(sc model.Scale, x model.Standing, w int) string {
	th := s.env.Theme
	if !x.Target.Rated() {
		return layout.Blank(w)
	}
	style := th.Muted
	if x.Reached() {
		style = th.Good
	}
	return style.Render(layout.Fit(th.Glyph.Target+sc.Code(x.Target), w))
}

// confidence is ●●○, nothing when it was not said.
func confidence(th *theme.Theme, x model.Standing) string {
	if !x.Level.Rated() || x.Confidence == 0 {
		return ""
	}
	n := int(x.Confidence)
	return th.Plain.Render(layout.Repeat(th.Glyph.On, n)) + th.Faint.Render(layout.Repeat(th.Glyph.Off, int(model.MaxConfidence)-n))
}

// strength returns the mark of how well an item is shown.
func strength(th *theme.Theme, s model.Strength) string {
	switch s {
	case model.Declared:
		return th.Muted.Render(th.Glyph.Declared)
	case model.Linked:
		return th.Plain.Render(th.Glyph.Linked)
	case model.Confirmed:
		return th.Good.Render(th.Glyph.Confirmed)
	}
	return ""
}

// mentorCell returns the level of each mentor beside one's own, marked where they
// differ, above as well as below.
func (s *Screen) mentorCell(sc model.Scale, x model.Standing, w int) string {
	th := s.env.Theme
	var b strings.Builder
	for _, said := range x.Word.All() {
		mark := ""
		switch {
		case x.Own.Rated() && said.Level > x.Own:
			mark = th.Glyph.Up
		case x.Own.Rated() && said.Level < x.Own:
			mark = th.Glyph.Down
		}
		b.WriteString(layout.Fit(sc.Code(said.Level)+mark, mentorCol))
	}
	return th.Second.Render(layout.Fit(b.String(), w))
}

// moved returns one cell: risen, fallen, or to be refreshed.
func (s *Screen) moved(x model.Standing) string {
	th := s.env.Theme
	c, ok := x.Change()
	switch {
	case x.Stale:
		return th.Warn.Render(th.Glyph.Late)
	case ok && c.Rose():
		return th.Good.Render(th.Glyph.Up)
	case ok:
		return th.Second.Render(th.Glyph.Down)
	}
	return ""
}

func (s *Screen) distribution(k model.ItemKind) chart.DistributionData {
	d := s.sums.Counts[model.Competency]
	if k == model.Attitude {
		d = s.sums.Counts[model.Attitude]
	}
	return chart.DistributionData{Scale: s.scale(k), Counts: d.Counts, Unrated: d.Unrated, UnratedLabel: s.env.Text.Words.Unrated}
}

// countLine counts competencies per level in one line.
func (s *Screen) countLine(w int) string {
	return chart.DistributionLine(s.distribution(model.Competency), max(min(w, 44), 0), s.env.Theme)
}

// standingWords reads an item out: level, target, confidence, evidence, mentor
// and what it was before, as separate readings.
func (s *Screen) standingWords(x model.Standing, full bool) string {
	t, w := s.env.Text.Progress.Situate, s.env.Text.Words
	it, _ := s.data.Grid.Item(x.Item)
	parts := []string{s.env.Text.StandingSaid(s.data.Grid, &x)}
	if said := s.saidAs(x); said != "" {
		parts = append(parts, said)
	}
	switch {
	case x.Target.Value() == 0:
		parts = append(parts, t.NothingExpected)
	case x.Reached() && x.Level == x.Target:
		parts = append(parts, t.JustReached)
	case x.Reached():
		parts = append(parts, fmt.Sprintf(s.env.Text.Words.TargetReached, s.level(x.Item, x.Target)))
	case x.Target.Rated():
		parts = append(parts, fmt.Sprintf(s.env.Text.Words.TargetIs, s.level(x.Item, x.Target)))
	}
	if x.Confidence > 0 {
		parts = append(parts, w.Confidence+" "+w.Confidences[min(int(x.Confidence), 3)])
	}
	if x.Strength == model.NoEvidence {
		parts = append(parts, w.Strengths[0])
	} else {
		parts = append(parts, s.env.Text.Keys.Evidence+" "+w.Strengths[min(int(x.Strength), 3)])
	}
	if word := s.env.Text.Word(s.data.Grid, x); word != "" {
		parts = append(parts, word)
	}
	if x.Level.Rated() && x.Before.Level.Rated() && x.Level != x.Before.Level {
		parts = append(parts, fmt.Sprintf(t.LastTime, s.level(x.Item, x.Before.Level), safetext.Line(x.Before.Label)))
	}
	if x.Stale {
		parts = append(parts, t.StaleOne)
	}
	name := string(x.Item)
	if full {
		name += " " + s.in(it.Name())
	}
	return name + w.Colon + strings.Join(parts, ", ")
}
