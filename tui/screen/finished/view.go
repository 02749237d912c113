package finished

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// heading is the line above the list; foot the one below it.
const (
	heading = 1
	foot    = 1
)

// listBox is where the list stands: at the bottom, or at the right where there
// is room.
func (s *Screen) listBox(size layout.Size) (x, y int, box layout.Size) {
	n := max(len(s.rows), 1) * s.rowHeight(size)
	if size.Wide() {
		left := size.W * 11 / 20
		return left + 3, heading, layout.Size{W: size.W - left - 3, H: min(n, beside(size))}
	}
	h := min(n, max(size.H/2-heading-foot, 3))
	return 0, size.H - foot - h, layout.Size{W: size.W, H: h}
}

// beside is how high the list may be at the right of the story.
func beside(size layout.Size) int { return max(size.H-heading-3, 1) }

// rowHeight is how many lines a row takes: two where that leaves room for all.
func (s *Screen) rowHeight(size layout.Size) int {
	if size.Wide() && 2*len(s.rows) <= beside(size) {
		return 2
	}
	return 1
}

// View draws the moment.
func (s *Screen) View(size layout.Size) string {
	th := s.env.Theme
	if !s.ready {
		return " " + th.Muted.Render(s.env.Text.App.Loading)
	}
	_, y, box := s.listBox(size)
	list := s.list.View(box, th, func(i int, focus bool, w int) string { return s.row(s.rows[i], focus, w) })
	if s.rowHeight(size) > 1 {
		list = s.tallList(box)
	}
	head := layout.Cut(s.listHead(), box.W)
	if size.Wide() {
		left := layout.Size{W: size.W * 11 / 20, H: size.H}
		right := head + "\n" + list + "\n\n" + strings.Join(s.hint(box.W, 2), "\n")
		return layout.Beside(layout.Clip(strings.Join(s.story(left.W, left.H), "\n"), left), left.W, "   ", right)
	}
	top := layout.Size{W: size.W, H: y - heading}
	return layout.Fill(strings.Join(s.story(top.W, top.H-1), "\n"), top) + "\n" + head + "\n" + layout.Fill(list, box) + "\n" + s.hint(size.W, 1)[0]
}

// listHead says what is in the list: how many steps, and that the ways on follow.
func (s *Screen) listHead() string {
	t, th, steps := s.env.Text.Finished, s.env.Theme, 0
	for _, r := range s.rows {
		if r.step != nil {
			steps++
		}
	}
	head := t.Next
	if steps > 0 {
		head += s.env.Text.Words.Colon + s.env.Text.Count(steps, t.Steps) + fmt.Sprintf(t.ThenOn, th.Glyph.Arrow)
	}
	return " " + th.Strong.Render(head)
}

func (s *Screen) row(r row, focus bool, w int) string {
	th := s.env.Theme
	mark, name := s.mark(r, focus)
	if r.step != nil || r.item != "" {
		return mark + " " + name.Render(layout.Cut(r.name, w-2))
	}
	return layout.Cut(mark+" "+name.Render(layout.Fit(r.name, s.waysWidth()))+"  "+th.Muted.Render(r.hint), w)
}

// mark is what a row begins with, and the style of its name.
func (s *Screen) mark(r row, focus bool) (mark string, name theme.Style) {
	th := s.env.Theme
	mark, name = th.Muted.Render(th.Glyph.Arrow), th.Plain
	switch {
	case r.step != nil:
		mark = th.Good.Render("+")
	case r.item != "":
		mark = th.Warn.Render("?")
	}
	if focus {
		name = th.Selected
	}
	return mark, name
}

// tallList draws each row on two lines: a step in full, a way on with what it
// leads to below.
func (s *Screen) tallList(box layout.Size) string {
	from, to := s.list.Window(box.H, 2)
	var lines []string
	for i := from; i < to; i++ {
		r, focus := s.rows[i], i == s.list.At()
		mark, name := s.mark(r, focus)
		first, second := r.name, r.hint
		if r.step != nil || r.item != "" {
			both := append(layout.Wrap(r.name, max(box.W-5, 1)), "")
			first, second = strings.TrimSpace(both[0]), strings.TrimSpace(strings.Join(both[1:], " "))
			second = name.Render(layout.Cut(second, box.W-5))
		} else {
			second = s.env.Theme.Muted.Render(layout.Cut(second, box.W-5))
		}
		lines = append(lines, widget.Row(s.env.Theme, focus, box.W, func(w int) string { return mark + " " + name.Render(layout.Cut(first, w-2)) }), layout.Blank(4)+second)
	}
	return strings.Join(lines, "\n")
}

