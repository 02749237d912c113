package plan

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
)

// loaded is the plan and what could be added to it.
type loaded struct {
	actions     []model.Action
	suggestions []model.Suggestion
	session     bool
	err         error
}

func load(st store.Store, g *model.Grid, p model.Profile, now time.Time) tea.Cmd {
	return func() tea.Msg {
		m, err := read(context.Background(), st, g, p, now)
		m.err = err
		return m
	}
}

func read(ctx context.Context, st store.Store, g *model.Grid, p model.Profile, now time.Time) (loaded, error) {
	var m loaded
	all, err := st.Actions(ctx)
	if err != nil {
		return m, err
	}
	for _, a := range all {
		if a.Grid == g.ID {
			m.actions = append(m.actions, a)
		}
	}
	m.actions = model.SortActions(m.actions)
	sessions, err := st.GridSessions(ctx, g.ID, 1)
	if err != nil {
		return m, err
	}
	latest, ok := sessions.Latest()
	if !ok {
		return m, nil
	}
	last, err := st.Session(ctx, latest.ID)
	if err != nil {
		return m, err
	}
	evidence, err := st.Evidence(ctx)
	if err != nil {
		return m, err
	}
	m.session = true
	m.suggestions = model.Suggest(model.Basis{
		Grid: g, Ratings: last.Ratings, Target: model.TargetFor(g, p, "").Levels, Evidence: evidence, Actions: m.actions, Now: now,
	})
	return m, nil
}

// applied says what became of a change.
type applied struct {
	step     step
	revision uint64 // of the action in the store, after a conflict
	known    bool   // the revision is
	err      error
}

func apply(st store.Store, x step) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		m := applied{step: x}
		if !x.exists {
			m.err = st.DeleteAction(ctx, x.was.ID)
			return m
		}
		rev, err := st.SaveAction(ctx, x.now)
		if m.err = err; err == nil {
			m.step.now.Revision = rev
			return m
		}
		if errors.Is(err, store.ErrConflict) {
			m.revision, m.known = latest(ctx, st, x.now.ID)
		}
		return m
	}
}

// latest is the revision of an action in the store, 0 when it is not there.
func latest(ctx context.Context, st store.Store, id model.ActionID) (uint64, bool) {
	all, err := st.Actions(ctx)
	for _, a := range all {
		if a.ID == id {
			return a.Revision, true
		}
	}
	return 0, err == nil
}
