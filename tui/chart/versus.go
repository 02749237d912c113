package chart

import (
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// PairData is two readings of one item.
type PairData struct {
	Scale        Scale
	Self, Mentor int
}

// pairWidth is the cells of " ●A ◆M" after the scale, for codes of one cell.
func pairWidth(sc Scale) int { return 2*codeWidth(sc) + 5 }

// maxTrack is where a scale has room enough.
const maxTrack = 48

// selfMark and mentorMark are the marks of the two who read.
func selfMark(th *theme.Theme) string {
	if th.Options.ASCII {
		return "o"
	}
	return "●"
}

func mentorMark(th *theme.Theme) string {
	if th.Options.ASCII {
		return "x"
	}
	return "◆"
}

// Pair draws both readings on one scale, the way between them in full
// whichever is higher, then both letters:
//
//	·───────·───────●━━━━━━━━◆───────·  ●A ◆M
//
// It takes exactly width cells; below twelve only the letters are left.
func Pair(d PairData, width int, th *theme.Theme) string {
	s := newLine(width, th)
	s.pair(d)
	return s.padded()
}

func (s *sheet) pair(d PairData) {
	start := s.x
	if w := min(s.room()-pairWidth(d.Scale), maxTrack); w >= 2*len(d.Scale) && len(d.Scale) > 1 {
		p := newPlot(w, 1)
		p.pair(s, d)
		p.line(s, 0)
		s.to(start + w + 2)
	}
	cw := codeWidth(d.Scale)
	s.put(inkFirst, selfMark(s.th), 1)
	s.field(levelInk(d.Scale.clamp(d.Self), d.Scale.Top()), s.code(d.Scale, d.Self), cw)
	s.skip(1)
	s.put(inkSecond, mentorMark(s.th), 1)
	s.field(levelInk(d.Scale.clamp(d.Mentor), d.Scale.Top()), s.code(d.Scale, d.Mentor), cw)
}

// tick is where a value's two cells, self's and the mentor's, begin.
func tick(v, top, w int) int { return v * (w - 2) / max(top, 1) }

func (p *plot) pair(s *sheet, d PairData) {
	g, top := s.th.Glyph, d.Scale.Top()
	p.hline(0, p.w-1, 0, g.Rest, inkFaint)
	for v := range d.Scale {
		p.set(tick(v, top, p.w), 0, g.Dot, inkFaint)
	}
	self, mentor := d.Scale.clamp(d.Self), d.Scale.clamp(d.Mentor)
	a, b := tick(self, top, p.w), tick(mentor, top, p.w)+1
	if self >= 0 && mentor >= 0 && self != mentor {
		p.hline(min(a, b), max(a, b), 0, g.Full, inkPlain)
	}
	if self >= 0 {
		p.set(a, 0, selfMark(s.th), inkFirst)
	}
	if mentor >= 0 {
		p.set(b, 0, mentorMark(s.th), inkSecond)
	}
}

// VersusRow is one item, read by both.
type VersusRow struct {
	Label        string
	Self, Mentor int
}

// VersusData is many items read by two people.
type VersusData struct {
	Scale        Scale
	Rows         []VersusRow
	Self, Mentor string // their names, for the legend; may be empty
	Row          int    // the cursor, kept in view
	Focus        bool   // whether the cursor is drawn
}

// Versus draws a Pair per item under the scale's letters. What does not fit is
// paged around the cursor.
func Versus(d VersusData, size layout.Size, th *theme.Theme) string {
	s := newSheet(size, th)
	head, legend := 0, 0
	if s.size.H >= 4 {
		head = 1
	}
	if s.size.H >= 6 && (d.Self != "" || d.Mentor != "") {
		legend = 1
	}
	d.Row = min(max(d.Row, 0), max(len(d.Rows)-1, 0))
	shown := page(d.Row, len(d.Rows), s.size.H-head-legend)
	label := min(widest(min(len(d.Rows), measured), func(i int) string { return d.Rows[i].Label }), max(s.size.W/2-3, 0))
	gutter := min(2, s.size.W/8)
	if head > 0 {
		d.head(s, gutter+label+2)
	}
	for i := shown.from; i < shown.to; i++ {
		r, k := d.Rows[i], inkPlain
		if d.Focus && i == d.Row {
			k = inkAccent
			s.run(k, th.Glyph.Cursor, min(gutter, 1))
		}
		s.to(gutter)
		s.field(k, r.Label, label)
		s.skip(2)
		s.pair(PairData{d.Scale, r.Self, r.Mentor})
		s.end()
	}
	if legend > 0 {
		d.legend(s, gutter)
	}
	return s.String()
}

// head writes the scale's letters over the scale.
func (d VersusData) head(s *sheet, x int) {
	s.to(x)
	if w := min(s.room()-pairWidth(d.Scale), maxTrack); w >= 2*len(d.Scale) && len(d.Scale) > 1 {
		p := newPlot(w, 1)
		for v := range d.Scale {
			p.labelFrom(s, tick(v, d.Scale.Top(), w), 0, 2, words{{inkMuted, s.code(d.Scale, v)}})
		}
		p.line(s, 0)
	}
	s.end()
}

func (d VersusData) legend(s *sheet, x int) {
	s.to(x)
	s.put(inkFirst, selfMark(s.th), 1)
	s.skip(1)
	s.text(inkMuted, d.Self)
	s.skip(3)
	s.put(inkSecond, mentorMark(s.th), 1)
	s.skip(1)
	s.text(inkMuted, d.Mentor)
	s.end()
}

// ChangeData is a level before and after.
type ChangeData struct {
	Scale    Scale
	From, To int
}

// ChangeMark writes a change in at most width cells: "N → A ▲". A first rating
// is no rise: it has a plus.
func ChangeMark(d ChangeData, width int, th *theme.Theme) string {
	s := newLine(width, th)
	from, to, g := d.Scale.clamp(d.From), d.Scale.clamp(d.To), th.Glyph
	s.text(levelInk(from, d.Scale.Top()), s.code(d.Scale, from))
	s.put(inkMuted, " "+g.Arrow+" ", 3)
	s.text(levelInk(to, d.Scale.Top()), s.code(d.Scale, to))
	s.skip(1)
	switch {
	case to < 0:
	case from < 0:
		s.put(inkAccent, "+", 1)
	case to > from:
		s.put(inkGood, g.Up, 1)
	case to < from:
		s.put(inkWarn, g.Down, 1)
	default:
		s.put(inkMuted, g.Same, 1)
	}
	return s.String()
}
