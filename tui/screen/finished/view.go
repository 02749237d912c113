package finished

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// heading is the line above the list; foot the one below it.
const (
	heading = 1
	foot    = 1
	why     = 6 // lines below a list that stands at the right
)

// listBox returns where the list stands: at the bottom, or at the right where there
// is room.
func (s *Screen) listBox(size layout.Size) (x, y int, box layout.Size) {
	n := max(len(s.rows), 1) * s.rowHeight(size)
	if size.Wide() {
		left := size.W * 11 / 20
		return left + 3, heading, layout.Size{W: layout.Pane(size.W, left), H: min(n, beside(size))}
	}
	h := min(n, max(size.H*2/5-heading-foot, 3))
	return 0, size.H - foot - h, layout.Size{W: size.W, H: h}
}

// beside returns how high the list may be at the right of the story.
func beside(size layout.Size) int { return max(size.H-heading-2-why, 1) }

// rowHeight returns how many lines a row takes: two where that leaves room for all.
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
		right := head + "\n" + list + "\n\n" + strings.Join(s.hint(box.W, why), "\n")
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
		return mark + " " + name.Render(layout.Cut(r.name, layout.Marked(w)))
	}
	return layout.Cut(mark+" "+name.Render(layout.Fit(r.name, s.waysWidth()))+"  "+th.Muted.Render(r.hint), w)
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
			both := append(layout.Wrap(r.name, max(layout.Rest(box.W, 2*layout.Mark, layout.Margin), 1)), "")
			first, second = strings.TrimSpace(both[0]), strings.TrimSpace(strings.Join(both[1:], " "))
			second = name.Render(layout.Cut(second, layout.Rest(box.W, 2*layout.Mark, layout.Margin)))
		} else {
			second = s.env.Theme.Muted.Render(layout.Cut(second, layout.Rest(box.W, 2*layout.Mark, layout.Margin)))
		}
		lines = append(lines, widget.Row(s.env.Theme, focus, box.W, func(w int) string { return mark + " " + name.Render(layout.Cut(first, layout.Marked(w))) }), layout.Blank(4)+second)
	}
	return strings.Join(lines, "\n")
}

// waysWidth returns the room of the longest name of a way on.
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
	lines := layout.Wrap(text, max(layout.Text(w), 1))
	if len(lines) > h {
		lines = lines[:h]
		lines[h-1] = layout.Cut(lines[h-1]+" "+s.env.Theme.Glyph.Ellipsis, layout.Text(w))
	}
	for i := range lines {
		lines[i] = " " + s.env.Theme.Muted.Render(lines[i])
	}
	return lines
}
