package exchange

import (
	"slices"

	"autoeval/model"
)

// across reads evidence made on one version of a grid on another, by the words.
type across struct {
	find func(model.GridRef) (*model.Grid, bool)
	maps map[[2]model.GridRef]model.Map // made once each: there may be thousands of pieces
}

func newAcross(find func(model.GridRef) (*model.Grid, bool)) across {
	return across{find, map[[2]model.GridRef]model.Map{}}
}

// items returns the items of a version that evidence shows.
func (x across) items(e *model.Evidence, ref model.GridRef) []model.ItemCode {
	if e.Grid == ref {
		return e.Items
	}
	key := [2]model.GridRef{e.Grid, ref}
	m, ok := x.maps[key]
	if !ok {
		from, here := x.find(e.Grid)
		to, there := x.find(ref)
		if here && there && from.ID == to.ID {
			m = model.Carry(from, to, nil)
		}
		x.maps[key] = m
	}
	return m.Codes(e.Items)
}

// supports reports whether evidence shows an item that the session rates.
func (x across) supports(e *model.Evidence, s *model.Session) bool {
	return slices.ContainsFunc(x.items(e, s.Grid), func(c model.ItemCode) bool { return s.Ratings[c].Level.Rated() })
}
