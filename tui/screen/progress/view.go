package progress

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

const (
	headHeight   = 3  // tabs, panes, a line of the view's own
	noteLeft     = 5  // before the second line of a row
	holdingWidth = 24 // an item's name beside what holds an activity back
	sinceLabel   = 20 // before the date typed
	digestWidth  = 50 // what changed, beside the map
	groupsWidth  = 42 // the groups beside the items
	narrow       = 78 // a line of less does not read a row out
)

// headHeight returns how many lines stand above the rows: a map that has room for all
// its rows only without the view's own line has them.
func (s *Screen) headHeight(size layout.Size, foot int) int {
	if !s.heat() || size.Wide() || !s.ready || len(s.sums.Sessions) < 2 {
		return headHeight
	}
	const columns = 1
	if left := size.H - headHeight - foot; left+1 == len(s.rows[nav.Develop][s.pane()])+columns {
		return headHeight - 1
	}
	return headHeight
}

// roomy says whether the focused row is read out in full, on two lines.
func roomy(size layout.Size) bool { return size.H >= 24 }

func leastFoot(size layout.Size) int {
	if roomy(size) {
		return 2
	}
	return 1
}

// footHeight returns how many lines read out the focused row: two at least, and all it
// takes, where one is too narrow. An activity takes two also in little room where the
// lines above leave one blank.
func (s *Screen) footHeight(size layout.Size) int {
	foot := leastFoot(size)
	if size.W < narrow && s.view != nav.Orient {
		return max(2, len(layout.Wrap(s.readout(roomy(size)), layout.Text(size.W))))
	}
	if foot > 1 || s.view != nav.Orient || s.pane() != activitiesPane || !s.some() {
		return foot
	}
	_, detail := orientSplit(size.Minus(0, headHeight+foot), len(s.sums.Ready))
	if len(layout.Wrap(s.readout(false), layout.Text(size.W))) > 1 && len(s.holding(detail.W)) < detail.H {
		foot++
	}
	return foot
}

// View draws the view in front.
func (s *Screen) View(size layout.Size) string {
	k := memoKey{s.drawn, s.env.Store.Version(), s.env.Look, size}
	return s.memo.Draw(k, func() string { return s.draw(size) })
}

func (s *Screen) draw(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case !s.ready:
		return s.tabs(size.W) + "\n\n " + th.Muted.Render(t.App.Loading)
	case s.chooser != nil:
		return s.tabs(size.W) + "\n\n" + s.chooser.view(s, size.Minus(0, 2))
	case !s.some() && s.view != nav.Orient:
		return s.tabs(size.W) + "\n\n" + s.empty(size.W)
	}
	foot := s.footHeight(size)
	body := size.Minus(0, s.headHeight(size, foot)+foot)
	var main string
	switch s.view {
	case nav.Situate:
		main = s.situate(body)
	case nav.Develop:
		main = s.develop(body)
	default:
		main = s.orient(size, body)
	}
	head := s.tabs(size.W) + "\n" + s.paneLine(size)
	if s.headHeight(size, foot) == headHeight {
		head += "\n" + layout.Spread(s.ownLine(size), s.timeline(size), size.W)
	}
	return head + "\n" + layout.Fill(main, body) + "\n" + s.foot(size, foot)
}

// empty says what the views need and which key gives it.
func (s *Screen) empty(w int) string {
	th, t := s.env.Theme, s.env.Text.Progress
	next := t.NoSessionNew
	if len(s.data.Open) > 0 {
		next = t.Resume
	}
	lines := []string{" " + th.Strong.Render(t.NoSession), ""}
	for _, l := range layout.Wrap(t.NoSessionHint, layout.Text(w)) {
		lines = append(lines, " "+th.Plain.Render(l))
	}
	lines = append(lines, "", " "+th.Accent.Render(next))
	if said := s.env.Text.ElsewhereOnPage(s.data.others); said != "" {
		lines = append(lines, "")
		for _, l := range layout.Wrap(said, max(layout.Text(w), 1)) {
			lines = append(lines, " "+th.Muted.Render(l))
		}
	}
	return strings.Join(lines, "\n")
}

