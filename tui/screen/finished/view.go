package finished

import (
	"fmt"
	"strings"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// The list under the story, or at its right where there is room: a line that says what
// is in it, then the rows.
const (
	heading  = 1
	leastBox = 3 // lines of the rows
)

// place is where the story and the rows stand.
type place struct {
	told        []string // the whole story
	story, list layout.Size
	x, y        int // of the rows
	why         int // lines below them
}

// places shares a size out: the story has the lines that it needs, the rows no fewer
// than two fifths of them, if they need as many.
func (s *Screen) places(size layout.Size) place {
	if size.Wide() {
		left := layout.Size{W: size.W * 11 / 20, H: size.H}
		box := layout.Size{W: layout.Pane(size.W, left.W)}
		why := s.whyHeight(box.W)
		box.H = max(size.H-heading-why, 1)
		return place{told: s.story(left.W, left.H), story: left, list: box, x: layout.Rest(size.W, box.W), y: heading, why: why}
	}
	at := place{why: s.whyHeight(size.W)}
	rows := min(lines(s.blocks(size.W, false)), max(size.H*2/5-at.why, leastBox))
	most := max(size.H-heading-rows-at.why, 1)
	at.told = s.story(size.W, most)
	at.story = layout.Size{W: size.W, H: min(len(at.told)+1, most)}
	at.y = at.story.H + heading
	at.list = layout.Size{W: size.W, H: max(size.H-at.y-at.why, 1)}
	return at
}

// beyond returns by how many lines the story is higher than its room.
func (p place) beyond() int { return max(len(p.told)-p.story.H, 0) }

// View draws the moment.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.App
	if !s.ready {
		return " " + th.Muted.Render(t.Loading)
	}
	at := s.places(size)
	shown := widget.Part(at.told, min(s.from, at.beyond()), at.story.H, " "+widget.Above(th, t), " "+widget.Below(th, t))
	told := layout.Fill(strings.Join(shown, "\n"), at.story)
	list := layout.Cut(s.listHead(), at.list.W) + "\n" + layout.Fill(s.stack(at.list).View(at.list, th), at.list)
	if at.why > 0 {
		list += "\n" + strings.Join(s.why(at.list.W), "\n")
	}
	if at.x > 0 {
		return layout.Beside(told, at.story.W, layout.Blank(layout.Aisle), list)
	}
	return told + "\n" + list
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

// stack returns the rows, each way on over what it leads to where there is room for that.
func (s *Screen) stack(box layout.Size) widget.Stack {
	blocks := s.blocks(box.W, true)
	if lines(blocks) > box.H {
		blocks = s.blocks(box.W, false)
	}
	return widget.Stack{Blocks: blocks, Focus: s.list.At()}
}

// lines returns how many lines rows take.
func lines(blocks []widget.Block) int {
	n := 0
	for _, b := range blocks {
		n += len(b.Body)
	}
	return n
}

// blocks returns the rows, whole: what a way on leads to behind it where it fits, and
// where not every one is to have it below.
func (s *Screen) blocks(w int, every bool) []widget.Block {
	out := make([]widget.Block, len(s.rows))
	for i, r := range s.rows {
		focus := i == s.list.At()
		mark, name := s.mark(r, focus)
		said, hint, about := r.name, r.hint, ""
		switch {
		case r.place == nil || r.item != "":
			hint = ""
		case every || layout.Width(r.hint) > layout.Rest(w, 2*layout.Mark, s.waysWidth(), layout.Gap, layout.Margin):
			hint, about = "", r.hint
		default:
			said = layout.Fit(r.name, s.waysWidth())
		}
		out[i].Body = s.row(focus, w, mark, name, [3]string{said, hint, about})
	}
	return out
}

// row returns one row: its name, a hint behind it, and below it what it is about.
func (s *Screen) row(focus bool, w int, mark string, name theme.Style, said [3]string) []string {
	th, room := s.env.Theme, max(layout.Rest(w, 2*layout.Mark, layout.Margin), 1)
	var out []string
	for i, l := range layout.Wrap(said[0], room) {
		line := layout.Blank(2*layout.Mark) + name.Render(l)
		if i == 0 {
			line = widget.Row(th, focus, w, func(int) string { return mark + " " + name.Render(l) })
		}
		out = append(out, line)
	}
	if said[1] != "" {
		out[0] += "  " + th.Muted.Render(said[1])
	}
	if said[2] != "" {
		for _, l := range layout.Wrap(said[2], room) {
			out = append(out, layout.Blank(2*layout.Mark)+th.Muted.Render(l))
		}
	}
	return out
}

// mark returns what a row begins with, and the style of its name.
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

// waysWidth returns the room of the longest name of a way on.
func (s *Screen) waysWidth() int {
	w := 0
	for _, r := range s.rows {
		if r.step == nil && r.item == "" {
			w = max(w, layout.Width(r.name))
		}
	}
	return w
}

// why says why the focused step or question is there.
func (s *Screen) why(w int) []string {
	r, _ := s.focused()
	lines := widget.Paragraph(s.env.Theme.Muted, s.reasoned(r), layout.Text(w))
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}

// whyHeight returns how many lines the longest reason takes: rows stay where they are
// while one goes from one to the other.
func (s *Screen) whyHeight(w int) int {
	n := 0
	for _, r := range s.rows {
		if said := s.reasoned(r); said != "" {
			n = max(n, len(layout.Wrap(said, max(layout.Text(w), 1))))
		}
	}
	return n
}

// reasoned returns why a row is there, "" of a way on.
func (s *Screen) reasoned(r row) string {
	switch {
	case r.item != "":
		return s.env.Text.Finished.Question + " " + r.hint
	case r.step != nil:
		return r.hint
	}
	return ""
}
