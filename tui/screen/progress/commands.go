package progress

import (
	"context"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// loaded is what the views are drawn from: summaries of every session, and one
// session whole.
type loaded struct {
	grid      *model.Grid            // the one that session was made on, else the person's
	sessions  []model.SessionSummary // finished, in order
	older     int                    // how many before these are still to come
	open      bool                   // another one is under way
	at        model.Session          // the session looked at; zero when there is none
	evidence  []model.Evidence
	confirmed map[model.EvidenceID]bool
	actions   []model.Action
	reviews   []model.Review // of the session looked at
	err       error
}

// load reads the views as of a session; "" is the latest. Recent is as
// for nav.History.
func load(st store.Store, grids nav.GridSource, grid *model.Grid, id model.SessionID, recent int) tea.Cmd {
	return func() tea.Msg {
		d, err := read(context.Background(), st, grids, grid, id, recent)
		d.err = err
		return d
	}
}

func read(ctx context.Context, st store.Store, grids nav.GridSource, g *model.Grid, id model.SessionID, recent int) (loaded, error) {
	d, grid := loaded{grid: g}, g.ID
	all, err := nav.History(ctx, st, grid, id, recent)
	if err != nil {
		return d, err
	}
	d.sessions, d.older, d.open = all.Finished, all.Older, len(all.Open) > 0
	if d.evidence, err = st.Evidence(ctx); err != nil {
		return d, err
	}
	d.evidence = slices.DeleteFunc(d.evidence, func(e model.Evidence) bool { return e.Grid != "" && e.Grid != grid })
	if d.actions, err = st.Actions(ctx); err != nil {
		return d, err
	}
	d.actions = slices.DeleteFunc(d.actions, func(a model.Action) bool { return a.Grid != "" && a.Grid != grid })
	until := model.AsOf(id, d.sessions)
	if len(until) == 0 {
		return d, nil
	}
	if d.at, err = st.Session(ctx, until[len(until)-1].ID); err != nil {
		return d, err
	}
	if pinned, err := grids.Grid(ctx, d.at.Grid); err == nil {
		d.grid = pinned
	} else if !errors.Is(err, store.ErrNotFound) {
		return d, err
	}
	if d.confirmed, err = st.Confirmed(ctx); err != nil {
		return d, err
	}
	reviews, err := st.Reviews(ctx, d.at.ID)
	d.reviews = model.CurrentReviews(reviews)
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
