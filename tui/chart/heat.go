package chart

import (
	"strconv"
	"strings"

	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// HeatData is a table of levels: items by sessions, or learners by items. Only
// the rows and columns that show are asked for, so that a cohort of thousands
// costs what a screen of it costs.
type HeatData struct {
	Scale        Scale
	Rows, Cols   []string
	At           func(row, col int) int // a value, Unrated or Hidden
	Row, Col     int                    // the cursor, always in view
	Focus        bool                   // whether the cursor is drawn
	UnratedLabel string                 // for the legend
	// Sign returns what stands in a cell in place of its level's code, "" for nothing:
	// how a level that was given in other words is marked. It may be nil.
	Sign func(row, col int) string
	// Parts says whether a rule parts a column from the one before. It may be nil.
	Parts func(col int) bool
}

// parts says whether a rule parts a column from the one before.
func (d *HeatData) parts(col int) bool { return d.Parts != nil && col < len(d.Cols) && d.Parts(col) }

// code returns what stands in a cell.
func (d *HeatData) code(s *sheet, row, col, v int) string {
	if d.Sign != nil {
		if sign := d.Sign(row, col); sign != "" {
			return safetext.Line(sign)
		}
	}
	return s.code(d.Scale, v)
}

func (d HeatData) at(row, col int) int {
	if d.At == nil {
		return Unrated
	}
	if v := d.At(row, col); v != Hidden {
		return d.Scale.clamp(v)
	}
	return Hidden
}

// HeatMap draws the table: a tile with the level's letter per cell, labels at
// the left and on top, a legend below. The cursor's cell is in brackets and its
// row and column are marked. What does not fit is paged, in both directions, so
// that a step of the cursor repaints two rows.
func HeatMap(d HeatData, size layout.Size, th *theme.Theme) string {
	s := newSheet(size, th)
	f := newHeatFrame(&d, s.size)
	f.columns(s, &d)
	for row := f.rows.from; row < f.rows.to; row++ {
		f.row(s, &d, row)
	}
	f.footer(s, &d)
	return s.String()
}

// dateWidth is how long a column's name stays whole where columns are closer: not all
// are then named.
const dateWidth = len("01/2006")

func (f *heatFrame) columns(s *sheet, d *HeatData) {
	if f.header == 0 {
		return
	}
	cursor := -1
	if d.Focus {
		cursor = d.Col
	}
	line := newPlot(s.size.W, 1)
	for _, col := range cursorFirst(f.cols, cursor) {
		k := inkMuted
		if col == cursor {
			k = inkAccent
		}
		line.label(s, f.x(col)+f.middle(), 0, max(f.pitch-1, 3, min(width(d.Cols[col]), dateWidth)), words{{k, d.Cols[col]}})
	}
	if f.cols.from > 0 {
		line.set(f.left-1, 0, s.th.Glyph.Left, inkMuted)
	}
	if f.cols.to < len(d.Cols) {
		line.set(f.x(f.cols.to-1)+f.cell, 0, s.th.Glyph.Right, inkMuted)
	}
	line.flush(s)
	if f.header > 1 {
		f.rule(s, cursor)
	}
}

// rule parts the labels from the tiles and points at the cursor's column.
func (f *heatFrame) rule(s *sheet, cursor int) {
	s.to(f.left)
	if cursor >= 0 {
		s.run(inkFaint, s.th.Glyph.Rule, f.x(cursor)+f.middle()-f.left)
		s.put(inkAccent, s.th.Glyph.Down, 1)
	}
	s.run(inkFaint, s.th.Glyph.Rule, f.x(f.cols.to-1)+f.cell-s.x)
	s.end()
}

func (f *heatFrame) row(s *sheet, d *HeatData, row int) {
	here := d.Focus && row == d.Row
	k := inkPlain
	if here {
		k = inkAccent
		if f.gutter > 0 {
			s.put(k, s.th.Glyph.Cursor, 1)
		}
	}
	s.to(f.gutter)
	s.field(k, d.Rows[row], f.label)
	tight := here && f.cell == 2 // the opening bracket stands in what is before its tile
	if tight && d.Col == f.cols.from && f.left > f.gutter {
		s.to(f.left - 1)
		s.put(inkAccent, "[", 1)
	}
	for col := f.cols.from; col < f.cols.to; col++ {
		s.to(f.x(col))
		v := d.at(row, col)
		last := ""
		switch {
		case tight && col+1 == d.Col:
			last = "["
		case col+1 < f.cols.to && d.parts(col+1):
			last = s.th.Sign("version")
		}
		s.cellAt(d.Scale, v, d.code(s, row, col, v), f.cell, here && col == d.Col, last)
	}
	s.end()
}

// cellAt writes one tile of two cells or more, the letter in its middle. Without colour a shade that
// rises with the level stands beside the letter. Last stands in its last cell if that
// is free: the opening bracket of a cursor that follows and has no room for it, or a rule.
func (s *sheet) cellAt(sc Scale, v int, code string, w int, cursor bool, last string) {
	k := cellInk(v, sc.Top())
	fill := " "
	if v >= 0 && !s.th.HasColour() {
		fill = s.th.Glyph.Shades[stepOf(v, sc.Top())]
	}
	before, after := fill, fill
	if cursor {
		before, after = "[", "]"
	}
	room := w - width(code)
	tail := strings.Repeat(fill, max(room-room/2-1, 0))
	switch {
	case last == "":
	case tail != "":
		tail = tail[:len(tail)-len(fill)] + last
	case !cursor:
		after = last
	}
	switch {
	case room < 0:
		s.field(k, code, w)
	case room == 0:
		s.put(k, code, w)
	case room == 1:
		s.put(k, code+after, w)
	default:
		left := room/2 - 1
		s.put(k, strings.Repeat(fill, left)+before+code+after+tail, w)
	}
}

func (f *heatFrame) footer(s *sheet, d *HeatData) {
	if f.legend == 0 {
		return
	}
	if f.legend > 1 {
		s.end()
	}
	count := ""
	if f.paged {
		count = strconv.Itoa(f.rows.from+1) + "-" + strconv.Itoa(f.rows.to) + "/" + strconv.Itoa(len(d.Rows))
	}
	s.skip(f.gutter)
	if f.names {
		for v, step := range d.Scale {
			s.text(cellInk(v, d.Scale.Top()), step.Code)
			s.legendName(step.Label, f.between)
		}
		if d.UnratedLabel != "" {
			s.put(inkFaint, s.th.Glyph.Dot, 1)
			s.legendName(d.UnratedLabel, f.between)
		}
	}
	if n := len(count); n > 0 && s.room() >= n {
		s.to(s.size.W - n)
		s.put(inkMuted, count, n)
	}
	s.end()
}

// legendName writes a name of the legend and the blanks after it.
func (s *sheet) legendName(label string, between int) {
	s.skip(1)
	s.text(inkMuted, label)
	s.skip(between)
}

// legendWidth returns the cells that the legend takes with so many blanks between
// two names.
func (d *HeatData) legendWidth(between int) int {
	w := 0
	for _, step := range d.Scale {
		w += width(safetext.Line(step.Code)) + 1 + width(safetext.Line(step.Label)) + between
	}
	if d.UnratedLabel != "" {
		w += 2 + width(safetext.Line(d.UnratedLabel)) + between
	}
	return w - between
}
