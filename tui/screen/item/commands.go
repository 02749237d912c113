package item

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// loaded is what the page is drawn from, besides single sessions.
type loaded struct {
	grid     *model.Grid
	sessions []model.SessionSummary    // finished, in order
	part     bool                      // only the latest of them: older ones are still to come
	evidence []model.Evidence          // of any item, newest first
	proved   map[model.EvidenceID]bool // confirmed by a mentor
	actions  []model.Action
	err      error
}

// load reads the page as of a session; "" is the latest. The grid is the one
// asked for, the one in use if none is. Recent is as for nav.History.
func load(st store.Store, grids nav.GridSource, inUse *model.Grid, asked model.GridRef, at model.SessionID, recent int) tea.Cmd {
	return func() tea.Msg {
		d, err := read(context.Background(), st, grids, inUse, asked, at, recent)
		d.err = err
		return d
	}
}

func read(ctx context.Context, st store.Store, grids nav.GridSource, inUse *model.Grid, asked model.GridRef, at model.SessionID, recent int) (loaded, error) {
	d, none := loaded{grid: inUse}, model.GridRef{}
	if asked != none {
		var err error
		if d.grid, err = grids.Grid(ctx, asked); err != nil {
			return d, err
		}
	}
	all, err := nav.History(ctx, st, d.grid.ID, at, recent)
	if err != nil {
		return d, err
	}
	d.sessions, d.part = all.Finished, all.Older > 0
	if n := len(d.sessions); n > 0 && asked == none {
		until := model.AsOf(at, d.sessions)
		pinned, err := grids.Grid(ctx, until[len(until)-1].Grid)
		switch {
		case err == nil:
			d.grid = pinned
		case !errors.Is(err, store.ErrNotFound):
			return d, err
		}
	}
	if d.evidence, err = st.Evidence(ctx); err != nil {
		return d, err
	}
	if d.proved, err = st.Confirmed(ctx); err != nil {
		return d, err
	}
	d.actions, err = st.Actions(ctx)
	return d, err
}

// told is what one session says of its items, with the reviews of it. It is
// read when a person comes to it, one session at a time.
type told struct {
	session model.Session
	reviews []model.Review
	err     error
}

func tell(st store.Store, id model.SessionID) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		var t told
		if t.session, t.err = st.Session(ctx, id); t.err == nil {
			t.reviews, t.err = st.Reviews(ctx, id)
			t.reviews = model.CurrentReviews(t.reviews)
		}
		return t
	}
}