// waysWidth is the room of the longest name of a way on.
func (s *Screen) waysWidth() int {
	w := 0
	for _, r := range s.rows {
		if r.step == nil && r.item == "" {
			w = max(w, lipgloss.Width(r.name))
		}
	}
	return w
}

// hint says why the focused step or question is there.
func (s *Screen) hint(w, h int) []string {
	r, _ := s.focused()
	text := ""
	switch {
	case r.step != nil:
		text = r.hint
	case r.item != "":
		text = s.env.Text.Finished.Question + " " + text
	}
	lines := layout.Wrap(text, max(w-2, 1))
	if len(lines) > h {
		lines = lines[:h]
		lines[h-1] = layout.Cut(lines[h-1]+" "+s.env.Theme.Glyph.Ellipsis, w-2)
	}
	for i := range lines {
		lines[i] = " " + s.env.Theme.Muted.Render(lines[i])
	}
	return lines
}

// story says what the session brings, in about h lines.
func (s *Screen) story(w, h int) []string {
	th, t := s.env.Theme, s.env.Text.Finished
	done := t.DoneUnnamed
	if l := safetext.Line(s.data.Session.Label); l != "" {
		done = fmt.Sprintf(t.Done, l)
	}
	var out []string
	for _, l := range layout.Wrap(done, w-2) {
		out = append(out, " "+th.Strong.Render(l))
	}
	if len(s.sums.Earlier()) == 0 {
		out = append(out, " "+th.Plain.Render(layout.Cut(t.First, w-2)))
	}
	out = append(out, s.countLine(w))
	if h > 8 {
		out = append(out, "")
	}
	if s.sums.isDiscovery {
		return append(out, s.discovery(w, h-len(out))...)
	}
	return append(out, s.moves(w, h-len(out))...)
}

// countLine is the picture in one line of counts.
func (s *Screen) countLine(w int) string {
	t := s.env.Text.Finished
	total := s.data.Grid.Count(model.Competency)
	text := " " + s.env.Theme.Plain.Render(s.env.Text.Count(total-s.sums.Counts[model.Competency].Unrated, t.Rated)+fmt.Sprintf(t.Of, total)) + "  "
	d := chart.DistributionData{Counts: s.sums.Counts[model.Competency].Counts, Unrated: s.sums.Counts[model.Competency].Unrated, UnratedLabel: s.env.Text.Words.Unrated}
	if items := s.data.Grid.ItemsOf(model.Competency); len(items) > 0 {
		for _, l := range s.data.Grid.Scale(items[0].Scale).Levels {
			d.Scale = append(d.Scale, chart.Step{Code: l.Code, Label: safetext.Line(s.env.Text.In(l.Label))})
		}
	}
	return text + chart.DistributionLine(d, min(w-lipgloss.Width(text)-1, 44), s.env.Theme)
}

// moves lists what rose, what was revised, what is new, attitudes apart.
func (s *Screen) moves(w, h int) []string {
	th, t := s.env.Theme, s.env.Text.Finished
	var out []string
	for _, part := range []struct {
		head  string
		style theme.Style
		words []string
	}{
		{t.Rose, th.Good, s.changes(s.sums.competency.Rose, w)}, {t.Fell, th.Second, s.changes(s.sums.competency.Fell, w)},
		{t.New, th.Plain, s.firsts(s.sums.competency.First, w)}, {s.env.Text.Moves.AgainHead, th.Plain, s.agains(s.sums.competency.Again, w)},
		{s.env.Text.Words.AttitudesHead, th.Muted, append(s.changes(append(slices.Clone(s.sums.attitude.Rose), s.sums.attitude.Fell...), w), s.firsts(s.sums.attitude.First, w)...)},
	} {
		if len(part.words) == 0 {
			continue
		}
		lines := layout.Wrap(strings.Join(part.words, ", "), max(w-14, 10))
		for i, l := range lines {
			head := ""
			if i == 0 {
				head = part.head
			}
			out = append(out, " "+part.style.Render(layout.Fit(head, 12))+th.Plain.Render(l))
		}
	}
	if len(out) == 0 {
		out = append(out, " "+th.Plain.Render(t.NothingMoved))
	}
	if n := len(s.sums.competency.Unproven); n > 0 {
		out = append(out, "")
		for _, l := range layout.Wrap(t.Question+" ("+codes(s.sums.competency.Unproven)+")", w-2) {
			out = append(out, " "+th.Warn.Render(l))
		}
	}
	if len(out) > h && h > 1 {
		out = slices.DeleteFunc(out, func(l string) bool { return l == "" })
	}
	return out
}

func codes(all []model.ItemCode) string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = string(c)
	}
	return strings.Join(out, " ")
}

