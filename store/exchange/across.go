package exchange

import (
	"slices"

	"autoeval/model"
)

// across reads what was made on one version of a grid on another, by the words and
// through the learner's passages.
type across struct {
	find     func(model.GridRef) (*model.Grid, bool)
	passages []model.Passage
	ways     map[[2]model.GridRef]model.Way // made once each: there may be thousands of pieces
}

func newAcross(find func(model.GridRef) (*model.Grid, bool)) across {
	return across{find: find, ways: map[[2]model.GridRef]model.Way{}}
}

// way returns how a version is read on another.
func (x across) way(from, to model.GridRef) model.Way {
	key := [2]model.GridRef{from, to}
	way, ok := x.ways[key]
	if !ok {
		if g, there := x.find(to); there {
			w := model.Ways{To: g, Passages: x.passages, Find: func(ref model.GridRef) (*model.Grid, error) {
				g, _ := x.find(ref)
				return g, nil
			}}
			way, _ = w.From(from) // only Find fails, and it does not
		}
		x.ways[key] = way
	}
	return way
}

// items returns the items of a version that evidence shows.
func (x across) items(e *model.Evidence, ref model.GridRef) []model.ItemCode {
	if e.Grid == ref {
		return e.Items
	}
	return x.way(e.Grid, ref).Map.Codes(e.Items)
}

// supports reports whether evidence shows an item that the session rates.
func (x across) supports(e *model.Evidence, s *model.Session) bool {
	return slices.ContainsFunc(x.items(e, s.Grid), func(c model.ItemCode) bool { return s.Ratings[c].Level.Rated() })
}

// needed returns the passages through which what came along with a session is read.
func (x across) needed(r *model.Received) []model.Passage {
	var out []model.Passage
	over := func(ref model.GridRef) { out = model.AndOf(out, x.way(ref, r.Session.Grid).Over) }
	for i := range r.Previous {
		over(r.Previous[i].Grid)
	}
	for i := range r.Evidence {
		over(r.Evidence[i].Grid)
	}
	for i := range out {
		out[i] = out[i].Clone()
	}
	return out
}
