package chart

// plane is a square raster of layers; a higher layer hides a lower one.
type plane struct {
	w, h int
	px   []uint8
}

type point struct{ x, y int }

func newPlane(w, h int) *plane { return &plane{w, h, make([]uint8, w*h)} }

func (pl *plane) at(x, y int) uint8 { return pl.px[y*pl.w+x] }

func (pl *plane) set(x, y int, layer uint8) {
	if x >= 0 && y >= 0 && x < pl.w && y < pl.h {
		if at := &pl.px[y*pl.w+x]; *at < layer {
			*at = layer
		}
	}
}

// under lays another plane of the same size below.
func (pl *plane) under(other *plane) {
	for i, layer := range other.px {
		pl.px[i] = max(pl.px[i], layer)
	}
}

// count returns how many of the eight points of the cell at x, y are of a layer.
func (pl *plane) count(x, y int, layer uint8) int {
	n := 0
	for i := range 8 {
		if pl.at(x+i%2, y+i/2) == layer {
			n++
		}
	}
	return n
}

// dots returns the Braille character for the highest layer among the eight points of
// the cell at x, y, and that layer.
func (pl *plane) dots(x, y int) (glyph string, top uint8) {
	for i := range 8 {
		top = max(top, pl.at(x+i%2, y+i/2))
	}
	if top == layerNone {
		return "", top
	}
	r := rune(0x2800)
	for i, bit := range [8]rune{0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80} { // by rows: dots 1 4 2 5 3 6 7 8
		if pl.at(x+i%2, y+i/2) == top {
			r |= bit
		}
	}
	return string(r), top
}

// line sets every nth point from a up to b, b left out, after skipping some,
// and gives how many the next line has to skip to keep the beat.
func (pl *plane) line(a, b point, layer uint8, nth, skip int) int {
	dx, dy := b.x-a.x, b.y-a.y
	n := max(dx, -dx, dy, -dy)
	i := skip
	for ; i < n; i += nth {
		pl.set(a.x+round(dx*i, n), a.y+round(dy*i, n), layer)
	}
	return i - n
}

// round returns a/b to the nearest whole, for b above 0.
func round(a, b int) int {
	if a < 0 {
		return -((-2*a + b) / (2 * b))
	}
	return (2*a + b) / (2 * b)
}

// outline is the closed line through the points.
func (pl *plane) outline(ps []point, layer uint8, nth int) {
	skip := 0
	for i, p := range ps {
		skip = pl.line(p, ps[(i+1)%len(ps)], layer, nth, skip)
	}
	if nth == 1 { // a shape without extent is still a point
		pl.set(ps[0].x, ps[0].y, layer)
	}
}

// fill sets the inside of the closed line, row by row.
func (pl *plane) fill(ps []point, layer uint8) {
	cross := make([]float64, 0, len(ps))
	for y := range pl.h {
		cross = cross[:0]
		for i, a := range ps {
			b := ps[(i+1)%len(ps)]
			if a.y <= y != (b.y <= y) {
				cross = append(cross, float64(a.x)+float64(y-a.y)*float64(b.x-a.x)/float64(b.y-a.y))
			}
		}
		sortFew(cross)
		for i := 0; i+1 < len(cross); i += 2 {
			for x := int(cross[i] + 0.999); float64(x) <= cross[i+1]; x++ {
				pl.set(x, y, layer)
			}
		}
	}
}

// sortFew sorts a handful of numbers.
func sortFew(v []float64) {
	for i := range v {
		for j := i; j > 0 && v[j] < v[j-1]; j-- {
			v[j], v[j-1] = v[j-1], v[j]
		}
	}
}
