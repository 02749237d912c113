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
	return After(e.Settle, cmd)
}

// After returns a command that begins after a while. Neither the next frame nor the
// next key waits for it.
func After(wait time.Duration, cmd tea.Cmd) tea.Cmd {
	return func() tea.Msg { return Later{tea.Tick(wait, func(time.Time) tea.Msg { return cmd() })} }
}

// Later is the message of a command that nothing waits for. It implements
// paint.Later.
type Later struct{ Cmd tea.Cmd }

// Later returns what is to be run beside everything else.
func (l Later) Later() tea.Cmd { return l.Cmd }

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