// changes writes each change in full where there is room, in letters where not;
// with the month of the last answer where that is older than the session before.
func (s *Screen) changes(all []model.Move, w int) []string {
	var out []string
	for _, m := range all {
		sc, name := s.data.Grid.ScaleOf(m.Item), s.short(m.Item, w, len(all))
		out = append(out, name+"\u00a0"+sc.Code(m.Before.Level)+s.month(m)+"\u00a0"+s.env.Theme.Glyph.Arrow+"\u00a0"+sc.Code(m.Level))
	}
	return out
}

// agains lists what is rated again as it was long before.
func (s *Screen) agains(all []model.Move, w int) []string {
	var out []string
	for _, m := range all {
		if m.Kind == model.Unchanged {
			out = append(out, s.short(m.Item, w, len(all))+"\u00a0"+s.data.Grid.ScaleOf(m.Item).Code(m.Level)+s.month(m))
		}
	}
	return out
}

func (s *Screen) month(m model.Move) string {
	if !m.Again {
		return ""
	}
	return strings.ReplaceAll(" ("+s.env.Text.Month(m.Before.At)+")", " ", "\u00a0")
}

func (s *Screen) firsts(all []model.ItemCode, w int) []string {
	var out []string
	for _, c := range all {
		out = append(out, s.short(c, w, len(all))+"\u00a0"+s.data.Grid.ScaleOf(c).Code(s.sums.Levels[c]))
	}
	return out
}

// short is an item's name, or its code alone where there are many.
func (s *Screen) short(c model.ItemCode, w, n int) string {
	if n > 4 || w < 60 && n > 2 {
		return string(c)
	}
	return strings.ReplaceAll(safetext.Line(s.env.Text.ItemName(s.data.Grid, c)), " ", "\u00a0")
}

// discovery is the picture's other half: the nearest activities and the years.
func (s *Screen) discovery(w, h int) []string {
	th, t, g, near := s.env.Theme, s.env.Text.Finished, s.data.Grid, s.sums.near
	years := []string{" " + th.Strong.Render(t.Years) + th.Muted.Render(" ("+s.env.Text.App.Indicative+")")}
	for _, y := range s.sums.Years {
		lines := []string{layout.Cut(s.yearLine(y), w-2)}
		if h > 3*len(s.sums.Years)+8 { // room for all the activities too
			lines = layout.WrapIn(s.yearLine(y), w-2, "  ")
		}
		for _, l := range lines {
			years = append(years, " "+th.Plain.Render(l))
		}
	}
	what := t.OfExpected
	if layout.Width(t.Activities+what)+5 > w {
		what = s.env.Text.App.Indicative
	}
	out := []string{" " + th.Strong.Render(t.Activities) + th.Muted.Render(" ("+what+")")}
	if len(near) == 0 {
		out = append(out, " "+th.Plain.Render(layout.Cut(t.NothingNear, w-2)))
	}
	for _, r := range near[:max(min(len(near), h-len(years)-2, 5), min(len(near), 2))] {
		a, _ := g.Activity(r.Activity)
		name := a.Title
		if name == (model.Text{}) {
			name = a.Statement
		}
		bar := min(w*2/5, 30)
		out = append(out, " "+th.Plain.Render(layout.Fit(string(r.Activity)+" "+safetext.Line(s.env.Text.In(name)), w-bar-3))+" "+
			chart.Readiness(chart.ReadinessFrom(r), bar, th))
	}
	if h > len(out)+len(years) {
		out = append(out, "")
	}
	return append(out, years...)
}

// yearLine says how many expected levels rise in a year, and where.
func (s *Screen) yearLine(y model.Year) string {
	g := s.data.Grid
	to, _ := g.Target(y.To)
	name := safetext.Line(s.env.Text.In(to.Label))
	if y.Stage != model.StageUnsaid {
		name = s.env.Text.Words.Stages[string(y.Stage)]
	}
	var groups []string
	all := map[model.GroupID]bool{}
	for _, it := range g.ItemsOf(model.Competency) {
		all[it.Group] = true
	}
	for _, c := range y.Rises {
		it, _ := g.Item(c.Item)
		if l := safetext.Line(s.env.Text.In(g.Group(it.Group).Label)); !slices.Contains(groups, l) {
			groups = append(groups, l)
		}
	}
	count := s.env.Text.Count(len(y.Rises), s.env.Text.Finished.Rises)
	if len(groups) == 0 {
		return name + s.env.Text.Words.Colon + count
	}
	where := strings.Join(groups, ", ")
	if len(groups) > 1 && len(groups) == len(all) {
		where = s.env.Text.Finished.EveryGroup
	}
	return fmt.Sprintf(s.env.Text.Finished.YearRow, name, count, where)
}
