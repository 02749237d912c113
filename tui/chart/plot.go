package chart

import (
	"slices"

	"autoeval/model/order"
	"autoeval/model/safetext"
)

// plot is a plane of cells that are set in any order and then written to a
// sheet in runs. Labels lie over the cells and never over one another.
type plot struct {
	w, h   int
	cells  []dot
	labels [][]placed // by line
}

type dot struct {
	glyph string
	ink   ink
}

// words are a label in several inks; the last ones are kept when it is cut.
type words []struct {
	ink  ink
	text string
}

type placed struct {
	x, w  int
	words words
}

func newPlot(w, h int) *plot {
	w, h = max(w, 0), max(h, 0)
	return &plot{w: w, h: h, cells: make([]dot, w*h), labels: make([][]placed, h)}
}

// set puts a glyph one cell wide; outside the plane it does nothing.
func (p *plot) set(x, y int, glyph string, k ink) {
	if x >= 0 && y >= 0 && x < p.w && y < p.h {
		p.cells[y*p.w+x] = dot{glyph, k}
	}
}

// hline sets a glyph from x to end, exclusive.
func (p *plot) hline(x, end, y int, glyph string, k ink) {
	for ; x < end; x++ {
		p.set(x, y, glyph, k)
	}
}

// label centres words on x, at most w cells wide, moved inwards at the edges.
// It says whether there was room: a cell must stay blank beside its neighbours.
func (p *plot) label(s *sheet, x, y, w int, ws words) bool {
	ws, n := s.fitWords(ws, min(w, p.w))
	return p.place(min(max(x-n/2, 0), p.w-n), y, n, ws)
}

// labelFrom puts words with their first cell at x, cut at the right edge.
func (p *plot) labelFrom(s *sheet, x, y, w int, ws words) bool {
	ws, n := s.fitWords(ws, min(w, p.w-x))
	return p.place(x, y, n, ws)
}

// labelTo puts words with their last cell before x, cut to w cells.
func (p *plot) labelTo(s *sheet, x, y, w int, ws words) bool {
	ws, n := s.fitWords(ws, min(w, x))
	return p.place(x-n, y, n, ws)
}

func (p *plot) place(x, y, n int, ws words) bool {
	if n <= 0 || x < 0 || y < 0 || y >= p.h || x+n > p.w {
		return false
	}
	for _, l := range p.labels[y] {
		if x <= l.x+l.w && l.x <= x+n {
			return false
		}
	}
	p.labels[y] = append(p.labels[y], placed{x, n, ws})
	return true
}

// fitWords makes words harmless and cuts the first of them so that all take at
// most w cells; it gives their width.
func (s *sheet) fitWords(ws words, w int) (words, int) {
	out, n := slices.Clone(ws), 0
	for i := range out {
		out[i].text = safetext.Line(out[i].text)
		n += width(out[i].text)
	}
	for i := range out {
		if n <= w {
			break
		}
		was := width(out[i].text)
		out[i].text = s.cut(out[i].text, was-(n-w))
		n += width(out[i].text) - was
	}
	return out, n
}

// flush writes the plane's lines.
func (p *plot) flush(s *sheet) {
	for y := range p.h {
		p.line(s, y)
		s.end()
	}
}

func (p *plot) line(s *sheet, y int) {
	over := p.labels[y]
	order.Stable(over, func(a, b placed) int { return a.x - b.x })
	for x := 0; x < p.w; {
		if len(over) > 0 && over[0].x <= x {
			for _, part := range over[0].words {
				s.put(part.ink, part.text, width(part.text))
			}
			x += over[0].w
			s.to(x)
			over = over[1:]
			continue
		}
		if d := &p.cells[y*p.w+x]; d.glyph == "" {
			s.skip(1)
		} else {
			s.put(d.ink, d.glyph, 1)
		}
		x++
	}
}
