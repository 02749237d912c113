package work

import (
	"context"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// Evidence lists the evidence of a grid, newest first. The item codes of other
// grids mean something else, so their evidence is not in it.
func Evidence(ctx context.Context, st store.Portfolio, grid model.GridID) ([]model.Evidence, error) {
	all, err := st.Evidence(ctx)
	return model.EvidenceOn(grid, all), err
}

// EvidenceSeen lists the evidence under the items of a grid, whatever version of
// it each piece was made on, newest first. It is for reading: what is saved is
// what Evidence lists.
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

// Actions lists the plan of a grid in the order for reading.
func Actions(ctx context.Context, st store.Portfolio, grid model.GridID) ([]model.Action, error) {
	all, err := st.Actions(ctx)
	return model.SortActions(model.ActionsOn(grid, all)), err
}
