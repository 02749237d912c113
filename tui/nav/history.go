package nav

import (
	"context"

	"autoeval/model"
	"autoeval/store"
)

// recent is how many sessions are enough to draw a first frame from.
const recent = 12

// History reads the finished sessions of a grid and those that are open. Quick
// reads no more of the finished ones than the recent ones, where the session
// asked for is among them; "" is the latest. More says that the older ones are
// still to come: without quick, they are all there.
func History(ctx context.Context, st store.Sessions, grid model.GridID, at model.SessionID, quick bool) (model.GridSessions, error) {
	if quick {
		some, err := st.GridSessions(ctx, grid, recent)
		if err != nil || !some.More || at == "" || some.Has(at) {
			return some, err
		}
	}
	return st.GridSessions(ctx, grid, -1)
}
