// Package layout is the arithmetic of cells: sizes, wrapping, cutting and
// joining, so that no screen subtracts borders by hand. Widths are what
// lipgloss.Width says; text may carry styles (SGR) but nothing else. Every
// function takes any size, zero and negative too, and never returns a line
// wider than asked.
package layout

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Size is a box in cells.
type Size struct{ W, H int }

// The smallest window the screens are drawn in, and the width from which two
// panes stand side by side.
const (
	MinW, MinH = 60, 20
	MaxW, MaxH = 500, 200
	TwoPanes   = 110
	OneThing   = 66 // what a page uses that asks one thing
	OneColumn  = 80 // what a page of one column uses
	Table      = 96 // and a table of numbers
)

// TooSmall says whether the screens do not fit.
func (s Size) TooSmall() bool { return s.W < MinW || s.H < MinH }

// Wide says whether two panes fit side by side.
func (s Size) Wide() bool { return s.W >= TwoPanes }

// Minus takes columns and rows off, never below zero.
func (s Size) Minus(w, h int) Size { return Size{max(s.W-w, 0), max(s.H-h, 0)} }

// Clamp keeps a size between zero and what is ever drawn.
func (s Size) Clamp() Size { return Size{min(max(s.W, 0), MaxW), min(max(s.H, 0), MaxH)} }

// Cut shortens one line to w cells, with an ellipsis where it was cut.
func Cut(s string, w int) string {
	if w <= 0 {
		return ""
	}
	if Width(s) <= w {
		return s
	}
	return ansi.Truncate(s, w, "…")
}

// CutLeft shortens one line to its last w cells, with an ellipsis before them:
// of a path, the name says most.
func CutLeft(s string, w int) string {
	n := Width(s)
	switch {
	case w <= 0:
		return ""
	case n <= w:
		return s
	}
	return ansi.TruncateLeft(s, n-w+1, "…")
}

// Fit cuts or fills one line to exactly w cells.
func Fit(s string, w int) string {
	if n := Width(s); n <= w {
		return s + Blank(w-n)
	}
	s = Cut(s, w)
	return s + Blank(w-Width(s)) // a wide character may have left a column
}

// Right is Fit with the text at the right edge.
func Right(s string, w int) string {
	if n := Width(s); n <= w {
		return Blank(w-n) + s
	}
	s = Cut(s, w)
	return Blank(w-Width(s)) + s
}

// Blank is n spaces, none when n is negative.
func Blank(n int) string {
	if n = max(n, 0); n <= len(blanks) {
		return blanks[:n] // every row is filled up with some
	}
	return strings.Repeat(" ", n)
}

const blanks = "                                                                                                                                "

// Repeat is n times s, none when n is negative.
func Repeat(s string, n int) string { return strings.Repeat(s, max(n, 0)) }

// Spread puts left and right at the two ends of a line of w cells, a blank
// between them; the left one is cut first.
func Spread(left, right string, w int) string {
	r := Width(right)
	if r >= w {
		return Cut(right, w)
	}
	if r == 0 {
		return Fit(left, w)
	}
	return Fit(left, w-r-1) + " " + right
}

// Over puts a mark of one cell in the place of a blank of a line, or after its end; what
// is not blank there stays.
func Over(line, mark string, at int) string {
	w := Width(line)
	switch {
	case w <= at:
		return Fit(line, at) + mark
	case ansi.Strip(ansi.Cut(line, at, at+1)) != " ":
		return line
	}
	return ansi.Cut(line, 0, at) + mark + ansi.Cut(line, at+1, w)
}

// Wrap breaks text into lines of at most w cells at spaces, keeping its own
// line breaks, and cutting words that are wider than a line.
func Wrap(s string, w int) []string {
	if w <= 0 {
		return nil
	}
	if strings.Contains(s, thin) {
		return strings.Split(strings.ReplaceAll(ansi.Wrap(strings.ReplaceAll(s, thin, held), w, ""), held, thin), "\n")
	}
	return strings.Split(ansi.Wrap(s, w, ""), "\n")
}

// The narrow blank that French puts before a mark, where no line breaks, and what
// stands for it while lines are broken: of its width, and no blank.
const thin, held = "\u202f", "\ue000"

// WrapIn is Wrap with an indent before the lines after the first.
func WrapIn(s string, w int, indent string) []string {
	lines := Wrap(s, max(w-Width(indent), 1))
	for i := range lines[min(1, len(lines)):] {
		lines[i+1] = indent + lines[i+1]
	}
	return lines
}

// Clip makes a block fit a size: lines beyond the height go, lines beyond the
// width are cut.
func Clip(block string, s Size) string {
	if s.W <= 0 || s.H <= 0 {
		return ""
	}
	if fits(block, s) { // most do: a redraw clips every block several times
		return block
	}
	lines := strings.Split(block, "\n")
	if len(lines) > s.H {
		lines = lines[:s.H]
	}
	for i, l := range lines {
		lines[i] = Cut(l, s.W)
	}
	return strings.Join(lines, "\n")
}

// fits says whether nothing of a block is beyond a size.
func fits(block string, s Size) bool {
	n := 0
	for l := range strings.SplitSeq(block, "\n") {
		if n++; n > s.H || Width(l) > s.W {
			return false
		}
	}
	return true
}

// Fill is Clip, then blank lines up to the height.
func Fill(block string, s Size) string {
	block = Clip(block, s)
	if n := s.H - height(block); n > 0 && s.W > 0 {
		block += strings.Repeat("\n", n)
	}
	return block
}

func height(block string) int { return strings.Count(block, "\n") + 1 }

// Beside joins two blocks side by side: the left one takes w cells, then a gap.
func Beside(left string, w int, gap string, right string) string {
	var out strings.Builder
	WriteBeside(&out, left, w, gap, right)
	return out.String()
}

// WriteBeside writes what Beside returns.
func WriteBeside(out *strings.Builder, left string, w int, gap string, right string) {
	n := max(height(left), height(right))
	out.Grow(len(left) + len(right) + n*(w/2+len(gap)+1)) // most lines are longer than half
	for i := range n {
		var a, b string
		a, left, _ = strings.Cut(left, "\n")
		b, right, _ = strings.Cut(right, "\n")
		if i > 0 {
			out.WriteByte('\n')
		}
		if at := Width(a); at <= w {
			out.WriteString(a)
			out.WriteString(Blank(w - at))
		} else {
			out.WriteString(Fit(a, w))
		}
		out.WriteString(gap)
		out.WriteString(b)
	}
}

// Window returns the first row to show of n rows in a box of h rows so that the
// focused row is inside, keeping the given start where possible.
func Window(start, focus, n, h int) int {
	if h <= 0 || n <= h {
		return 0
	}
	start = min(max(start, 0), n-h)
	if focus < start {
		return max(focus, 0)
	}
	if focus >= start+h {
		return focus - h + 1
	}
	return start
}