// tabs names the three views and the session they are drawn as of.
func (s *Screen) tabs(w int) string {
	th, h := s.env.Theme, s.env.Text.Home
	var b strings.Builder
	for v, name := range [...]string{h.Situate, h.Develop, h.Orient} {
		style := th.Muted
		if nav.View(v) == s.view {
			style = th.Accent
		}
		b.WriteString(" " + th.Key.Render(fmt.Sprintf("%d", v+1)) + " " + style.Render(name) + " ")
	}
	left := b.String()
	if !s.some() {
		return layout.Cut(left, w)
	}
	room := layout.Rest(w, lipgloss.Width(left), layout.Gap)
	return left + layout.Blank(1) + layout.Right(s.when(room), room) + " "
}

// when returns the session looked at, its date, and where it stands in line.
func (s *Screen) when(room int) string {
	th := s.env.Theme
	at, of := s.place()
	cur := s.sums.Sessions[at-1]
	count := th.Muted.Render(fmt.Sprintf("%d/%d", s.data.Older+at, s.data.Older+of))
	style, date := th.Muted, s.env.Text.ShortDate(cur.When())
	if at < of {
		style = th.Warn
	}
	label := safetext.Line(cur.Label)
	full := style.Render(label+", "+date) + "  " + count
	if label == "" {
		full = style.Render(date) + "  " + count
	}
	if lipgloss.Width(full) <= room {
		return full
	}
	if lipgloss.Width(date)+len("  00/00") <= room {
		return style.Render(date) + "  " + count
	}
	return count
}

// tabsOf returns the panes of the view.
func (s *Screen) tabsOf() []widget.Tab {
	t := s.env.Text.Progress
	names := [...][]string{
		{s.env.Text.Words.CompetenciesWord, t.Situate.Groups},
		{t.Develop.Map, s.env.Text.Words.AttitudesHead, t.Develop.Changes, t.Develop.Gaps, t.Develop.Plan},
		{t.Orient.Activities, t.Orient.Steps, t.Orient.Years},
	}[s.view]
	tabs := make([]widget.Tab, len(names))
	for i, n := range names {
		if !s.paneless(i) {
			tabs[i] = widget.Tab{Name: strings.ToLower(n), Note: s.paneCountMark(i)}
		}
	}
	return tabs
}

// paneLine names the panes of the view, the one in front marked.
func (s *Screen) paneLine(size layout.Size) string {
	th, w := s.env.Theme, size.W
	left := widget.Tabs(th, s.tabsOf(), s.pane())
	if s.view != nav.Situate {
		if where := s.shown(size); lipgloss.Width(left)+len(where) < w {
			return layout.Spread(left, th.Faint.Render(where), layout.Column(w))
		}
		return layout.Cut(left, w)
	}
	room := layout.Rest(w, lipgloss.Width(left), layout.Margin)
	return left + layout.Right(s.countLine(room), room)
}

// shown is which rows of the list in front a window shows, "" where all do.
func (s *Screen) shown(size layout.Size) string {
	if s.heat() || s.view == nav.Situate && s.pane() == groupsPane || s.view != nav.Orient && !s.some() || s.view == nav.Orient && !s.some() && s.pane() != yearsPane {
		return ""
	}
	rows := s.rows[s.view][s.pane()]
	return s.list().Shown(s.listBox(size).H, rowHeight(s.view, s.pane()), func(i int) bool { return !rows[i].heading })
}

