package home

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/widget"
)

const (
	headHeight  = 4  // greeting, what this is or when last, the picture, blank
	moreHeight  = 1  // whether the list goes on
	pictureW    = 46 // cells of the picture at most
	twoPanes    = 110
	listRoom    = 76 // cells of the list beside a preview
	previewRoom = 56 // cells of a preview at most
	leastNames  = 20 // cells of the names of doors, though a hint is long
	leastGroup  = 72 // a narrower window has no room for the names of groups
)

// View draws the page.
func (s *Screen) View(size layout.Size) string {
	if !s.ready {
		return s.head(size.W)
	}
	var out strings.Builder
	out.WriteString(s.head(size.W) + "\n")
	w, list := s.listWidth(size.W), s.listSize(size)
	if w < size.W {
		layout.WriteBeside(&out, s.doors(list), w, "  ", s.preview(layout.Size{W: layout.Rest(size.W, w, layout.Gap), H: list.H}))
	} else {
		out.WriteString(layout.Fill(s.doors(list), layout.Size{W: size.W, H: list.H}))
	}
	out.WriteString("\n" + s.more(list) + "\n" + s.foot(size.W))
	return out.String()
}

// listSize returns the room of the list in that of the page.
func (s *Screen) listSize(page layout.Size) layout.Size {
	return layout.Size{W: layout.Text(s.listWidth(page.W)), H: layout.Rest(page.H, headHeight, moreHeight, lipgloss.Height(s.foot(page.W)))}
}

// listWidth returns the room of the list: all of it, or what a preview leaves.
func (s *Screen) listWidth(w int) int {
	if w < twoPanes {
		return w
	}
	return listRoom
}

// doors draws the list: its groups under their names where there is room for them.
func (s *Screen) doors(size layout.Size) string {
	if s.heading(size.H) == 0 {
		return s.list.View(size, s.env.Theme, s.row)
	}
	return s.stack(size).View(size, s.env.Theme)
}

// heading returns how many lines open a group: its name, after a blank line where there
// is room for all of them; none where the names stand beside the rows.
func (s *Screen) heading(h int) int {
	groups := 0
	for i := range s.rows {
		if s.opens(i) {
			groups++
		}
	}
	switch {
	case len(s.rows)+2*groups <= h+1:
		return 2
	case len(s.rows)+groups <= h:
		return 1
	}
	return 0
}

// opens says whether a row is the first of its group.
func (s *Screen) opens(i int) bool { return i == 0 || s.rows[i-1].group != s.rows[i].group }

// stack returns the rows under the names of their groups. A page asks for it to be
// drawn, and for the place of its cursor.
func (s *Screen) stack(size layout.Size) widget.Stack {
	if d := s.now(drawn{row: s.list.At(), size: size}); s.laid.of != d || s.laid.stack.Blocks == nil {
		s.laid.of, s.laid.stack = d, s.drawStack(size)
	}
	return s.laid.stack
}

func (s *Screen) drawStack(size layout.Size) widget.Stack {
	out := widget.Stack{Blocks: make([]widget.Block, len(s.rows)), Focus: s.list.At()}
	lines := make([]string, 0, 3*len(s.rows)) // of all blocks
	blank := s.heading(size.H) > 1
	for i := range s.rows {
		from := len(lines)
		if s.opens(i) {
			if blank && i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, s.group(i))
		}
		head := len(lines)
		lines = append(lines, s.line(i, i == s.list.At(), size.W))
		out.Blocks[i] = widget.Block{Head: lines[from:head:head], Body: lines[head : head+1 : head+1]}
	}
	return out
}

// group returns the name above the row that opens one.
func (s *Screen) group(i int) string {
	return s.keep(drawn{part: groupPart, row: i}, func() string { return " " + s.env.Theme.Accent.Render(s.rows[i].group) })
}

// line returns a row under the name of its group.
func (s *Screen) line(i int, focused bool, w int) string {
	return s.keep(drawn{part: linePart, row: i, focused: focused, size: layout.Size{W: w}}, func() string {
		return widget.Row(s.env.Theme, focused, w, func(w int) string { return s.drawDoor(i, focused, w, 0) })
	})
}

