package nav

import (
	"context"

	"autoeval/model"
	"autoeval/store"
)

// AllSessions asks History for every one.
const AllSessions = -1

// History reads the finished sessions of a grid and those that are open: of the
// finished ones no more than that many recent ones, where the session asked for
// is among them; "" is the latest. Older says how many are still to come.
func History(ctx context.Context, st store.Sessions, grid model.GridID, at model.SessionID, recent int) (model.GridSessions, error) {
	some, err := st.GridSessions(ctx, grid, recent)
	if err != nil || some.Older == 0 || at == "" || some.Has(at) {
		return some, err
	}
	return st.GridSessions(ctx, grid, AllSessions)
}
