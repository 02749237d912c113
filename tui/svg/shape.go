package svg

import (
	"fmt"
	"strings"
)

// drawer draws n equal cells of one glyph from (col, row) on.
type drawer func(p *picture, col, row, n int, look string)

// eighths holds the blocks that fill a cell from its left or from its bottom.
const (
	fromLeft   = "▏▎▍▌▋▊▉█"
	fromBottom = "▁▂▃▄▅▆▇█"
	shades     = "░▒▓"
)

// shape returns how to draw a glyph as a shape, nil if it is a letter like others.
func shape(glyph string) drawer {
	r := []rune(glyph)
	if len(r) != 1 {
		return nil
	}
	switch r[0] {
	case '─':
		return bar(0, cellH/2, cellW, 1)
	case '━':
		return bar(0, cellH/2-1, cellW, 3)
	case '│':
		return each(cellW/2, 0, 1, cellH)
	case '┌':
		return corner(cellW/2, cellH/2)
	case '┐':
		return corner(0, cellH/2)
	case '└':
		return corner(cellW/2, 0)
	case '┘':
		return corner(0, 0)
	case '▀':
		return bar(0, 0, cellW, cellH/2)
	}
	if i := index(fromBottom, r[0]); i >= 0 {
		h := cellH * (i + 1) / 8
		return bar(0, cellH-h, cellW, h)
	}
	if i := index(fromLeft, r[0]); i >= 0 {
		return each(0, 0, float64(cellW*(i+1))/8, cellH)
	}
	if i := index(shades, r[0]); i >= 0 {
		return shade(float64(i+1) / 4)
	}
	if r[0] > 0x2800 && r[0] <= 0x28FF {
		return braille(int(r[0] - 0x2800))
	}
	return nil
}

func index(set string, r rune) int {
	if i := strings.IndexRune(set, r); i >= 0 {
		return len([]rune(set[:i]))
	}
	return -1
}

// bar returns a rectangle that joins with its neighbours into one.
func bar(dx, dy, w, h int) drawer {
	return func(p *picture, col, row, n int, look string) {
		fmt.Fprintf(&p.out, `<rect x="%d" y="%d" width="%d" height="%d" %s/>`+"\n", p.x(col)+dx, p.y(row)+dy, w+(n-1)*cellW, h, look)
	}
}

// each returns a rectangle of its own in every cell.
func each(dx, dy int, w float64, h int) drawer {
	return func(p *picture, col, row, n int, look string) {
		for i := range n {
			fmt.Fprintf(&p.out, `<rect x="%d" y="%d" width="%.4g" height="%d" %s/>`+"\n", p.x(col+i)+dx, p.y(row)+dy, w, h, look)
		}
	}
}

// corner joins a rule to the left or right with one above or below: its arms
// reach from the middle of the cell to the edges on those sides.
func corner(dx, dy int) drawer {
	w, h := cellW/2+1, cellH/2+1
	if dx > 0 {
		w = cellW - dx
	}
	if dy > 0 {
		h = cellH - dy
	}
	across, down := each(dx, cellH/2, float64(w), 1), each(cellW/2, dy, 1, h)
	return func(p *picture, col, row, n int, look string) {
		across(p, col, row, n, look)
		down(p, col, row, n, look)
	}
}

// shade fills the cell with that much of the ink.
func shade(part float64) drawer {
	return func(p *picture, col, row, n int, look string) {
		fmt.Fprintf(&p.out, `<rect x="%d" y="%d" width="%d" height="%d" fill-opacity="%.2g" %s/>`+"\n", p.x(col), p.y(row), n*cellW, cellH, part, look)
	}
}

// braille draws the dots of a pattern: bits 0 to 2 and 6 down the left column,
// 3 to 5 and 7 down the right one.
func braille(bits int) drawer {
	at := [8][2]int{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {0, 3}, {1, 3}}
	return func(p *picture, col, row, n int, look string) {
		for i := range n {
			for b, d := range at {
				if bits&(1<<b) != 0 {
					fmt.Fprintf(&p.out, `<circle cx="%.4g" cy="%.4g" r="1.3" %s/>`+"\n",
						float64(p.x(col+i))+2.25+4.5*float64(d[0]), float64(p.y(row))+2.25+4.5*float64(d[1]), look)
				}
			}
		}
	}
}