// rowAt returns the row drawn at a line of the list.
func (s *Screen) rowAt(y int, size layout.Size) (int, bool) {
	if s.heading(size.H) == 0 {
		return s.list.RowAt(y, size.H, 1)
	}
	return s.stack(size).At(y, size.H)
}

// rowY returns the line that the focused row is drawn at.
func (s *Screen) rowY(size layout.Size) int {
	if s.heading(size.H) == 0 {
		return s.list.CursorY(size.H, 1)
	}
	return s.stack(size).Y(size.H)
}

// head returns the greeting, one sentence of state, and the picture.
func (s *Screen) head(w int) string {
	return s.keep(drawn{part: headPart, size: layout.Size{W: w}}, func() string { return s.drawHead(w) })
}

func (s *Screen) drawHead(w int) string {
	th, t := s.env.Theme, s.env.Text.Home
	hello := t.Greeting
	if n := s.env.Profile.Name; n != "" {
		hello = fmt.Sprintf(t.GreetingName, safetext.Line(n))
	}
	state := t.Tagline
	if fin, ok := s.data.Sessions.Latest(); ok {
		state = s.env.Text.LastSession(fin.Depth, fin.When()) + ", " + s.env.Text.Ago(fin.When(), s.env.Now()) + "."
	}
	if me := &s.env.Profile; me.NextAhead(s.data.Last()) {
		next := s.env.Text.NextSaid(me, s.data.Last(), s.env.Now())
		if layout.Width(state)+layout.Width(next)+2 <= w {
			state += " " + next
		} else {
			state = next
		}
	}
	return strings.Join([]string{
		layout.Cut(" "+th.Strong.Render(hello), w),
		layout.Cut(" "+th.Muted.Render(state), w),
		layout.Cut(" "+s.picture(w), w), ""}, "\n")
}

// picture returns the levels of the last session in one line, with their words beside
// it: nothing before there is one.
func (s *Screen) picture(w int) string {
	if !s.pic.Any() {
		return ""
	}
	scale := chartScale(s.env.Text, s.pic.Grid)
	c := s.pic.Counts[model.Competency]
	bar := chart.DistributionLine(chart.DistributionData{Scale: scale, Counts: c.Counts, Unrated: c.Unrated, UnratedLabel: s.env.Text.Words.Unrated}, min(pictureW, layout.Text(w)), s.env.Theme)
	var said []string
	for v, n := range c.Counts {
		if n > 0 && v < len(scale) {
			said = append(said, scale[v].Label+" "+s.env.Text.Number(n))
		}
	}
	words := strings.Join(said, ", ")
	if layout.Width(bar)+layout.Width(words)+4 > w {
		return bar
	}
	return bar + "  " + s.env.Theme.Muted.Render(words)
}

// chartScale returns the scale of a grid's competencies, as charts take it.
func chartScale(text *lang.Printer, g *model.Grid) chart.Scale {
	var out chart.Scale
	for _, it := range g.Items {
		if it.Kind == model.Competency {
			for _, l := range g.Scale(it.Scale).Levels {
				out = append(out, chart.Step{Code: l.Code, Label: text.In(l.Label)})
			}
			return out
		}
	}
	return out
}

// row returns one line with the name of its group before it, where the list has room:
// the key, the name and what to expect.
func (s *Screen) row(i int, focused bool, w int) string {
	d := drawn{part: rowPart, row: i, focused: focused, size: layout.Size{W: w}, gutter: s.gutter(w)}
	return s.keep(d, func() string { return s.drawDoor(i, focused, w, d.gutter) })
}