// paneCountMark returns how many competencies changed or lack a level, the attitudes
// that changed after a plus, and how many actions there are to do.
func (s *Screen) paneCountMark(pane int) string {
	if s.view != nav.Develop || pane < changesPane {
		return ""
	}
	n, attitudes := 0, 0
	for _, e := range s.rows[nav.Develop][pane] {
		switch {
		case e.action != "":
			n++
		case pane == planPane || e.item == "" || e.echo != nil:
		case s.kind(e.item) == model.Competency:
			n++
		default:
			attitudes++
		}
	}
	mark := s.env.Text.Number(n)
	if attitudes > 0 {
		mark += "+" + s.env.Text.Number(attitudes)
	}
	return mark
}

// listView draws the rows of the pane in front in a box, one or two lines each.
func (s *Screen) listView(size layout.Size, pane int, none string) string {
	rows, l := s.rows[s.view][pane], &s.lists[s.view][pane]
	if len(rows) == 0 {
		return strings.Join(indent(layout.Wrap(none, layout.Text(size.W))), "\n")
	}
	tall := rowHeight(s.view, pane)
	from, to := l.Window(size.H, tall)
	lines := make([]string, 0, (to-from)*tall)
	for i := from; i < to; i++ {
		focus := i == l.At() && pane == s.pane()
		lines = append(lines, widget.Row(s.env.Theme, focus, size.W, func(w int) string { return s.row(rows[i], focus, w, tall) }))
		if tall > 1 {
			lines = append(lines, layout.Blank(noteLeft)+s.env.Theme.Muted.Render(layout.Cut(rows[i].note, layout.Rest(size.W, noteLeft))))
		}
	}
	return strings.Join(lines, "\n")
}

func rowHeight(v nav.View, pane int) int {
	if v == nav.Develop && pane == planPane {
		return 2
	}
	return 1
}

func indent(lines []string) []string {
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}

// row returns one line of a list: mark, name, value, and the note when it has no
// line of its own and is not to be cut, or says more than the mark.
func (s *Screen) row(e entry, focus bool, w, tall int) string {
	th := s.env.Theme
	name := th.Plain
	switch {
	case focus:
		name = th.Selected
	case e.heading:
		name = th.Strong
	case e.warn:
		name = th.Warn
	}
	if e.heading {
		return name.Render(layout.Cut(e.name, w))
	}
	mark := s.markStyle(e).Render(layout.Fit(e.mark, 1)) + " "
	if e.value == "" {
		return mark + name.Render(layout.Cut(e.name, layout.Marked(w)))
	}
	col := min(max(w*3/8, 22), 24)
	line := mark + name.Render(layout.Fit(e.name, min(col, layout.Marked(w)))) + "  " + th.Plain.Render(e.value)
	if said := "  " + e.note; e.note != "" && tall == 1 && (e.mark == th.Glyph.Dot || layout.Width(line+said) <= w) {
		line += th.Muted.Render(said)
	}
	return line
}

func (s *Screen) markStyle(e entry) theme.Style {
	th := s.env.Theme
	switch e.mark {
	case th.Glyph.Up, "+":
		return th.Good
	case th.Glyph.Late:
		return th.Warn
	case th.Glyph.Down:
		return th.Second
	}
	return th.Muted
}

// foot reads the focused row out in words.
func (s *Screen) foot(size layout.Size, h int) string {
	text, w := s.readout(roomy(size)), size.W
	lines := layout.Wrap(text, layout.Text(w))
	if e, ok := s.focused(); ok && len(lines) > h && s.heat() {
		lines = layout.Wrap(s.cellWords(e.item, s.col, false), layout.Text(w))
	}
	if len(lines) > h {
		lines = lines[:h]
		lines[h-1] = layout.Cut(lines[h-1]+" "+s.env.Theme.Glyph.Ellipsis, layout.Text(w))
	}
	for i := range lines {
		lines[i] = " " + s.env.Theme.Muted.Render(lines[i])
	}
	for len(lines) < h {
		lines = append([]string{""}, lines...)
	}
	return strings.Join(lines, "\n")
}
