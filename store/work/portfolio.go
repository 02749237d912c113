package work

import (
	"context"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// EvidenceSeen lists the evidence under the items of a grid, whatever version of
// it each piece was made on, newest first. It is for reading: what is saved is what
// the store has.
func EvidenceSeen(ctx context.Context, st store.Store, grids Grids, g *model.Grid) ([]model.Evidence, error) {
	l, err := lineage.Of(ctx, st, grids, g)
	if err != nil {
		return nil, err
	}
	all, err := st.Evidence(ctx)
	if err != nil {
		return nil, err
	}
	return l.Evidence(all)
}

// Portfolio is the evidence of a grid as EvidenceSeen lists it, with what mentors
// confirmed of it.
func Portfolio(ctx context.Context, st store.Store, grids Grids, g *model.Grid) ([]model.Evidence, model.Attested, error) {
	all, err := EvidenceSeen(ctx, st, grids, g)
	if err != nil {
		return nil, nil, err
	}
	confirmed, err := st.Confirmed(ctx)
	if err != nil {
		return nil, nil, err
	}
	l, err := lineage.Of(ctx, st, grids, g)
	if err != nil {
		return nil, nil, err
	}
	proved, err := l.Attested(confirmed)
	return all, proved, err
}

// Actions lists the plan of a grid in the order for reading, each action under the
// item that its own is there. It is for reading: see AsKept.
func Actions(ctx context.Context, st store.Store, grids Grids, g *model.Grid) ([]model.Action, error) {
	l, err := lineage.Of(ctx, st, grids, g)
	if err != nil {
		return nil, err
	}
	all, err := st.Actions(ctx)
	if err != nil {
		return nil, err
	}
	return l.Actions(model.SortActions(all))
}

// AsKept returns an action that was read on another version with the item and the
// grid that it has in the store: looking at it changes neither.
func AsKept(ctx context.Context, st store.Portfolio, a model.Action) (model.Action, error) {
	all, err := st.Actions(ctx)
	for i := range all {
		if all[i].ID == a.ID {
			a.Item, a.Grid = all[i].Item, all[i].Grid
		}
	}
	return a, err
}
