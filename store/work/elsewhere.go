package work

import (
	"context"
	"errors"

	"autoeval/model"
	"autoeval/store"
)

// Elsewhere returns what the person has on other titles than the grid in use,
// each with its name: so that a page with nothing on this one can say where the
// rest is.
func Elsewhere(ctx context.Context, st store.Store, grids Grids, inUse model.GridID) ([]model.OtherTitle, error) {
	sessions, err := st.Sessions(ctx)
	if err != nil {
		return nil, err
	}
	evidence, err := st.Evidence(ctx)
	if err != nil {
		return nil, err
	}
	actions, err := st.Actions(ctx)
	if err != nil {
		return nil, err
	}
	out := model.OtherTitles(inUse, sessions, evidence, actions)
	for i := range out {
		switch g, err := grids.Grid(ctx, out[i].Grid); {
		case err == nil:
			out[i].Title = g.Title
		case !errors.Is(err, store.ErrNotFound):
			return nil, err
		}
	}
	return out, nil
}
