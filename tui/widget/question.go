package widget

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Question is a page that asks for a level: what stands above the levels, the
// levels, what stands below them, and where each level is.
type Question struct {
	Lines  []string
	levels []int // first line of each level value
	end    int   // line after the last level
}

// NewQuestion puts the parts one under another, the foot after a blank line if
// h lines have room for it.
func NewQuestion(head []string, levels [][]string, foot []string, h int) Question {
	q := Question{Lines: head}
	for _, l := range levels {
		q.levels = append(q.levels, len(q.Lines))
		q.Lines = append(q.Lines, l...)
	}
	q.end = len(q.Lines)
	if q.end+len(foot) < h {
		q.Lines = append(q.Lines, "")
	}
	q.Lines = append(q.Lines, foot...)
	return q
}

// LevelAt returns the level value drawn at a line.
func (q Question) LevelAt(y int) (int, bool) {
	for v := len(q.levels) - 1; v >= 0; v-- {
		if y >= q.levels[v] && y < q.end {
			return v, true
		}
	}
	return 0, false
}

// LevelLine returns the line of a level value.
func (q Question) LevelLine(value int) int {
	if value < len(q.levels) {
		return q.levels[value]
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
// the focused one; still is how many lines they take when none is focused.
func (l Levels) Lines(th *theme.Theme, w, most int) (out [][]string, still int) {
	name := 0
	for _, x := range l.Scale.Levels {
		name = max(name, lipgloss.Width(l.Words(x.Label)))
	}
	name = min(name, nameRoom)
	out = make([][]string, 0, len(l.Scale.Levels))
	for _, x := range l.Scale.Levels {
		lines, n := l.level(th, x, w, name, most)
		out, still = append(out, lines), still+n
	}
	return out, still
}

func (l Levels) level(th *theme.Theme, x model.ScaleLevel, w, name, most int) (lines []string, still int) {
	focused := x.Level.Value() == l.Focus
	mark, style := "  ", th.Muted
	if focused {
		mark = th.Accent.Render(th.Glyph.Cursor) + " "
	}
	if focused || l.Clear(x.Level) {
		style = th.Plain
	}
	left := mark + th.Key.Render(fmt.Sprintf("%d", x.Level.Value())) + "  "
	label := th.Level(x.Level.Value(), l.Scale.Top().Value()).Bold(x.Level == l.Chosen).Render(layout.Fit(l.Words(x.Label), name))
	room := max(layout.Rest(w, lipgloss.Width(left), name, layout.Gap)-l.Room, 8)
	anchor := layout.Wrap(l.Words(l.Anchor(x.Level)), room)
	still = min(len(anchor), most)
	if !focused && len(anchor) > most {
		anchor = append(anchor[:most-1], layout.Cut(strings.Join(anchor[most-1:], " "), room))
	}
	lines = []string{left + label + "  " + layout.Fit(style.Render(anchor[0]), room) + l.Tail(x.Level)}
	for _, a := range anchor[1:] {
		lines = append(lines, layout.Blank(lipgloss.Width(left)+name+2)+style.Render(a))
	}
	return lines, still
}

// Height returns how many lines blocks of lines take.
func Height(blocks [][]string) int {
	n := 0
	for _, b := range blocks {
		n += len(b)
	}
	return n
}
