package item

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

func (s *Screen) in(t model.Text) string { return safetext.Line(s.env.Text.In(t)) }

func (s *Screen) level(l model.Level) string {
	return safetext.Line(s.env.Text.LevelName(s.data.Grid, s.code, l))
}

const (
	headHeight = 3 // where one stands, the panes, blank
	anchorLeft = 5 // before what shows at a level
)

// View draws the page.
func (s *Screen) View(size layout.Size) string {
	k := memoKey{s.drawn, s.env.Store.Version(), s.env.Look, size}
	return s.memo.Draw(k, func() string { return s.draw(size) })
}

func (s *Screen) draw(size layout.Size) string {
	th := s.env.Theme
	if !s.ready {
		return " " + th.Muted.Render(s.env.Text.App.Loading)
	}
	it, ok := s.data.Grid.Item(s.code)
	if !ok {
		return " " + th.Plain.Render(layout.Cut(fmt.Sprintf(s.env.Text.Item.NotInGrid, safetext.Line(string(s.code))), layout.Text(size.W)))
	}
	body := size.Minus(0, headHeight)
	head := s.head(it, size.W) + "\n" + s.paneLine(size.W) + "\n"
	if size.Wide() {
		left, right := split(body)
		a := layout.Clip(strings.Join(s.scrolled(it, left), "\n"), left)
		return head + "\n" + layout.Beside(a, left.W, "   ", s.story(right))
	}
	switch s.pane {
	case historyPane:
		return head + "\n" + s.history(body)
	case evidencePane:
		return head + "\n" + s.proof(body)
	}
	return head + "\n" + layout.Clip(strings.Join(s.scrolled(it, body), "\n"), body)
}

func split(body layout.Size) (left, right layout.Size) {
	w := body.W / 2
	return layout.Size{W: w, H: body.H}, layout.Size{W: layout.Pane(body.W, w), H: body.H}
}

// head returns where one stands in the item: level, target, group.
func (s *Screen) head(it model.Item, w int) string {
	th, t := s.env.Theme, s.env.Text.Item
	sc := s.data.Grid.Scale(it.Scale)
	now, target := s.now(), s.target.Levels[s.code]
	bar := chart.LevelBar(chart.LevelBarData{Value: now.Value(), Top: sc.Top().Value(), Target: target.Value(), Code: sc.Code(now)}, 22, th)
	words := s.level(now)
	if !now.Rated() {
		words = strings.TrimSuffix(t.Never, ".") // more follows
	}
	switch {
	case target.Value() == 0:
		words += ", " + s.env.Text.Progress.Situate.NothingExpected
	case target.Rated() && now == target:
		words += ", " + s.env.Text.Progress.Situate.JustReached
	case target.Rated() && now >= target:
		words += ", " + fmt.Sprintf(s.env.Text.Words.TargetReached, s.level(target))
	case target.Rated():
		words += ", " + fmt.Sprintf(s.env.Text.Words.TargetIs, s.level(target))
	}
	left := " " + bar + "  " + th.Plain.Render(words)
	right := th.Muted.Render(s.in(s.data.Grid.Group(it.Group).Label) + " ")
	if lipgloss.Width(left)+lipgloss.Width(right) >= w {
		right = ""
	}
	return layout.Spread(left, right, w)
}

// tabs returns the panes.
func (s *Screen) tabs() []widget.Tab {
	t := s.env.Text.Item
	counts := [panes]int{-1, len(s.points), s.lists[evidencePane].Len()}
	if s.data.Older > 0 {
		counts[historyPane] = -1 // not known yet
	}
	out := make([]widget.Tab, panes)
	for i, n := range [panes]string{t.Statement, t.History, s.env.Text.Words.Evidence} {
		out[i].Name = n
		if counts[i] >= 0 {
			out[i].Note = s.env.Text.Number(counts[i])
		}
	}
	return out
}

func (s *Screen) paneLine(w int) string {
	return layout.Cut(widget.Tabs(s.env.Theme, s.tabs(), s.pane), w)
}

// scrolled returns the anchors pane from the line it was scrolled to; its last line
// says when more follows.
func (s *Screen) scrolled(it model.Item, size layout.Size) []string {
	lines := s.meaning(it, size)
	lines = lines[min(s.lists[anchorsPane].At(), max(len(lines)-size.H, 0)):]
	if len(lines) <= size.H || size.H < 2 {
		return lines
	}
	return append(lines[:size.H-1:size.H-1], " "+widget.Below(s.env.Theme, s.env.Text.App))
}

