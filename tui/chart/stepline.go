package chart

import (
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// StepData is one item's levels over the sessions.
type StepData struct {
	Scale  Scale
	Values []int    // a value or Unrated per session
	Labels []string // a session's name each; may be shorter
	Target int      // Unrated: no line
	Cursor int      // kept in view
	Focus  bool     // whether the cursor is drawn
}

// StepLine draws the levels as steps, never in between, with the level's letter
// on each and the scale at the left; a session without a rating leaves a gap
// and a dot below. Where it does not fit it is a Sparkline.
func StepLine(d StepData, size layout.Size, th *theme.Theme) string {
	size = size.Clamp()
	f := newStepFrame(d, size)
	if len(d.Scale) == 0 || len(d.Values) == 0 || size.H < len(d.Scale) || size.W < f.left+3 {
		if size.H == 0 {
			return ""
		}
		return Sparkline(SparkData{d.Scale, d.Values}, size.W, th)
	}
	s := newSheet(size, th)
	p := newPlot(size.W, f.height)
	f.scale(s, p, d)
	for i := f.shown.from; i < f.shown.to; i++ {
		f.step(s, p, d, i)
	}
	f.base(s, p, d)
	p.flush(s)
	return s.String()
}

type stepFrame struct {
	top, pitch   int // the highest value, lines from level to level
	left, col    int // where the first step begins, cells per step
	shown        span
	floor, names int // lines of the floor and of the labels, 0 for none
	height       int
}

func newStepFrame(d StepData, size layout.Size) stepFrame {
	f := stepFrame{top: d.Scale.Top(), pitch: 1, left: codeWidth(d.Scale) + 2}
	if size.H >= 2*f.top+3 {
		f.pitch = 2
	}
	f.height = f.top*f.pitch + 1
	if size.H >= f.height+2 {
		f.floor, f.names = f.height, f.height+1
		f.height += 2
	}
	n := max(len(d.Values), 1)
	room := max(size.W-f.left, 3)
	f.col = min(max(room/n, 3), 12)
	f.shown = page(min(max(d.Cursor, 0), n-1), len(d.Values), room/f.col)
	return f
}

func (f stepFrame) y(v int) int { return (f.top - v) * f.pitch }

func (f stepFrame) x(i int) int { return f.left + (i-f.shown.from)*f.col }

func (f stepFrame) end() int { return f.x(f.shown.to) }

// scale writes the letters at the left and the target's line.
func (f stepFrame) scale(s *sheet, p *plot, d StepData) {
	for v := range d.Scale {
		p.labelFrom(s, 0, f.y(v), f.left-1, words{{inkMuted, s.code(d.Scale, v)}})
	}
	if target := d.Scale.clamp(d.Target); target >= 0 {
		for x := f.left; x < f.end(); x += 2 {
			p.set(x, f.y(target), s.th.Glyph.Dot, inkFaint)
		}
		p.set(f.left-1, f.y(target), s.th.Glyph.Target, inkPlain)
	}
}

// step draws one session's level and the riser from the one before.
func (f stepFrame) step(s *sheet, p *plot, d StepData, i int) {
	v := d.Scale.clamp(d.Values[i])
	if v < 0 {
		return
	}
	x, y, k := f.x(i), f.y(v), levelInk(v, f.top)
	p.hline(x, x+f.col, y, s.th.Glyph.Rule, k)
	if i > f.shown.from {
		if was := d.Scale.clamp(d.Values[i-1]); was >= 0 && was != v {
			f.riser(s, p, x, f.y(was), y, k)
		}
	}
	code := s.code(d.Scale, v)
	if d.Focus && i == d.Cursor {
		code = "[" + code + "]"
	}
	mid := x + f.col/2
	p.place(max(mid-width(code)/2, f.left), y, width(code), words{{k, code}})
}

// riser joins two levels at x.
func (f stepFrame) riser(s *sheet, p *plot, x, from, to int, k ink) {
	low, high, rise := "┘", "┌", "│"
	if to > from {
		low, high = "└", "┐"
	}
	if s.th.Options.ASCII {
		low, high, rise = "+", "+", "|"
	}
	for y := min(from, to) + 1; y < max(from, to); y++ {
		p.set(x, y, rise, k)
	}
	p.set(x, min(from, to), high, k)
	p.set(x, max(from, to), low, k)
}

// base draws the floor, a dot on it for each session without a rating, and the
// sessions' names.
func (f stepFrame) base(s *sheet, p *plot, d StepData) {
	if f.floor == 0 {
		return
	}
	p.hline(f.left, f.end(), f.floor, s.th.Glyph.Rule, inkFaint)
	for i := f.shown.from; i < f.shown.to; i++ {
		if d.Values[i] < 0 {
			p.hline(f.x(i), f.x(i)+f.col, f.floor, " ", inkNone)
			p.set(f.x(i)+f.col/2, f.floor, s.th.Glyph.Dot, inkMuted)
		}
	}
	cursor := -1
	if d.Focus {
		cursor = d.Cursor
	}
	for _, i := range cursorFirst(f.shown, cursor) {
		if i >= len(d.Labels) {
			continue
		}
		k := inkMuted
		if i == cursor {
			k = inkAccent
		}
		p.label(s, f.x(i)+f.col/2, f.names, max(f.col-1, 8), words{{k, d.Labels[i]}})
	}
}

// SparkData is levels in the order of the sessions.
type SparkData struct {
	Scale  Scale
	Values []int
}

// Sparkline draws one cell per session, as high as its level; in ASCII the
// level's letter. The last ones are kept when they do not all fit.
func Sparkline(d SparkData, width int, th *theme.Theme) string {
	s := newLine(width, th)
	values := d.Values[max(len(d.Values)-s.size.W, 0):]
	for _, v := range values {
		v = d.Scale.clamp(v)
		switch {
		case v < 0:
			s.put(inkFaint, th.Glyph.Dot, 1)
		case th.Options.ASCII || d.Scale.Top() >= len(th.Glyph.Rises):
			s.field(levelInk(v, d.Scale.Top()), s.code(d.Scale, v), min(1, s.room()))
		default:
			rises := th.Glyph.Rises
			s.put(levelInk(v, d.Scale.Top()), rises[v*(len(rises)-1)/max(d.Scale.Top(), 1)], 1)
		}
	}
	return s.String()
}
