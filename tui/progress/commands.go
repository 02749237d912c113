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

// reviewed is how many of the latest sessions are asked for reviews. Older
// confirmations of evidence are not looked for, so that ten thousand sessions
// open as fast as ten.
const reviewed = 12

// loaded is what the views are drawn from: summaries of every session, and one
// session whole.
type loaded struct {
	grid     *model.Grid            // the one that session was made on, else the person's
	sessions []model.SessionSummary // finished, in order
	part     bool                   // only the latest of them: the others are still to come
	open     bool                   // another one is under way
	at       model.Session          // the session looked at; zero when there is none
	evidence []model.Evidence
	actions  []model.Action
	reviews  []model.Review
	err      error
}

// load reads the views as of a session; "" is the latest. Quick reads no more
// sessions than the views show, when that is enough to begin with.
func load(st store.Store, grids nav.GridSource, grid *model.Grid, id model.SessionID, quick bool) tea.Cmd {
	return func() tea.Msg {
		d, err := read(context.Background(), st, grids, grid, id, quick && id == "")
		d.err = err
		return d
	}
}

// summaries lists the sessions: all, or with quick only the latest, unless none
// of those is a finished one of the grid.
func summaries(ctx context.Context, st store.Store, grid model.GridID, quick bool) (all []model.SessionSummary, part bool, err error) {
	if quick {
		some, total, err := st.RecentSessions(ctx, shown+later)
		if err != nil || len(some) == total || len(model.FinishedOf(grid, some)) > 0 {
			return some, len(some) < total, err
		}
	}
	all, err = st.Sessions(ctx)
	return all, false, err
}

func read(ctx context.Context, st store.Store, grids nav.GridSource, g *model.Grid, id model.SessionID, quick bool) (loaded, error) {
	d, grid := loaded{grid: g}, g.ID
	all, part, err := summaries(ctx, st, grid, quick)
	if err != nil {
		return d, err
	}
	d.part = part
	_, d.open = model.OpenOf(grid, all)
	d.sessions = model.FinishedOf(grid, all)
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
	for _, s := range until[max(len(until)-reviewed, 0):] {
		rs, err := st.Reviews(ctx, s.ID)
		if err != nil {
			return d, err
		}
		d.reviews = append(d.reviews, rs...)
	}
	return d, nil
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
