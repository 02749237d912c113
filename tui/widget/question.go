package widget

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Asking is what a page that asks for a level is made of, from top to bottom. The
// levels come whole: where the lines do not fit, those about the item and the levels
// scroll between head and foot.
type Asking struct {
	Head   []string // what is asked; it always shows
	About  []string
	Levels [][]string
	Foot   []string
	Focus  int // the level that shows whole, -1 none
	// What stands in the first and in the last line where more is above or below.
	Above, Below string
}

// Question is a page that asks for a level, and where each level is on it.
type Question struct {
	Lines  []string
	levels []int // first line of each level value, past the ends where it is scrolled away
	top    int   // first line of what scrolls
	end    int   // line after the last level that shows
}

// In lays the page out in h lines: a blank line stands before the foot if there is room
// for it.
func (a Asking) In(h int) Question {
	var body []string
	body = append(body, a.About...)
	if len(a.About) > 0 {
		body = append(body, "")
	}
	starts := make([]int, 0, len(a.Levels)+1)
	for _, l := range a.Levels {
		starts = append(starts, len(body))
		body = append(body, l...)
	}
	starts = append(starts, len(body))
	rows := max(h-len(a.Head)-len(a.Foot), 1)
	from := a.from(starts, rows)
	shown := Part(body, from, rows, a.Above, a.Below)
	q := Question{Lines: append(append([]string{}, a.Head...), shown...), top: len(a.Head)}
	for _, y := range starts[:len(a.Levels)] {
		q.levels = append(q.levels, q.top+y-from)
	}
	q.end = len(q.Lines)
	if q.end+len(a.Foot) < h {
		q.Lines = append(q.Lines, "")
	}
	q.Lines = append(q.Lines, a.Foot...)
	return q
}

// from returns the first line of the body that shows, so that the focused level is
// whole between the lines that say that there is more.
func (a Asking) from(starts []int, rows int) int {
	n := starts[len(starts)-1]
	if n <= rows || a.Focus < 0 || a.Focus >= len(a.Levels) {
		return 0
	}
	first, last := starts[a.Focus], starts[a.Focus+1]
	for from := range n - rows + 1 {
		lo, hi := from, from+rows
		if from > 0 {
			lo++
		}
		if hi < n {
			hi--
		}
		if last <= hi || first <= lo {
			return from
		}
	}
	return n - rows
}

// LevelAt returns the level value drawn at a line.
func (q Question) LevelAt(y int) (int, bool) {
	for v := len(q.levels) - 1; v >= 0; v-- {
		if y >= max(q.levels[v], q.top) && y < q.end {
			return v, true
		}
	}
	return 0, false
}

// LevelLine returns the line of a level value, the nearest one that shows where it is
// scrolled away.
func (q Question) LevelLine(value int) int {
	if value < len(q.levels) {
		return min(max(q.levels[value], q.top), max(q.end-1, 0))
	}
	return 0
}

// WholeAnchor is more lines than any anchor has.
const WholeAnchor = 99

// Levels is the scale of a question: value, name and anchor of each level.
type Levels struct {
	Scale  model.Scale
	Words  func(model.Text) string
	Anchor func(model.Level) model.Text
	Focus  int                      // focused value, -1 none
	Chosen model.Level              // its name is bold
	Clear  func(model.Level) bool   // its anchor is not muted; the focused one never is
	Tail   func(model.Level) string // after the first line of the anchor
	Room   int                      // of the tails
}

// nameRoom is the most that the names of levels take.
const nameRoom = 16

// Lines draws the levels in w cells. Anchors take at most so many lines, except
// the focused one.
func (l Levels) Lines(th *theme.Theme, w, most int) [][]string {
	name := 0
	for _, x := range l.Scale.Levels {
		name = max(name, lipgloss.Width(l.Words(x.Label)))
	}
	name = min(name, nameRoom)
	out := make([][]string, 0, len(l.Scale.Levels))
	for _, x := range l.Scale.Levels {
		out = append(out, l.level(th, x, w, name, most))
	}
	return out
}

func (l Levels) level(th *theme.Theme, x model.ScaleLevel, w, name, most int) []string {
	focused := x.Level.Value() == l.Focus
	mark, style := "  ", th.Muted
	if focused {
		mark = th.Accent.Render(th.Glyph.Cursor) + " "
	}
	if focused || l.Clear(x.Level) {
		style = th.Plain
	}
	left := mark + th.Key.Render(fmt.Sprintf("%d", x.Level.Value())) + "  "
	named := th.Level(x.Level.Value(), l.Scale.Top().Value()).Bold(x.Level == l.Chosen)
	if w < columnsFrom {
		return l.runIn(left, named, style, x, w, most)
	}
	label := named.Render(layout.Fit(l.Words(x.Label), name))
	room := max(layout.Rest(w, lipgloss.Width(left), name, layout.Gap)-l.Room, 8)
	anchor := layout.Wrap(l.Words(l.Anchor(x.Level)), room)
	if !focused && len(anchor) > most {
		anchor = append(anchor[:most-1], layout.Cut(strings.Join(anchor[most-1:], " "), room))
	}
	lines := []string{left + label + "  " + layout.Fit(style.Render(anchor[0]), room) + l.Tail(x.Level)}
	for _, a := range anchor[1:] {
		lines = append(lines, layout.Blank(lipgloss.Width(left)+name+2)+style.Render(a))
	}
	return lines
}

// columnsFrom is the width from which the names of levels have a column of their own:
// in less, the anchors would take twice the lines.
const columnsFrom = 70

// runIn draws a level as one paragraph that begins with its name.
func (l Levels) runIn(left string, named lipgloss.Style, style theme.Style, x model.ScaleLevel, w, most int) []string {
	indent := lipgloss.Width(left)
	room := max(layout.Rest(w, indent, l.Room), 8)
	name := l.Words(x.Label) + "  "
	said := layout.Wrap(name+l.Words(l.Anchor(x.Level)), room)
	if x.Level.Value() != l.Focus && len(said) > most {
		said = append(said[:most-1], layout.Cut(strings.Join(said[most-1:], " "), room))
	}
	first := said[0]
	if rest, ok := strings.CutPrefix(first, name); ok {
		first = named.Render(strings.TrimSpace(name)) + "  " + style.Render(rest)
	} else {
		first = named.Render(first)
	}
	lines := []string{left + layout.Fit(first, room) + l.Tail(x.Level)}
	for _, a := range said[1:] {
		lines = append(lines, layout.Blank(indent)+style.Render(a))
	}
	return lines
}

// Above says that there is more before what shows.
func Above(th *theme.Theme, t text.App) string { return th.Muted.Render(th.Glyph.Less + " " + t.Less) }

// Below says that there is more after what shows.
func Below(th *theme.Theme, t text.App) string { return th.Muted.Render(th.Glyph.More + " " + t.More) }

// Part returns the h lines from one on, with what says that more is above and below in
// the place of the first and of the last of them.
func Part(lines []string, from, h int, above, below string) []string {
	if len(lines) <= h || h <= 0 {
		return lines
	}
	shown := append([]string{}, lines[from:from+h]...)
	if from > 0 {
		shown[0] = above
	}
	if from+h < len(lines) {
		shown[h-1] = below
	}
	return shown
}

// Height returns how many lines blocks of lines take.
func Height(blocks [][]string) int {
	n := 0
	for _, b := range blocks {
		n += len(b)
	}
	return n
}
