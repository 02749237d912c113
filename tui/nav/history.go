package nav

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
)

// AfterFrame is when a frame that was just asked for is on a terminal, even if
// drawing it took long.
const AfterFrame = 30 * time.Millisecond

// Rest runs a command that reads what the first frame can do without, once that
// frame is there: both at once make it late.
func (e *Env) Rest(cmd tea.Cmd) tea.Cmd {
	if e.Settle == 0 {
		return cmd
	}
	return tea.Tick(e.Settle, func(time.Time) tea.Msg { return cmd() })
}

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
