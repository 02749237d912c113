package chart

// parts is a bar of n equal parts, each of its own: the steps of a scale, the
// items of a group. A mark may stand at the end of one.
type parts struct {
	n    int
	part func(i int) (ink, string) // ink and glyph
	mark int                       // the part that the mark ends, 1 up; 0: none
	sign string
	ink  ink // the mark's
}

// draw writes the bar in w cells: parts are set apart by a blank where each
// has room for two cells.
func (p parts) draw(s *sheet, w int) {
	if w = min(w, s.room()); w <= 0 {
		return
	}
	if p.n <= 0 {
		s.skip(w)
		return
	}
	at := p.markAt(w)
	for c := 0; c < w; {
		i, end := p.at(c, w)
		k, glyph := inkNone, " "
		if i >= 0 {
			k, glyph = p.part(i)
		}
		if c <= at && at < end {
			s.run(k, glyph, at-c)
			s.run(p.ink, p.sign, 1)
			s.run(k, glyph, end-at-1)
		} else {
			s.run(k, glyph, end-c)
		}
		c = end
	}
}

// drawEven writes the bar in w cells, all parts equally long.
func (p parts) drawEven(s *sheet, w int) {
	even := p.even(w)
	p.draw(s, even)
	s.skip(w - even)
}

// apart says whether there is room for blanks between the parts.
func (p parts) apart(w int) bool { return p.n <= w && w+1 >= 3*p.n }

// even returns how many of w cells the bar takes when all parts are equally
// long, as the steps of a scale must be: their length is what they say.
func (p parts) even(w int) int {
	switch {
	case p.n <= 0 || p.n > w:
		return w
	case p.apart(w):
		return (w+1)/p.n*p.n - 1
	}
	return w / p.n * p.n
}

// at returns the part at cell c, -1 for a blank, and the cell where it ends.
func (p parts) at(c, w int) (part, end int) {
	switch {
	case p.n > w:
		return int(float64(c) * float64(p.n) / float64(w)), c + 1
	case !p.apart(w):
		i := (c*p.n + p.n - 1) / w
		return i, (i + 1) * w / p.n
	}
	i := ((c+1)*p.n - 1) / (w + 1)
	end = (i+1)*(w+1)/p.n - 1
	if c >= end {
		return -1, c + 1
	}
	return i, end
}

// markAt returns the cell of the mark, -1 for none.
func (p parts) markAt(w int) int {
	switch {
	case p.mark <= 0:
		return -1
	case p.apart(w):
		return min(p.mark, p.n)*(w+1)/p.n - 2
	}
	return max(int(float64(min(p.mark, p.n))*float64(w)/float64(p.n))-1, 0)
}
