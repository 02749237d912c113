package chart

import "autoeval/tui/theme"

// LevelBarData is one item's level on its scale.
type LevelBarData struct {
	Value  int // Unrated for none
	Top    int // the scale's highest value
	Target int // Unrated or 0: no mark
	Code   string
	// Sign stands in place of the code, or of the point that says that there is none: how
	// a level that was given in other words is marked.
	Sign string
}

// LevelBar draws a level as the steps of its scale, those reached in full, the
// target's mark at the end of its step, then the code:
//
//	━━━━ ━━━━ ───◇ ────  A
//
// An unrated item has dots and no step. It takes exactly width cells, so that
// bars stand in columns; below six only the code is left.
func LevelBar(d LevelBarData, width int, th *theme.Theme) string {
	s := newLine(width, th)
	if bar := s.size.W - 3; bar >= 3 {
		levelSteps(s, d, bar)
		s.skip(1)
	}
	switch {
	case d.Sign != "" && d.Value < 0:
		s.field(inkMuted, d.Sign, min(2, s.room()))
	case d.Sign != "":
		s.field(levelInk(min(d.Value, d.Top), d.Top), d.Sign, min(2, s.room()))
	case d.Value < 0:
		s.put(inkFaint, th.Glyph.Dot, 1)
	default:
		s.field(levelInk(min(d.Value, d.Top), d.Top), d.Code, min(2, s.room()))
	}
	return s.padded()
}

func levelSteps(s *sheet, d LevelBarData, w int) {
	g := s.th.Glyph
	top := max(d.Top, 1)
	p := parts{n: top, mark: d.Target, sign: g.Target, ink: inkPlain}
	if d.Value >= d.Target {
		p.ink = inkGood
	}
	p.part = func(i int) (ink, string) {
		switch {
		case d.Value < 0:
			return inkFaint, g.Dot
		case i < d.Value:
			return levelInk(min(d.Value, top), top), g.Full
		}
		return inkFaint, g.Rest
	}
	p.drawEven(s, w)
}
