package lineage

import (
	"context"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/store"
)

// Offer is a pair of grids that a passage is worth making between: the person has
// answers on From, which To replaces.
type Offer struct {
	From, To *model.Grid
	Links    []model.Link // what became of the items, without a passage
}

// Successor reports whether the offer is between two titles, rather than between
// two versions of one.
func (o *Offer) Successor() bool { return o.From.ID != o.To.ID }

// Offers returns what a passage to a grid could bring of the person's own: from
// titles that it replaces, as the register says of either, and from other versions
// of it whose words are not all there. Where a passage is kept, nothing is offered.
// What nothing is to be asked of is not offered either.
func Offers(ctx context.Context, st store.Store, grids Source, to *model.Grid) ([]Offer, error) {
	all, err := st.Sessions(ctx)
	if err != nil {
		return nil, err
	}
	kept, err := st.Passages(ctx)
	if err != nil {
		return nil, err
	}
	var out []Offer
	var seen []model.GridRef
	for i := len(all) - 1; i >= 0; i-- {
		ref := all[i].Grid
		known := slices.ContainsFunc(kept, func(p model.Passage) bool { return p.From == ref && p.To.ID == to.ID })
		if ref == to.Ref() || !all[i].Finished() || known || slices.Contains(seen, ref) {
			continue
		}
		seen = append(seen, ref)
		from, err := grids.Grid(ctx, ref)
		if err != nil || from.ID != to.ID && !Replaces(to, from) { // a grid that is nowhere offers nothing
			continue
		}
		links := model.Links(from, to, nil)
		if from.ID == to.ID && !asks(links) {
			continue
		}
		out = append(out, Offer{from, to, links})
	}
	return out, nil
}

// asks reports whether old items found no place: only the person knows where they
// went.
func asks(all []model.Link) bool { return model.CountLinks(all).Kinds[model.LinkUndecided] > 0 }

// Replaces reports whether one title replaces another, as the register says of
// either.
func Replaces(to, from *model.Grid) bool {
	names := func(codes []string, id model.GridID) bool {
		return slices.ContainsFunc(codes, func(c string) bool { return strings.EqualFold(c, string(id)) })
	}
	return names(to.Facts.Predecessors, from.ID) || names(from.Facts.Successors, to.ID)
}
