package chart

import (
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// TimePoint is one session on the timeline.
type TimePoint struct {
	Label string
	At    int64 // any unit of time, rising
}

// TimelineData is the sessions and the one that is looked at.
type TimelineData struct {
	Points  []TimePoint
	Cursor  int
	ToScale bool // apart as their times are; else in equal steps
}

// Timeline draws the sessions on a line that is full up to the cursor, with as
// many labels as fit, the cursor's first; from three lines on, a mark points
// at it:
//
//	               ▼
//	●━━━━━━━●━━━━━━●───────○
//	S5      S6     S7      S8
func Timeline(d TimelineData, size layout.Size, th *theme.Theme) string {
	s := newSheet(size, th)
	d.Cursor = min(max(d.Cursor, 0), max(len(d.Points)-1, 0))
	shown, at := d.places(s.size.W)
	if len(at) == 0 {
		return ""
	}
	p := newPlot(s.size.W, min(s.size.H, 3))
	track := 0
	if p.h == 3 {
		track = 1
		p.set(at[d.Cursor-shown.from], 0, th.Glyph.Down, inkAccent)
	}
	d.track(s, p, track, shown, at)
	for _, i := range d.important(shown) {
		k := inkMuted
		if i == d.Cursor {
			k = inkAccent
		}
		p.label(s, at[i-shown.from], track+1, 24, words{{k, d.Points[i].Label}})
	}
	p.flush(s)
	return s.String()
}

func (d TimelineData) track(s *sheet, p *plot, y int, shown span, at []int) {
	g, here := s.th.Glyph, at[d.Cursor-shown.from]
	from, to := at[0], at[len(at)-1]+1
	if shown.from > 0 {
		from = 0
	}
	if shown.to < len(d.Points) {
		to = p.w
	}
	p.hline(from, here, y, g.Full, inkFirst)
	p.hline(here, to, y, g.Rest, inkFaint)
	for i, x := range at {
		switch i += shown.from; {
		case i < d.Cursor:
			p.set(x, y, g.On, inkFirst)
		case i > d.Cursor && x != here:
			p.set(x, y, g.Off, inkMuted)
		}
	}
	p.set(here, y, g.On, inkAccent)
}

// important returns the points in the order in which their labels are placed: the
// cursor, the two ends, the others.
func (d TimelineData) important(shown span) []int {
	order := cursorFirst(shown, d.Cursor)
	for i, at := range order {
		if at == shown.to-1 && i > 1 {
			copy(order[2:i+1], order[1:i])
			order[1] = at
		}
	}
	return order
}

// places returns the points that show in w cells and the cell of each. Those that
// cannot have a cell of their own and a blank beside it are paged.
func (d TimelineData) places(w int) (span, []int) {
	n := len(d.Points)
	if n == 0 || w <= 0 {
		return span{}, nil
	}
	shown := page(d.Cursor, n, max((w+1)/2, 1))
	at := make([]int, shown.to-shown.from)
	last := len(at) - 1
	first, whole := d.Points[shown.from].At, d.Points[shown.to-1].At-d.Points[shown.from].At
	for i := range at {
		switch {
		case last == 0:
			at[i] = 0
		case d.ToScale && whole > 0:
			share := float64(d.Points[shown.from+i].At-first) / float64(whole)
			at[i] = int(min(max(share, 0), 1)*float64(w-1) + 0.5)
		default:
			at[i] = i * (w - 1) / last
		}
	}
	apart(at, w)
	return shown, at
}

// apart moves cells so that a blank is between them, in their order.
func apart(at []int, w int) {
	for i := 1; i < len(at); i++ {
		at[i] = max(at[i], at[i-1]+2)
	}
	for i, most := len(at)-1, w-1; i >= 0; i-- {
		at[i] = max(min(at[i], most), 0)
		most = at[i] - 2
	}
}

// TimelineHit returns the point nearest to a column of the timeline; false beside
// it.
func TimelineHit(d TimelineData, size layout.Size, x int) (point int, ok bool) {
	size = size.Clamp()
	d.Cursor = min(max(d.Cursor, 0), max(len(d.Points)-1, 0))
	shown, at := d.places(size.W)
	if len(at) == 0 || x < 0 || x >= size.W || size.H == 0 {
		return 0, false
	}
	best := 0
	for i := range at {
		if max(at[i]-x, x-at[i]) < max(at[best]-x, x-at[best]) {
			best = i
		}
	}
	return shown.from + best, true
}
