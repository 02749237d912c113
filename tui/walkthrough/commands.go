package walkthrough

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// loaded is what a walkthrough needs.
type loaded struct {
	grid     *model.Grid
	session  model.Session
	earlier  []model.SessionSummary
	evidence []model.Evidence
	err      error
}

// load reads a session. With no id it takes the open one of the fresh session's
// grid, or the fresh session itself when none is open; with the fresh session's
// own id it takes the stored one, or the fresh one if it is not kept yet.
func load(st store.Store, grids nav.GridSource, id model.SessionID, fresh model.Session) tea.Cmd {
	return func() tea.Msg {
		m, err := read(context.Background(), st, grids, id, fresh)
		m.err = err
		return m
	}
}

// recent is how many sessions the previous answer to an item is looked for in.
const recent = 200

func read(ctx context.Context, st store.Store, grids nav.GridSource, id model.SessionID, fresh model.Session) (loaded, error) {
	m := loaded{session: fresh}
	all, total, err := st.RecentSessions(ctx, recent)
	if err != nil {
		return m, err
	}
	if id == "" {
		id = fresh.ID
		open, ok := model.OpenOf(fresh.Grid.ID, all)
		if !ok && len(all) < total {
			if all, err = st.Sessions(ctx); err != nil {
				return m, err
			}
			open, ok = model.OpenOf(fresh.Grid.ID, all)
		}
		if ok {
			id = open.ID
		}
	}
	stored, err := st.Session(ctx, id)
	switch {
	case err == nil:
		m.session = stored
	case !errors.Is(err, store.ErrNotFound) || id != fresh.ID:
		return m, err
	}
	if m.grid, err = grids.Grid(ctx, m.session.Grid); err != nil {
		return m, err
	}
	m.earlier = model.FinishedOf(m.session.Grid.ID, all)
	m.evidence, err = st.Evidence(ctx)
	return m, err
}

// saved says that a session is on the disk, or why not.
type saved struct {
	id       model.SessionID
	revision uint64
	latest   *model.Session // what the store holds, after a conflict
	err      error
}

// retry asks to try a failed save again.
type retry struct{}

// save keeps a copy of the session. It is not bound to the screen's life:
// leaving waits for it.
func save(st store.Store, session model.Session) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		m := saved{id: session.ID}
		m.revision, m.err = st.SaveSession(ctx, session)
		if errors.Is(m.err, store.ErrConflict) {
			if latest, err := st.Session(ctx, session.ID); err == nil {
				m.latest = &latest
			}
		}
		return m
	}
}