// scrollable is about how many lines the anchors pane may be scrolled by: all
// but the last few of the narrowest window.
func (s *Screen) scrollable() int {
	it, _ := s.data.Grid.Item(s.code)
	return max(len(s.meaning(it, layout.Size{W: layout.MinW, H: layout.MinH}))-6, 1)
}

// meaning returns the item in full: statement, explanation, example, anchors, links.
// Where that would leave the next level below the window, the present and the
// next level follow the statement, and the rest follows them.
func (s *Screen) meaning(it model.Item, size layout.Size) []string {
	w, t := size.W, s.env.Text.Item
	title := s.para(nil, s.env.Theme.Strong, t.Anchors+s.byEditor(it.AnchorsBy), w)
	said, more, levels := s.para(nil, s.env.Theme.Strong, marked(it.Mark)+s.in(it.Statement), w), s.explained(it, w), s.anchors(it, w)
	at := s.present(it)
	next := min(at+2, len(levels))
	if len(said)+len(more)+1+len(title)+len(slices.Concat(levels[:next]...)) < size.H {
		at = -1
	}
	out := said
	if at < 0 {
		out = append(append(append(out, more...), ""), append(title, slices.Concat(levels...)...)...)
	} else {
		out = append(append(append(out, ""), title...), slices.Concat(levels[at:]...)...)
		out = append(append(out, ""), more...)
	}
	if at > 0 {
		out = append(s.para(append(out, ""), s.env.Theme.Strong, t.Lower, w), slices.Concat(levels[:at]...)...)
	}
	return append(append(append(out, ""), s.links(it, w)...), s.stages(it, w)...)
}

// marked returns the certifier's own code before a statement, "" if there is none.
func marked(mark string) string {
	if mark == "" {
		return ""
	}
	return "(" + safetext.Line(mark) + ") "
}

// present returns the place of today's level on the scale, -1 when there is none.
func (s *Screen) present(it model.Item) int {
	now := s.now()
	if !now.Rated() {
		return -1
	}
	return slices.IndexFunc(s.data.Grid.Scale(it.Scale).Levels, func(l model.ScaleLevel) bool { return l.Level == now })
}

// para adds a paragraph to lines.
func (s *Screen) para(lines []string, style theme.Style, text string, w int) []string {
	for _, l := range layout.Wrap(text, layout.Text(w)) {
		lines = append(lines, " "+style.Render(l))
	}
	return lines
}

// explained returns what the statement means, with examples.
func (s *Screen) explained(it model.Item, w int) (out []string) {
	th, t := s.env.Theme, s.env.Text
	if it.Explanation != (model.Text{}) {
		out = s.para(out, th.Plain, s.in(it.Explanation), w)
	}
	if it.Example != (model.Text{}) {
		out = s.para(out, th.Muted, t.Words.Example+t.Words.Colon+s.in(it.Example), w)
	}
	if it.Before != (model.Text{}) {
		out = s.para(out, th.Muted, t.Words.ExampleBefore+t.Words.Colon+s.in(it.Before), w)
	}
	if said := t.Places(s.data.Grid, it, s.target.ID); said != "" {
		out = s.para(out, th.Muted, t.PracticeOf(it)+t.Words.Colon+safetext.Line(said), w)
	}
	return out
}

// links returns the activities that the item serves, and what one level up opens.
func (s *Screen) links(it model.Item, w int) []string {
	th, t := s.env.Theme, s.env.Text.Item
	if len(it.Activities) == 0 {
		return s.para(nil, th.Muted, t.NoLinks, w)
	}
	out := s.para(nil, th.Strong, t.Links+s.byEditor(it.LinksBy), w)
	for _, c := range it.Activities {
		name := strings.TrimPrefix(s.env.Text.ActivityName(s.data.Grid, c), string(c))
		lines := layout.WrapIn(name, layout.Rest(layout.Text(w), layout.Mark, len(c)), layout.Blank(len(c)+1))
		out = append(out, "   "+th.Muted.Render(string(c))+th.Plain.Render(lines[0]))
		for _, l := range lines[1:] {
			out = append(out, "   "+th.Plain.Render(l))
		}
	}
	if up := s.stepUp(); up != "" {
		out = s.para(out, th.Good, up, w)
	}
	return out
}

