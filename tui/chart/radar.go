package chart

import (
	"math"

	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// RadarData is the profile by group.
type RadarData struct {
	Axes        []Axis
	Now, Before string // names of the two shapes, for the legend; may be empty
}

// How many axes a radar takes, and the smallest one that can be read.
const (
	minAxes, maxAxes = 3, 10
	minRadius        = 4
	leastLabel       = 9
)

// Radar draws the groups as axes of a round chart, clockwise from the top: the
// share of items at target as a filled shape, the earlier reading as a dotted
// one, the half and the whole as rings, each label outside with its count.
// Where it would be too small, or with fewer than three groups or more than
// ten, it is GroupBars.
func Radar(d RadarData, size layout.Size, th *theme.Theme) string {
	size = size.Clamp()
	f := newRadarFrame(d, size)
	if f.r < minRadius || len(d.Axes) < minAxes || len(d.Axes) > maxAxes {
		return GroupBars(GroupData{Axes: d.Axes}, size, th)
	}
	s := newSheet(size, th)
	p := newPlot(size.W, f.height)
	if th.HasColour() && !th.Options.ASCII {
		f.braille(p, d)
	} else {
		f.glyphs(s, p, d)
	}
	for i, a := range d.Axes {
		f.label(s, p, i, a)
	}
	p.flush(s)
	if f.legend {
		d.legend(s)
	}
	return s.String()
}

// radarFrame is where a radar stands: its centre and radius in lines; a radius
// is twice as many columns.
type radarFrame struct {
	n, r, cx, cy int
	side         int // room for a label at the left and at the right
	height       int
	legend       bool
}

func newRadarFrame(d RadarData, size layout.Size) radarFrame {
	f := radarFrame{n: len(d.Axes), height: size.H}
	if (d.Now != "" || d.Before != "") && size.H >= 2*minRadius+5 {
		f.legend, f.height = true, size.H-2
	}
	longest := widest(min(f.n, maxAxes+1), func(i int) string { return d.Axes[i].Label + " " + d.Axes[i].count() + " ^" })
	for _, least := range []int{leastLabel + 5, leastLabel} {
		f.r = min(int(float64(f.height-3)/(1+f.depth())), (size.W-2*min(longest, least)-4)/4)
		if f.r >= minRadius+2 {
			break
		}
	}
	if f.r < 1 {
		return f
	}
	f.side = min(longest, (size.W-4*f.r-4)/2)
	f.cx, f.cy = f.side+1+2*f.r, f.r+1
	f.cx += max(size.W-2*f.cx-1, 0) / 2
	f.height = min(f.height, f.line(f.depth())+1)
	return f
}

// depth returns how far below the centre the lowest axis ends, in radii.
func (f radarFrame) depth() float64 {
	if f.n < minAxes {
		return 1
	}
	return -math.Cos(2 * math.Pi * float64(f.n/2) / float64(f.n))
}

// line returns where a label stands whose axis ends that many radii below the
// centre.
func (f radarFrame) line(down float64) int {
	return f.cy + int(math.Round(down*float64(f.r+1)))
}

// at returns the place on an axis, in columns and half lines from the centre.
func (f radarFrame) at(axis int, share float64) (x, y float64) {
	a := 2*math.Pi*float64(axis)/float64(f.n) - math.Pi/2
	r := 2 * float64(f.r) * share
	return r * math.Cos(a), r * math.Sin(a)
}

// shapes paints the surface and the lines of a radar on two planes that have
// fine points for each column and each half line.
func (f radarFrame) shapes(d RadarData, fine int) (surface, lines *plane) {
	w, h := fine*(4*f.r+1), fine*(4*f.r+2)
	surface, lines = newPlane(w, h), newPlane(w, h)
	now, before, old := make([]point, f.n), make([]point, f.n), false
	half, whole := make([]point, f.n), make([]point, f.n)
	for i, a := range d.Axes {
		now[i], before[i] = f.point(i, a.share(), fine), f.point(i, a.before(), fine)
		half[i], whole[i] = f.point(i, 0.5, fine), f.point(i, 1, fine)
		old = old || a.Before >= 0
	}
	surface.fill(now, layerFill)
	lines.outline(half, layerRing, 3)
	lines.outline(whole, layerRing, 2)
	if old {
		lines.outline(before, layerBefore, 2)
	}
	for shift := range fine { // as thick as it is fine
		lines.outline(shifted(now, shift), layerEdge, 1)
	}
	return surface, lines
}

func (f radarFrame) point(axis int, share float64, fine int) point {
	x, y := f.at(axis, share)
	c := 2*f.r*fine + fine/2
	return point{c + int(math.Round(x*float64(fine))), c + int(math.Round(y*float64(fine)))}
}

// shifted returns the points, each that far to the right.
func shifted(ps []point, dx int) []point {
	out := make([]point, len(ps))
	for i, p := range ps {
		out[i] = point{p.x + dx, p.y}
	}
	return out
}

// braille draws eight points per cell: the lines in dots, the surface behind
// them as the background.
func (f radarFrame) braille(p *plot, d RadarData) {
	surface, lines := f.shapes(d, 2)
	for y := 0; y < lines.h; y += 4 {
		for x := 0; x < lines.w; x += 2 {
			ground := uint8(layerNone)
			if surface.count(x, y, layerFill) >= 5 {
				ground = layerFill
			}
			glyph, top := lines.dots(x, y)
			switch {
			case top != layerNone:
				p.set(f.cx-2*f.r+x/2, f.cy-f.r+y/4, glyph, halfInk(top, ground))
			case ground != layerNone:
				p.set(f.cx-2*f.r+x/2, f.cy-f.r+y/4, "█", halfInk(ground, ground))
			}
		}
	}
}

// glyphs draws the plane with marks that read without colour.
func (f radarFrame) glyphs(s *sheet, p *plot, d RadarData) {
	surface, pl := f.shapes(d, 1)
	pl.under(surface)
	for y := 0; y < pl.h; y += 2 {
		for x := range pl.w {
			up, low := pl.at(x, y), pl.at(x, y+1)
			if glyph, k := s.layerGlyph(up, low); glyph != "" {
				p.set(f.cx-2*f.r+x, f.cy-f.r+y/2, glyph, k)
			}
		}
	}
}

func (s *sheet) layerGlyph(up, low uint8) (string, ink) {
	g := s.th.Glyph
	switch max(up, low) {
	case layerEdge:
		switch {
		case up == low || s.th.Options.ASCII:
			return g.FullBlock, inkFirst
		case up == layerEdge:
			return g.UpperHalf, inkFirst
		}
		return g.LowerHalf, inkFirst
	case layerBefore:
		return before(s.th), inkSecond
	case layerFill:
		return g.Shades[1], inkFirst
	case layerRing:
		return g.Dot, inkFaint
	}
	return "", inkNone
}

// before returns the mark of the earlier shape where there is no colour.
func before(th *theme.Theme) string {
	if th.Options.ASCII {
		return "o"
	}
	return "○"
}

// label writes an axis's name and count outside its end. Where it is tight the
// mark of the change goes, then the count takes a line of its own, before the name
// is cut.
func (f radarFrame) label(s *sheet, p *plot, axis int, a Axis) {
	x, y := f.at(axis, 1)
	col, line := f.cx+int(math.Round(x)), f.line(y/2/float64(f.r))
	ws := words{{inkPlain, a.Label}, {inkStrong, " " + a.count()}}
	room := p.w
	switch {
	case math.Abs(x) < 1.5:
	case x > 0:
		room -= col + 2
	default:
		room = col - 1
	}
	_, n := s.fitWords(ws, p.w)
	change := changeWord(s.th, a.change())
	if n+2 <= room {
		ws = append(ws, change...)
	}
	write := func(line int, ws words) {
		switch {
		case math.Abs(x) < 1.5:
			p.label(s, col, line, room, ws)
		case x > 0:
			p.labelFrom(s, col+2, line, room, ws)
		default:
			p.labelTo(s, col-1, line, room, ws)
		}
	}
	if at := line - 1; n > room && width(a.Label) <= room && f.twoLines(at, y) {
		if y > 0 {
			at = line
		}
		write(at, ws[:1])
		write(at+1, append(words{{inkStrong, a.count()}}, change...))
		return
	}
	write(line, ws)
}

// twoLines says whether a label may take the line before its own, or the one
// after it in the lower half, where the shape gets narrower.
func (f radarFrame) twoLines(before int, y float64) bool {
	if y > 0 {
		return before+2 < f.height
	}
	return before >= 0
}

func changeWord(th *theme.Theme, n int) words {
	switch {
	case n > 0:
		return words{{inkGood, " " + th.Glyph.Up}}
	case n < 0:
		return words{{inkWarn, " " + th.Glyph.Down}}
	}
	return nil
}

// legend names the two shapes with their marks.
func (d RadarData) legend(s *sheet) {
	s.end()
	g := s.th.Glyph
	now, then := g.FullBlock, before(s.th)
	if s.th.HasColour() && !s.th.Options.ASCII {
		now, then = "⠶⠶⠶", "⠢⠢⠢"
	}
	room := width(now) + width(then) + width(d.Now) + width(d.Before) + 5
	s.skip((s.size.W - room) / 2)
	if d.Now != "" {
		s.text(inkFirst, now)
		s.skip(1)
		s.text(inkMuted, d.Now)
		s.skip(3)
	}
	if d.Before != "" {
		s.text(inkSecond, then)
		s.skip(1)
		s.text(inkMuted, d.Before)
	}
	s.end()
}
