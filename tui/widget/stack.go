package widget

import (
	"strings"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Block is one entry of a Stack: lines of its own under lines that only
// introduce it, such as a heading. Either may be empty.
type Block struct {
	Head []string
	Body []string
}

func (b Block) height() int { return len(b.Head) + len(b.Body) }

// Stack is blocks of any height one under another, of which a box shows the
// part around the focused one.
type Stack struct {
	Blocks []Block
	Focus  int
}

// View draws the part that shows in a box; its first and its last line bear a mark
// beside the cursor's column where more comes before and after.
func (s Stack) View(size layout.Size, th *theme.Theme) string {
	from := s.from(size.H)
	lines := make([]string, 0, size.H)
	y := 0
	for _, b := range s.Blocks {
		for _, part := range [2][]string{b.Head, b.Body} {
			for _, l := range part {
				if y >= from && y < from+size.H {
					lines = append(lines, layout.Cut(l, size.W))
				}
				y++
			}
		}
	}
	if last := len(lines) - 1; last > 0 && size.W > layout.Mark {
		if from > 0 {
			lines[0] = layout.Over(lines[0], th.Muted.Render(th.Glyph.Less), 1)
		}
		if from+size.H < y {
			lines[last] = layout.Over(lines[last], th.Muted.Render(th.Glyph.More), 1)
		}
	}
	return strings.Join(lines, "\n")
}

// from returns the first line shown: the focused block stands in the middle, unless
// an end of the stack is near.
func (s Stack) from(h int) int {
	total, top, body, head := 0, 0, 0, 0
	for i, b := range s.Blocks {
		if i == s.Focus {
			top, body, head = total, b.height(), len(b.Head)
		}
		total += b.height()
	}
	from := max(min(top-(h-body)/2, total-h), 0)
	if body >= h {
		from = top + min(head, body-h)
	}
	return from
}

// Y returns the line that the focused block's own first line is drawn at in a box
// of that height.
func (s Stack) Y(h int) int {
	y := -s.from(h)
	for i, b := range s.Blocks {
		if i == s.Focus {
			return max(y+len(b.Head), 0)
		}
		y += b.height()
	}
	return 0
}

// At returns the block drawn at line y of a box of that height, its introducing
// lines left out.
func (s Stack) At(y, h int) (int, bool) {
	line := y + s.from(h)
	for i, b := range s.Blocks {
		if line < b.height() {
			return i, line >= len(b.Head) && y >= 0 && y < h
		}
		line -= b.height()
	}
	return 0, false
}
