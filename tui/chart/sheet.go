package chart

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// sheet is the paper: it is written from left to right and from top to bottom
// in inks, and drops whatever does not fit. Equal inks side by side become one
// run; blanks at the end of a line are not written.
type sheet struct {
	pens
	size layout.Size
	out  strings.Builder
	ink  ink
	x, y int // the pen's place
	gap  int // blanks owed before the next text
}

func newSheet(size layout.Size, th *theme.Theme) *sheet {
	return &sheet{pens: pens{th: th}, size: size.Clamp()}
}

// newLine returns a sheet of one line.
func newLine(w int, th *theme.Theme) *sheet { return newSheet(layout.Size{W: w, H: 1}, th) }

// room returns how many cells are left on the line.
func (s *sheet) room() int {
	if s.y >= s.size.H {
		return 0
	}
	return max(s.size.W-s.x, 0)
}

// put writes shown text of a known width, cut to the room.
func (s *sheet) put(i ink, text string, w int) {
	if w > s.room() {
		text = s.cut(text, s.room())
		w = ansi.StringWidth(text)
	}
	if w <= 0 {
		return
	}
	if s.gap > 0 {
		s.use(inkNone)
		s.out.WriteString(layout.Blank(s.gap))
		s.gap = 0
	}
	s.use(i)
	s.out.WriteString(text)
	s.x += w
}

func (s *sheet) use(i ink) {
	if i == s.ink {
		return
	}
	s.out.WriteString(s.of(s.ink).close)
	s.out.WriteString(s.of(i).open)
	s.ink = i
}

// text writes a label, made harmless.
func (s *sheet) text(i ink, label string) { s.field(i, label, -1) }

// field writes a label in exactly w cells, or in its own width when w is
// negative.
func (s *sheet) field(i ink, label string, w int) {
	label = safetext.Line(label)
	n := width(label)
	if w >= 0 && n > w {
		label = s.cut(label, w)
		n = width(label)
	}
	s.put(i, label, n)
	s.skip(w - n)
}

// right is field with the label at the right edge.
func (s *sheet) right(i ink, label string, w int) {
	label = s.cut(safetext.Line(label), w)
	n := width(label)
	s.skip(w - n)
	s.put(i, label, n)
}

// run writes a glyph one cell wide n times.
func (s *sheet) run(i ink, glyph string, n int) {
	if n = min(n, s.room()); n > 0 {
		s.put(i, strings.Repeat(glyph, n), n)
	}
}

// skip leaves n cells blank.
func (s *sheet) skip(n int) {
	if n = min(n, s.room()); n > 0 {
		s.gap += n
		s.x += n
	}
}

// to skips to a column.
func (s *sheet) to(x int) { s.skip(x - s.x) }

// end ends the line.
func (s *sheet) end() {
	if s.y++; s.y < s.size.H {
		s.use(inkNone)
		s.out.WriteByte('\n')
	}
	s.x, s.gap = 0, 0
}

// String returns what was written.
func (s *sheet) String() string {
	if s.size.W == 0 || s.size.H == 0 {
		return ""
	}
	s.use(inkNone)
	return strings.TrimRight(s.out.String(), "\n")
}

// padded is String with the last line filled to the width, for lists where
// something stands to the right.
func (s *sheet) padded() string {
	text := s.String()
	if s.size.H == 0 {
		return ""
	}
	return text + layout.Blank(s.size.W-s.x+s.gap)
}

func (s *sheet) cut(text string, w int) string {
	if w <= 0 {
		return ""
	}
	if width(text) <= w {
		return text
	}
	return ansi.Truncate(text, w, s.th.Glyph.Ellipsis)
}

// width returns the cells that shown text takes.
func width(s string) int {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] >= 0x7f {
			return ansi.StringWidth(s)
		}
	}
	return len(s)
}

// widest returns the width of the widest of the first n labels.
func widest(n int, label func(int) string) int {
	w := 0
	for i := range n {
		w = max(w, width(safetext.Line(label(i))))
	}
	return w
}

// code returns the letter of a value, a dot for Unrated, a question mark for Hidden.
func (s *sheet) code(sc Scale, v int) string {
	if v == Hidden {
		return "?"
	}
	if v = sc.clamp(v); v < 0 {
		return s.th.Glyph.Dot
	}
	return safetext.Line(sc[v].Code)
}

// codeWidth returns the cells that the scale's codes take: one or two.
func codeWidth(sc Scale) int {
	return min(max(widest(len(sc), func(i int) string { return sc[i].Code }), 1), 2)
}
