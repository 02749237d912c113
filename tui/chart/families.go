package chart

import (
	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Family is one group of items with their levels, now and before.
type Family struct {
	Label    string
	Now, Was []int // counts by value
	Open     int   // items without a level now
	WasOpen  int
}

// FamilyData is the families to draw.
type FamilyData struct {
	Scale    Scale
	Families []Family
	Compared bool // draw what was before what is
}

// tileCells is the room of one item: its letter between two blanks.
const tileCells = 3

// Families draws a line per family, one tile for each of its items, the highest
// level first, after the tiles of before where there are any:
//
//	Fondements   A  N  N  N   →   A  A  A  N
//
// Where the tiles have no room the counts are stacked, as DistributionLine does.
// The last line counts the families that do not fit.
func Families(d FamilyData, size layout.Size, th *theme.Theme) string {
	s := newSheet(size, th)
	label := widest(len(d.Families), func(i int) string { return d.Families[i].Label })
	most := 0
	for _, f := range d.Families {
		most = max(most, tilesOf(f.Now, f.Open), tilesOf(f.Was, f.WasOpen))
	}
	sides, arrow := 1, 0
	if d.Compared {
		sides, arrow = 2, 5
	}
	label = min(label, max(s.size.W/3, 8))
	room := max((layout.Rest(s.size.W, label, layout.Gap)-arrow)/sides, 0)
	room = min(room, most*tileCells)
	for i, f := range d.Families {
		if s.y == s.size.H-1 && i < len(d.Families)-1 && i > 0 {
			s.more(len(d.Families) - i)
			break
		}
		s.field(inkPlain, f.Label, label)
		s.skip(2)
		if d.Compared {
			s.tiles(d.Scale, f.Was, f.WasOpen, room)
			s.skip(2)
			s.field(inkMuted, th.Glyph.Arrow, 1)
			s.skip(2)
		}
		s.tiles(d.Scale, f.Now, f.Open, room)
		s.end()
	}
	return s.String()
}

// FamiliesOf returns the families of a grid's groups, with what was before them:
// the same groups, or nil.
func FamiliesOf(now, was []model.GroupLevels, name func(model.GroupID) string) []Family {
	out := make([]Family, len(now))
	for i, g := range now {
		out[i] = Family{Label: name(g.Group), Now: g.Counts, Open: g.Unrated}
		if i < len(was) {
			out[i].Was, out[i].WasOpen = was[i].Counts, was[i].Unrated
		}
	}
	return out
}

// tilesOf returns how many tiles a family takes.
func tilesOf(counts []int, open int) int {
	n := tally(open)
	for _, c := range counts {
		n += tally(c)
	}
	return n
}

// tiles draws one tile an item in w cells, or the counts where they do not fit.
func (s *sheet) tiles(sc Scale, counts []int, open, w int) {
	from := s.x
	if n := tilesOf(counts, open); n*tileCells > w {
		d := DistributionData{Scale: sc, Counts: counts, Unrated: open}
		shares := stack(d, w)
		for v := range sc {
			s.tile(sc, v, shares[v], d.count(v))
		}
		s.tile(sc, Unrated, shares[len(sc)], d.count(len(sc)))
	} else {
		for v := len(sc) - 1; v >= 0; v-- {
			for i := 0; v < len(counts) && i < tally(counts[v]); i++ {
				s.tile(sc, v, tileCells, 1)
			}
		}
		for range tally(open) {
			s.tile(sc, Unrated, tileCells, 1)
		}
	}
	s.to(from + w)
}
