package chart

import (
	"strconv"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// DistributionData is how many items are at each level.
type DistributionData struct {
	Scale        Scale
	Counts       []int  // by value
	Unrated      int    // items without a rating, shown apart
	UnratedLabel string // its word
}

// count returns the items at a level, and the unrated after the last one.
func (d DistributionData) count(v int) int {
	switch {
	case v == len(d.Scale):
		return tally(d.Unrated)
	case v < len(d.Counts):
		return tally(d.Counts[v])
	}
	return 0
}

// tally bounds a count of things.
func tally(n int) int { return min(max(n, 0), 1<<30) }

func (d DistributionData) most() int {
	most := 0
	for v := range len(d.Scale) + 1 {
		most = max(most, d.count(v))
	}
	return most
}

// Distribution draws one bar per level with its letter, name and count, lowest
// first, and the unrated apart. Where the rows do not fit it is DistributionLine.
func Distribution(d DistributionData, size layout.Size, th *theme.Theme) string {
	s := newSheet(size, th)
	rows := len(d.Scale)
	if d.Unrated > 0 {
		rows++
	}
	if s.size.H < rows || s.size.W < 8 {
		return DistributionLine(d, s.size.W*min(s.size.H, 1), th)
	}
	f := distFrame{code: codeWidth(d.Scale), number: len(strconv.Itoa(d.most()))}
	f.label = widest(len(d.Scale), func(i int) string { return d.Scale[i].Label })
	if d.Unrated > 0 {
		f.label = max(f.label, widest(1, func(int) string { return d.UnratedLabel }))
	}
	f.fit(s.size.W, d.most())
	for v, step := range d.Scale {
		k := levelInk(v, d.Scale.Top())
		f.row(s, k, s.code(d.Scale, v), step.Label, d.count(v), th.Glyph.Full)
	}
	if d.Unrated > 0 {
		if s.size.H > rows {
			s.end()
		}
		f.row(s, inkFaint, th.Glyph.Dot, d.UnratedLabel, d.count(rows-1), th.Glyph.Dot)
	}
	return s.String()
}

// distFrame is the columns of the rows: code, label, bar, number.
type distFrame struct {
	code, label, number, bar int
	per                      float64 // cells for one item
}

func (f *distFrame) fit(w, most int) {
	f.label = min(f.label, w/3)
	f.bar = min(layout.Rest(w, f.code, f.label, f.number, 3*layout.Gap), 60)
	if f.bar < 3 {
		f.bar, f.label = layout.Rest(w, f.code, f.number, 2*layout.Gap), 0
	}
	f.bar = max(f.bar, 0)
	f.per = float64(f.bar) / float64(max(most, 1))
	if f.per >= 1 {
		f.per = float64(min(int(f.per), 4)) // whole cells: equal counts look equal, small ones stay small
	}
}

func (f *distFrame) row(s *sheet, k ink, code, label string, n int, glyph string) {
	s.field(k, code, f.code)
	s.skip(1)
	if f.label > 0 {
		s.field(inkPlain, label, f.label)
		s.skip(2)
	}
	s.right(inkStrong, strconv.Itoa(n), f.number)
	s.skip(2)
	if n > 0 {
		s.run(k, glyph, min(max(int(float64(n)*f.per+0.5), 1), f.bar))
	}
	s.end()
}

// DistributionLine returns the counts stacked in one line: a tile per level that has
// items, as wide as its share, with letter and count where they fit; the
// unrated come last.
func DistributionLine(d DistributionData, width int, th *theme.Theme) string {
	s := newLine(width, th)
	shares := stack(d, s.size.W)
	for v := range d.Scale {
		s.tile(d.Scale, v, shares[v], d.count(v))
	}
	n := len(d.Scale)
	s.tile(d.Scale, Unrated, shares[n], d.count(n))
	return s.String()
}

// stack shares w cells out among the counts, the unrated last: each near its
// ideal, none empty that has items as long as there are cells.
func stack(d DistributionData, w int) []int {
	counts, least := make([]int, len(d.Scale)+1), make([]int, len(d.Scale)+1)
	total, labels := 0, 0
	for v := range counts {
		counts[v], least[v] = d.count(v), 1
		total += counts[v]
		if counts[v] > 0 {
			labels += d.labelWidth(v)
		}
	}
	if labels <= w { // every count can be read: that comes before proportion
		for v := range least {
			least[v] = d.labelWidth(v)
		}
	}
	shares := make([]int, len(counts))
	if total <= 0 {
		return shares
	}
	ideal := func(v int) float64 { return float64(w) * float64(counts[v]) / float64(total) }
	left := w
	for v, n := range counts {
		if n > 0 {
			shares[v] = max(int(ideal(v)), least[v])
			left -= shares[v]
		}
	}
	for ; left > 0; left-- {
		shares[farthest(shares, func(v int) float64 { return ideal(v) - float64(shares[v]) })]++
	}
	for ; left < 0; left++ {
		shares[farthest(shares, func(v int) float64 {
			if shares[v] <= least[v] {
				return -float64(w) // only when nothing else is left
			}
			return float64(shares[v]) - ideal(v)
		})]--
	}
	return shares
}

// labelWidth returns the cells that a tile's letter and count take.
func (d DistributionData) labelWidth(v int) int {
	code := 1
	if v < len(d.Scale) {
		code = width(d.Scale[v].Code)
	}
	return code + len(strconv.Itoa(d.count(v))) + 3
}

// farthest returns the share in use that is farthest by that measure.
func farthest(shares []int, by func(int) float64) int {
	best := -1
	for v, n := range shares {
		if n > 0 && (best < 0 || by(v) > by(best)) {
			best = v
		}
	}
	return best
}

// tile writes w cells of a level: " N 5   " on its colour, or in its shade.
func (s *sheet) tile(sc Scale, v, w, n int) {
	if w <= 0 {
		return
	}
	k, fill, first := cellInk(v, sc.Top()), " ", " "
	switch {
	case v < 0:
		fill = s.th.Glyph.Dot
	case !s.th.HasColour():
		fill = s.th.Glyph.Shades[stepOf(v, sc.Top())]
		first = fill
	}
	code := s.code(sc, v)
	for _, words := range []string{first + code + " " + strconv.Itoa(n) + " ", first + code, code} {
		if l := width(words); l <= w {
			s.put(k, words, l)
			s.run(k, fill, w-l)
			return
		}
	}
	s.put(k, code, width(code))
}