func (s *Screen) drawDoor(i int, focused bool, w, gutter int) string {
	th, r := s.env.Theme, s.rows[i]
	name := th.Plain
	switch {
	case focused:
		name = th.Selected
	case r.due:
		name = th.Strong
	}
	group := ""
	if s.opens(i) {
		group = r.group
	}
	hint := th.Muted
	if r.due {
		hint = th.Warn
	}
	col := s.nameWidth(r, layout.Rest(w, gutter, layout.Aisle))
	return th.Muted.Render(layout.Fit(group, gutter)) + th.Key.Render(layout.Fit(r.key, 1)) + name.Render(layout.Fit(" "+r.name, col)) + "  " + hint.Render(layout.Cut(r.hint, layout.Rest(w, gutter, col, layout.Aisle)))
}

// gutter returns the room for the names of groups, none in a narrow window.
func (s *Screen) gutter(w int) int {
	if w < leastGroup-2 {
		return 0
	}
	widest := 0
	for _, r := range s.rows {
		widest = max(widest, layout.Width(r.group)+2)
	}
	return widest
}

// nameWidth returns the room of a row's name in that of its name and its hint: the column
// of them all, or its own where that is wider or leaves its hint no room. Of two that do
// not fit together the longer one is cut, and stays in the column.
func (s *Screen) nameWidth(r row, w int) int {
	col := s.column(w)
	own, hint := layout.Width(r.name)+1, layout.Width(r.hint)
	switch left := layout.Rest(w, hint); {
	case max(own, col) <= left:
		return max(own, col)
	case own <= left:
		return own
	case own < hint: // cut wherever it begins
		return max(own, col)
	default:
		return left
	}
}

// column returns where the hints begin: behind the names of the doors, or earlier where a
// hint would have no room there.
func (s *Screen) column(w int) int {
	names, room := 0, w
	for _, r := range s.rows {
		own, hint := layout.Width(r.name)+1, layout.Width(r.hint)
		if r.group != s.env.Text.Home.Today {
			names = max(names, own)
		}
		if left := layout.Rest(w, hint); own <= left {
			room = min(room, left)
		}
	}
	return min(names, max(room, leastNames))
}

// gridName returns the grid's code and version, its title being below; its title
// where that line has something else to say.
func (s *Screen) gridName() string {
	g := s.env.Grid
	if s.ending() != "" {
		return safetext.Line(s.env.Text.In(g.Title))
	}
	return fmt.Sprintf(s.env.Text.Home.GridLine, strings.ToUpper(string(g.ID)), g.Version)
}

// more says that the list goes on, or is blank.
func (s *Screen) more(list layout.Size) string {
	if _, to := s.list.Window(list.H, 1); to >= s.list.Len() || s.heading(list.H) > 0 {
		return ""
	}
	return "   " + widget.Below(s.env.Theme, s.env.Text.App)
}

// foot says what the grid is of, or what becomes of that title.
func (s *Screen) foot(w int) string {
	return s.keep(drawn{part: footPart, size: layout.Size{W: w}}, func() string { return s.drawFoot(w) })
}

func (s *Screen) drawFoot(w int) string {
	line, style := safetext.Line(s.env.Text.In(s.env.Grid.Title)), s.env.Theme.Faint
	if end := s.ending(); end != "" {
		line, style = end, s.env.Theme.Warn
	}
	var out []string
	for _, l := range layout.Wrap(line, layout.Text(w)) {
		out = append(out, " "+style.Render(l))
	}
	return strings.Join(out, "\n")
}

// ending says that the title ends within a year or is followed by another, ""
// when it does not.
func (s *Screen) ending() string {
	t, g := s.env.Text.Home, s.env.Grid
	var said []string
	if end := g.Facts.RegistrationEnd; !end.IsZero() {
		switch now := s.env.Now(); {
		case now.After(end):
			said = append(said, fmt.Sprintf(t.Ended, s.env.Text.Date(end)))
		case now.AddDate(1, 0, 0).After(end):
			said = append(said, fmt.Sprintf(t.EndsSoon, s.env.Text.Date(end)))
		}
	}
	if n := len(g.Facts.Successors); n > 0 {
		said = append(said, fmt.Sprintf(t.Successor, safetext.Line(strings.Join(g.Facts.Successors, ", "))))
	}
	return strings.Join(said, " ")
}
