package chart

import (
	"strconv"

	"autoeval/tui/layout"
)

// heatFrame is where the parts of a heat map stand.
type heatFrame struct {
	gutter, label, left int // the cursor's mark, the row labels, the first tile
	cell, pitch         int // a tile, and from one tile to the next
	header, legend      int // lines
	rows, cols          span
	paged, names        bool // not all rows show; the legend's names fit
	between             int  // blanks between two names of the legend
}

// span is a range, from inclusive, to exclusive.
type span struct{ from, to int }

// heatGutter is the room of the cursor's mark before the row labels.
const heatGutter = 2

// measured is how many row labels are looked at to find the widest.
const measured = 200

func newHeatFrame(d *HeatData, size layout.Size) *heatFrame {
	f := &heatFrame{}
	d.Row = min(max(d.Row, 0), max(len(d.Rows)-1, 0))
	d.Col = min(max(d.Col, 0), max(len(d.Cols)-1, 0))
	f.wide(d, size.W)
	f.high(d, size)
	return f
}

// wide shares the width out: tiles as far apart as their labels ask for, or closer where
// the row labels are then whole; else these are as long as is left.
func (f *heatFrame) wide(d *HeatData, w int) {
	if w >= 16 {
		f.gutter = heatGutter
	}
	natural := widest(min(len(d.Rows), measured), func(i int) string { return d.Rows[i] })
	least := min(natural, w/4)
	room := layout.Rest(w, f.gutter, least, layout.Margin)
	if f.pitch = pitchBeside(d.Cols, layout.Rest(w, f.gutter, natural, layout.Margin)); f.pitch == 0 {
		f.pitch = pitchFor(d.Cols, room)
	}
	f.cell = f.pitch // tiles touch: a map has no gaps
	n := min(len(d.Cols), room/f.pitch)
	f.cols = page(d.Col, len(d.Cols), n)
	f.label = max(min(natural, layout.Rest(w, f.gutter, layout.Margin)-n*f.pitch), 0)
	f.left = f.gutter + f.label + 1
	if f.label == 0 {
		f.left = f.gutter
	}
}

// pitchBeside returns the widest step at which all columns stand beside row labels that
// are whole, 0 if there is none: first those at which the columns keep their names too.
func pitchBeside(cols []string, room int) int {
	for _, p := range []int{namedPitch(cols), namedPitch(cols) - 1, 4} {
		if p >= 4 && len(cols)*p <= room {
			return p
		}
	}
	return 0
}

// HeatWidth returns how many cells the heat map takes with all its columns, their names
// and the row labels whole.
func HeatWidth(d HeatData) int {
	return heatGutter + widest(min(len(d.Rows), measured), func(i int) string { return d.Rows[i] }) + layout.Margin + len(d.Cols)*max(namedPitch(d.Cols)-1, 4)
}

// namedPitch returns the step at which the names of columns stand two cells apart.
func namedPitch(cols []string) int {
	return min(max(widest(min(len(cols), measured), func(i int) string { return cols[i] })+2, 4), 12)
}

// pitchFor returns the widest step from tile to tile that all columns fit in, or a
// close one when they do not fit anyway.
func pitchFor(cols []string, room int) int {
	named := namedPitch(cols)
	for _, p := range []int{named, 4, 3, 2} {
		if p <= named && len(cols)*p <= room {
			return p
		}
	}
	if room >= 4*named {
		return min(named, 4)
	}
	return 2 + min(room/12, 1)
}

// high shares the height out: column labels, the rows, then a legend where its
// names fit or rows are paged, and last what only gives air: a blank above the
// legend and a rule below the labels.
func (f *heatFrame) high(d *HeatData, size layout.Size) {
	n, h := len(d.Rows), size.H
	if len(d.Cols) > 0 && h >= 3 {
		f.header = 1
	}
	f.legendFits(d, size.W-f.gutter)
	if h >= 6 && (f.names && n+f.header < h || n+f.header > h) { // never at the cost of the last row
		f.legend = 1
	}
	air := max(h-f.header-f.legend-n, 0)
	if air > 0 && f.header > 0 {
		f.header, air = 2, air-1
	}
	if air > 0 && f.legend > 0 {
		f.legend = 2
	}
	f.rows = page(d.Row, n, max(h-f.header-f.legend, 0))
	f.paged = f.rows.to-f.rows.from < n
	if f.names && f.paged {
		f.legendFits(d, layout.Rest(size.W, f.gutter, len(" -/"), 3*len(strconv.Itoa(n))))
	}
}

// legendFits sets whether the names of the legend fit in w cells, as far apart
// as there is room for.
func (f *heatFrame) legendFits(d *HeatData, w int) {
	for f.between = 3; f.between > 1 && d.legendWidth(f.between) > w; f.between-- {
	}
	f.names = len(d.Scale) > 0 && d.legendWidth(f.between) <= w
}

// page returns the page of n things, h at a time, that holds at; the last page is a
// full one.
func page(at, n, h int) span {
	if h <= 0 || n <= 0 {
		return span{}
	}
	from := at - at%h
	from = max(min(from, n-h), 0)
	return span{from, min(from+h, n)}
}

// middle returns where the letter stands in its tile, a bracket on each side of it
// from three cells on.
func (f *heatFrame) middle() int { return (f.cell - 1) / 2 }

// x returns the column where a tile begins.
func (f *heatFrame) x(col int) int { return f.left + (col-f.cols.from)*f.pitch }

// HeatHit returns the row and column drawn at a place of the heat map; a row's label
// stands for the cursor's column. It is false beside the table.
func HeatHit(d HeatData, size layout.Size, x, y int) (row, col int, ok bool) {
	size = size.Clamp()
	if x < 0 || y < 0 || x >= size.W || y >= size.H {
		return 0, 0, false
	}
	f := newHeatFrame(&d, size)
	row = f.rows.from + y - f.header
	if y < f.header || row >= f.rows.to {
		return 0, 0, false
	}
	if x < f.left {
		return row, d.Col, true
	}
	col = f.cols.from + (x-f.left)/f.pitch
	return row, col, col < f.cols.to
}

// HeatPoint returns where the letter of the cursor's cell is drawn. It is false where
// there is no room for it.
func HeatPoint(d HeatData, size layout.Size) (x, y int, ok bool) {
	size = size.Clamp()
	f := newHeatFrame(&d, size)
	x, y = f.x(d.Col), f.header+d.Row-f.rows.from
	x += f.middle()
	inside := d.Row >= f.rows.from && d.Row < f.rows.to && d.Col >= f.cols.from && d.Col < f.cols.to
	return x, y, inside && x < size.W && y < size.H
}

// HeatRows returns how many rows of the heat map show at that size, for page keys.
func HeatRows(d HeatData, size layout.Size) int {
	f := newHeatFrame(&d, size.Clamp())
	return f.rows.to - f.rows.from
}

// cursorFirst returns the indexes of a span, the cursor's before the others, so that
// its label finds room. A cursor outside, -1 say, changes nothing.
func cursorFirst(sp span, cursor int) []int {
	order := make([]int, 0, max(sp.to-sp.from, 0))
	if cursor >= sp.from && cursor < sp.to {
		order = append(order, cursor)
	}
	for i := sp.from; i < sp.to; i++ {
		if i != cursor {
			order = append(order, i)
		}
	}
	return order
}
