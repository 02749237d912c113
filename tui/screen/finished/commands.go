package finished

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// loaded is the session just finished and what it is set beside.
type loaded struct {
	grid     *model.Grid
	session  model.Session
	earlier  []model.SessionSummary // finished before it
	evidence []model.Evidence
	actions  []model.Action
	err      error
}

// load reads a session; "" is the latest finished one of the grid.
func load(st store.Store, grids nav.GridSource, g *model.Grid, id model.SessionID) tea.Cmd {
	return func() tea.Msg {
		d, err := read(context.Background(), st, grids, g, id)
		d.err = err
		return d
	}
}

func read(ctx context.Context, st store.Store, grids nav.GridSource, g *model.Grid, id model.SessionID) (loaded, error) {
	d := loaded{grid: g}
	if id == "" {
		all, err := st.GridSessions(ctx, g.ID, 1)
		if err != nil {
			return d, err
		}
		latest, _ := all.Latest()
		id = latest.ID
	}
	var err error
	if d.session, err = st.Session(ctx, id); err != nil {
		return d, err
	}
	if pinned, err := grids.Grid(ctx, d.session.Grid); err == nil {
		d.grid = pinned
	} else if !errors.Is(err, store.ErrNotFound) {
		return d, err
	}
	all, err := st.GridSessions(ctx, d.session.Grid.ID, -1)
	if err != nil {
		return d, err
	}
	for _, s := range all.Finished {
		if s.ID == id {
			break
		}
		d.earlier = append(d.earlier, s)
	}
	if d.evidence, err = st.Evidence(ctx); err != nil {
		return d, err
	}
	d.actions, err = st.Actions(ctx)
	return d, err
}

// adopted says that a suggestion is in the plan, or why not.
type adopted struct {
	action model.Action
	err    error
}

func adopt(st store.Store, a model.Action) tea.Cmd {
	return func() tea.Msg {
		var err error
		a.Revision, err = st.SaveAction(context.Background(), a)
		return adopted{a, err}
	}
}

// unadopted says that an adopted action is gone again.
type unadopted struct {
	action model.Action
	err    error
}

func unadopt(st store.Store, a model.Action) tea.Cmd {
	return func() tea.Msg { return unadopted{a, st.DeleteAction(context.Background(), a.ID)} }
}

// paged says where the page to keep is, or why there is none.
type paged struct {
	path string
	err  error
}

func page(write func(context.Context, model.SessionID, model.Lang) (string, error), id model.SessionID, l model.Lang) tea.Cmd {
	return func() tea.Msg {
		path, err := write(context.Background(), id, l)
		return paged{path, err}
	}
}