// stages returns the level that each stage of the diploma expects.
func (s *Screen) stages(it model.Item, w int) []string {
	th, t := s.env.Theme, s.env.Text
	said := t.Expected(s.data.Grid, it.Code)
	if said == "" {
		return nil
	}
	out := s.para([]string{""}, th.Strong, t.Item.Stages+" ("+t.App.Indicative+")", w)
	return s.para(out, th.Plain, said, w)
}

// stepUp says which activities one level up would complete or advance.
func (s *Screen) stepUp() string {
	until := model.AsOf(s.at, s.data.Finished)
	if len(until) == 0 {
		return ""
	}
	t := s.env.Text.Progress.Orient
	var parts []string
	for _, o := range model.Openings(s.data.Grid, until[len(until)-1].Levels.Map(), s.target.Levels, s.code) {
		form := t.Adds
		if o.Opens {
			form = s.env.Text.Words.Completes
		}
		parts = append(parts, fmt.Sprintf(form, string(o.Activity)))
	}
	if len(parts) == 0 {
		return ""
	}
	return t.OneStep + " " + strings.Join(parts, ", ")
}

// byEditor marks what the official sheet does not say.
func (s *Screen) byEditor(p model.Provenance) string {
	if p == model.Editorial {
		return " (" + s.env.Text.App.Indicative + ")"
	}
	return ""
}

// anchors returns what shows at each level; the present one is marked and the next
// one stands out.
func (s *Screen) anchors(it model.Item, w int) [][]string {
	th, t, sc, now := s.env.Theme, s.env.Text.Item, s.data.Grid.Scale(it.Scale), s.now()
	out := make([][]string, 0, len(sc.Levels))
	for _, l := range sc.Levels {
		style, mark, word := th.Muted, " ", ""
		switch l.Level {
		case now:
			style, mark, word = th.Plain, th.Accent.Render(th.Glyph.Cursor), "  "+th.Accent.Render(t.Now)
		case now + 1:
			style, word = th.Plain, "  "+th.Good.Render(t.Next)
			mark = th.Good.Render(th.Glyph.Up)
		}
		name := th.Level(l.Level.Value(), sc.Top().Value()).Render(layout.Fit(safetext.Line(l.Code), 2)) + style.Bold(true).Render(s.in(l.Label))
		if !now.Rated() {
			word, mark = "", " "
		}
		lines := []string{layout.Cut(" "+mark+" "+name+word, layout.Column(w))}
		for _, line := range layout.Wrap(s.in(s.data.Grid.AnchorText(it, l.Level)), layout.Text(layout.Rest(w, anchorLeft))) {
			lines = append(lines, layout.Blank(anchorLeft)+style.Render(line))
		}
		out = append(out, lines)
	}
	return out
}

// story returns the second pane of a wide window: the line of levels, the history,
// the evidence.
func (s *Screen) story(size layout.Size) string {
	n := min(max(s.lists[evidencePane].Len(), 1)+len(s.plans())+3, size.H/3)
	return layout.Fill(s.history(size.Minus(0, n)), size.Minus(0, n)) + "\n" + layout.Clip(s.proof(layout.Size{W: size.W, H: n}), layout.Size{W: size.W, H: n})
}

// click focuses what is under the pointer.
func (s *Screen) click(m nav.Click) tea.Cmd {
	body := m.Size.Minus(0, headHeight)
	if s.ready && m.Y == 1 {
		if i, ok := widget.TabAt(s.tabs(), m.X); ok {
			s.pane = i
		}
		return nil
	}
	if !s.ready || m.Size.Wide() || s.pane == anchorsPane {
		return nil
	}
	y, h := m.Y-headHeight, body.H
	if s.pane == historyPane {
		top, rows := s.historyBox(body)
		y, h = y-top, rows
	}
	if i, ok := s.lists[s.pane].RowAt(y, h, 1); ok {
		if s.pane == evidencePane && i == s.lists[s.pane].At() {
			return s.open()
		}
		s.lists[s.pane].Select(i)
		return s.ask()
	}
	return nil
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	body, x := size.Minus(0, headHeight), 0
	if size.Wide() {
		left, right := split(body)
		body, x = right, left.W+3
	}
	if !s.ready || s.pane != historyPane || len(s.points) == 0 {
		return 1, headHeight, s.ready
	}
	top, h := s.historyBox(body)
	return x + 1, headHeight + top + s.lists[historyPane].CursorY(h, 1), true
}
