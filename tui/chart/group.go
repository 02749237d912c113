package chart

import (
	"cmp"
	"slices"
	"strconv"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Axis is one group of items: how many are at target, of how many, now and
// before.
type Axis struct {
	Label    string
	Num, Den int
	Before   int // Unrated where there is no earlier reading
	Open     int // of those not at target, the ones without a level
}

// AxesOf returns the groups of which something is expected as counts of
// competencies at target, with those of was where there are any: the same groups,
// by an earlier reading.
func AxesOf(groups, was []model.GroupReadiness, name func(model.GroupID) string) []Axis {
	var out []Axis
	for i, g := range groups {
		if g.Expected() == 0 {
			continue
		}
		a := Axis{Label: name(g.Group), Num: g.AtTarget, Den: g.Expected(), Before: Unrated, Open: g.Open()}
		if i < len(was) {
			a.Before = was[i].AtTarget
		}
		out = append(out, a)
	}
	return out
}

// share returns the part at target, for drawing only: what is shown is the count.
func (a Axis) share() float64 { return part(a.Num, a.Den) }

func (a Axis) before() float64 { return part(a.Before, a.Den) }

func part(n, of int) float64 {
	if n <= 0 || of <= 0 {
		return 0
	}
	return min(float64(n)/float64(of), 1)
}

func (a Axis) count() string { return strconv.Itoa(tally(a.Num)) + "/" + strconv.Itoa(tally(a.Den)) }

// change returns how many items more, or fewer, are at target than before.
func (a Axis) change() int {
	if a.Before < 0 {
		return 0
	}
	return tally(a.Num) - tally(a.Before)
}

// GroupData is the groups to draw as bars.
type GroupData struct {
	Axes []Axis
	Keep bool // keep their order; else the ones nearest to done come first
}

// GroupBars draws a bar per group, one part for each of its items, with the
// count and the change since before:
//
//	Fondements  ━━━━━━━━ ━━━━━━━━ ━━━━━━━━ ────────  3/4  ▲ 1
//
// Those at target come first, in full; the open ones come last, as dots.
// The last line counts the groups that do not fit.
func GroupBars(d GroupData, size layout.Size, th *theme.Theme) string {
	s := newSheet(size, th)
	axes := d.Axes
	if !d.Keep {
		axes = slices.Clone(axes)
		order.Stable(axes, func(a, b Axis) int { return cmp.Compare(b.share(), a.share()) })
	}
	f := newGroupFrame(axes, s.size.W)
	for i, a := range axes {
		if s.y == s.size.H-1 && i < len(axes)-1 && i > 0 {
			s.more(len(axes) - i)
			break
		}
		f.row(s, a)
	}
	return s.String()
}

// more says that n rows do not fit.
func (s *sheet) more(n int) {
	s.text(inkMuted, s.th.Glyph.More+" "+strconv.Itoa(n))
	s.end()
}

// groupFrame is the widths of the columns, with the blanks before them.
type groupFrame struct{ label, bar, count, change int }

func newGroupFrame(axes []Axis, w int) groupFrame {
	n := len(axes)
	f := groupFrame{label: widest(n, func(i int) string { return axes[i].Label })}
	f.count = widest(n, func(i int) string { return axes[i].count() })
	for _, a := range axes {
		if c := a.change(); c != 0 {
			f.change = max(f.change, 4+len(strconv.Itoa(max(c, -c))))
		}
	}
	if w < f.count+f.change+8 {
		f.change = 0
	}
	rest := w - f.count - f.change
	f.label = min(f.label, max(rest/2-2, min(rest-1, 8)))
	f.bar = min(rest-max(f.label, 0)-4, 60)
	if f.bar < 4 {
		f.label, f.bar = min(f.label+f.bar+4, rest-1), 0
	}
	f.label = max(f.label, 0)
	return f
}

func (f groupFrame) row(s *sheet, a Axis) {
	g := s.th.Glyph
	if f.label > 0 {
		s.field(inkPlain, a.Label, f.label)
		s.skip(1)
	}
	if f.bar > 0 {
		s.skip(1)
		bar := parts{n: a.Den, part: func(i int) (ink, string) {
			switch {
			case i < a.Num:
				return inkFirst, g.Full
			case i < a.Den-a.Open:
				return inkFaint, g.Rest
			}
			return inkFaint, g.Dot
		}}
		bar.drawEven(s, f.bar)
		s.skip(2)
	}
	s.right(inkStrong, a.count(), f.count)
	if f.change > 0 {
		s.change(a.change())
	}
	s.end()
}

// change writes "  ▲ 2", or nothing where nothing changed.
func (s *sheet) change(n int) {
	switch {
	case n > 0:
		s.text(inkGood, "  "+s.th.Glyph.Up+" "+strconv.Itoa(n))
	case n < 0:
		s.text(inkWarn, "  "+s.th.Glyph.Down+" "+strconv.Itoa(-n))
	}
}

// ReadinessData is how the items that an activity needs stand.
type ReadinessData struct {
	AtTarget, Below, Unrated int
}

// ReadinessFrom counts, of what is expected for an activity, what is at target,
// what holds it back, and what is not rated.
func ReadinessFrom(r model.Readiness) ReadinessData {
	return ReadinessData{len(r.AtTarget), len(r.Holding), len(r.Unrated)}
}

// Readiness draws an activity's items as parts of one bar, those at target in
// full, then those rated below, then the unrated as dots, and the count:
//
//	━━━━━ ━━━━━ ───── ·····  2/4
//
// It takes exactly width cells; below eight only the count is left.
func Readiness(d ReadinessData, width int, th *theme.Theme) string {
	s := newLine(width, th)
	at, below := tally(d.AtTarget), tally(d.Below)
	a := Axis{Num: at, Den: at + below + tally(d.Unrated)}
	count := a.count()
	if bar := layout.Rest(s.size.W, max(len(count), 5), layout.Gap); bar >= 3 {
		k := inkFirst
		if a.Num == a.Den {
			k = inkGood
		}
		parts{n: a.Den, part: func(i int) (ink, string) {
			switch {
			case i < at:
				return k, th.Glyph.Full
			case i < at+below:
				return inkMuted, th.Glyph.Rest
			}
			return inkFaint, th.Glyph.Dot
		}}.drawEven(s, bar)
		s.skip(2)
	}
	s.put(inkStrong, count, len(count))
	return s.padded()
}
