package walkthrough

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// loaded is what a walkthrough needs.
type loaded struct {
	grid     *model.Grid
	session  model.Session
	earlier  []model.SessionSummary
	changed  work.Changed
	part     bool // older ones are still to come
	evidence []model.Evidence
	notes    []model.Note
	err      error
}

// load reads a session. With no id it takes the open one of the fresh session's
// grid and depth, or the fresh session itself when none is open; with the fresh session's
// own id it takes the stored one, or the fresh one if it is not kept yet. The
// fresh one gets its name here.
func load(st store.Store, grids nav.GridSource, p *lang.Printer, id model.SessionID, fresh model.Session) tea.Cmd {
	return func() tea.Msg {
		m, err := read(context.Background(), st, grids, p, id, fresh)
		m.err = err
		return m
	}
}

func read(ctx context.Context, st store.Store, grids nav.GridSource, p *lang.Printer, id model.SessionID, fresh model.Session) (loaded, error) {
	m := loaded{session: fresh}
	if id == "" {
		all, err := st.GridSessions(ctx, fresh.Grid.ID, 0)
		if err != nil {
			return m, err
		}
		id = fresh.ID
		if open, ok := all.Resumed(fresh.Depth); ok {
			id = open.ID
		}
	}
	stored, err := st.Session(ctx, id)
	switch {
	case err == nil:
		m.session = stored
	case !errors.Is(err, store.ErrNotFound) || id != fresh.ID:
		return m, err
	case fresh.Label == "":
		if m.session.Label, err = nav.SessionLabel(ctx, st, p, fresh.Depth, fresh.StartedAt); err != nil {
			return m, err
		}
	}
	if m.grid, err = grids.Grid(ctx, m.session.Grid); err != nil {
		return m, err
	}
	all, err := work.Past(ctx, st, grids, m.grid, "", few)
	if err != nil {
		return m, err
	}
	m.earlier, m.part = all.Finished, all.Older > 0
	if m.changed, err = work.ChangedSince(ctx, st, grids, m.grid); err != nil {
		return m, err
	}
	if m.evidence, err = work.EvidenceSeen(ctx, st, grids, m.grid); err != nil {
		return m, err
	}
	m.notes, err = work.Notes(ctx, st, grids, m.grid)
	return m, err
}

// few is how many earlier sessions are read before the first question shows.
const few = 12

// remembered is every finished session of the grid.
type remembered struct {
	earlier []model.SessionSummary
	err     error
}

func remember(st store.Store, grids nav.GridSource, g *model.Grid) tea.Cmd {
	return func() tea.Msg {
		all, err := work.Past(context.Background(), st, grids, g, "", work.All)
		return remembered{all.Finished, err}
	}
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
func save(st store.Store, g *model.Grid, session model.Session) tea.Cmd {
	return func() tea.Msg {
		ctx, m := context.Background(), saved{id: session.ID}
		m.revision, m.latest, m.err = nav.Keep(
			func() (uint64, error) { return lineage.SaveSession(ctx, st, session, g) },
			func() (model.Session, error) { return st.Session(ctx, session.ID) })
		return m
	}
}
