package work

import (
	"context"

	"autoeval/model"
	"autoeval/store"
)

// Evidence lists the evidence of a grid, newest first. The item codes of other
// grids mean something else, so their evidence is not in it.
func Evidence(ctx context.Context, st store.Portfolio, grid model.GridID) ([]model.Evidence, error) {
	all, err := st.Evidence(ctx)
	return model.EvidenceOn(grid, all), err
}

// Actions lists the plan of a grid in the order for reading.
func Actions(ctx context.Context, st store.Portfolio, grid model.GridID) ([]model.Action, error) {
	all, err := st.Actions(ctx)
	return model.SortActions(model.ActionsOn(grid, all)), err
}
