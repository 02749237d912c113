package lineage

import (
	"context"
	"errors"
	"slices"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Shelf finds versions of grids and lists those at hand: nav.GridSource is one.
type Shelf interface {
	Source
	// List names the version of every grid that serves where none is named.
	List(context.Context) ([]*model.Grid, error)
	// Every names every version, and whose it is.
	Every(context.Context) ([]model.ShelvedGrid, error)
}

// Standing is how far the passage of a pair is.
type Standing uint8

// The standings, in the order in which Pairs lists them.
const (
	Kept    Standing = iota // it is in the store
	Offered                 // the person has answers on From, which To replaces
	Open                    // it can be made
)

// String returns the word of the standing.
func (s Standing) String() string { return [...]string{"kept", "offered", "open"}[s] }

// Pair is two versions that a passage leads between, or could.
type Pair struct {
	From, To model.GridRef
	Standing Standing
	Titles   [2]model.Text // of the two; empty where a version is nowhere any more
	Links    []model.Link  // everything that became of the items; nil where it is Open
	Passage  model.Passage // what is kept
}

// Pairs lists the passages that are kept, then those worth making around the grid
// in use, then every other version at hand that one could be made from. What
// somebody else brought is not among these before it is adopted.
func Pairs(ctx context.Context, st store.Store, shelf Shelf, use *model.Grid) ([]Pair, error) {
	kept, err := st.Passages(ctx)
	if err != nil {
		return nil, err
	}
	var out []Pair
	for _, p := range kept {
		pair, err := keptPair(ctx, shelf, p)
		if err != nil {
			return nil, err
		}
		out = append(out, pair)
	}
	offers, err := Around(ctx, st, shelf, use)
	if err != nil {
		return nil, err
	}
	for _, o := range offers {
		out = append(out, Pair{From: o.From.Ref(), To: o.To.Ref(), Standing: Offered, Titles: [2]model.Text{o.From.Title, o.To.Title}, Links: o.Links})
	}
	all, err := shelf.Every(ctx)
	for _, g := range all {
		here := Pair{From: g.Ref(), To: use.Ref(), Standing: Open, Titles: [2]model.Text{g.Title, use.Title}}
		there := slices.ContainsFunc(out, func(p Pair) bool { return p.From == here.From && p.To == here.To })
		if !there && here.From != here.To && !g.Origin.Foreign() {
			out = append(out, here)
		}
	}
	return out, err
}

func keptPair(ctx context.Context, grids Source, p model.Passage) (Pair, error) {
	pair := Pair{From: p.From, To: p.To, Standing: Kept, Passage: p}
	from, err := grids.Grid(ctx, p.From)
	to, err2 := grids.Grid(ctx, p.To)
	switch err := errors.Join(err, err2); {
	case errors.Is(err, store.ErrNotFound):
		return pair, nil
	case err != nil:
		return pair, err
	}
	pair.Titles, pair.Links = [2]model.Text{from.Title, to.Title}, model.Links(from, to, &p)
	return pair, nil
}

// Due is Around for who asks nothing: nothing while the person put it off.
func Due(ctx context.Context, st store.Store, shelf Shelf, use *model.Grid, now time.Time) ([]Offer, error) {
	me, err := st.Profile(ctx)
	if err != nil || now.Before(me.Later) {
		return nil, err
	}
	return Around(ctx, st, shelf, use)
}

// Around returns what passages could bring of the person's own: to the grid in
// use, and from it to the titles at hand that replace it. See Offers.
func Around(ctx context.Context, st store.Store, shelf Shelf, use *model.Grid) ([]Offer, error) {
	out, err := Offers(ctx, st, shelf, use)
	if err != nil {
		return nil, err
	}
	all, err := shelf.List(ctx)
	if err != nil {
		return nil, err
	}
	for _, g := range all {
		if g.ID == use.ID || !Replaces(g, use) {
			continue
		}
		next, err := Offers(ctx, st, shelf, g)
		if err != nil {
			return nil, err
		}
		for _, o := range next {
			if o.From.ID == use.ID {
				out = append(out, o)
			}
		}
	}
	return out, nil
}
