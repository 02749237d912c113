package compare

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// loaded is the two sessions, whole, and those they can be exchanged for.
type loaded struct {
	grid     *model.Grid
	sessions []model.SessionSummary // finished, in order
	a, b     model.Session          // zero when there are not two
	err      error
}

// load reads two sessions; zero ones are the last two.
func load(st store.Store, grids nav.GridSource, g *model.Grid, from, to model.SessionID) tea.Cmd {
	return func() tea.Msg {
		d, err := read(context.Background(), st, grids, g, from, to)
		d.err = err
		return d
	}
}

func read(ctx context.Context, st store.Store, grids nav.GridSource, g *model.Grid, from, to model.SessionID) (loaded, error) {
	d := loaded{grid: g}
	all, err := st.GridSessions(ctx, g.ID, -1)
	if err != nil {
		return d, err
	}
	d.sessions = all.Finished
	n := len(d.sessions)
	if n < 2 {
		return d, nil
	}
	a, b := d.index(from), d.index(to)
	if b < 0 {
		b = n - 1
	}
	if a < 0 {
		a = max(b-1, 0)
	}
	if a == b {
		a = (b + n - 1) % n
	}
	if d.a, err = st.Session(ctx, d.sessions[a].ID); err != nil {
		return d, err
	}
	if d.b, err = st.Session(ctx, d.sessions[b].ID); err != nil {
		return d, err
	}
	pinned, err := grids.Grid(ctx, d.b.Grid)
	switch {
	case err == nil:
		d.grid = pinned
	case !errors.Is(err, store.ErrNotFound):
		return d, err
	}
	return d, nil
}

// index is where a session stands in line, -1 if it is not there.
func (d *loaded) index(id model.SessionID) int {
	for i := range d.sessions {
		if d.sessions[i].ID == id {
			return i
		}
	}
	return -1
}
