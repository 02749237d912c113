package plan

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is the plan and what could be added to it.
type loaded struct {
	work.Outlook
	others []model.OtherTitle // where there is nothing on this one
	err    error
}

func load(st store.Store, grids nav.GridSource, g *model.Grid, p model.Profile, now time.Time) tea.Cmd {
	return func() tea.Msg {
		r, err := work.Gather(context.Background(), st, grids, work.Question{Grid: g, Recent: 1})
		m := loaded{Outlook: r.Outlook(work.View{Profile: p, Now: now}), err: err}
		if err == nil && len(m.Actions) == 0 {
			m.others, m.err = work.Elsewhere(context.Background(), st, grids, g.ID)
		}
		return m
	}
}

// applied says what became of a change.
type applied struct {
	step     step
	revision uint64 // of the action in the store, after a conflict
	known    bool   // the revision is
	err      error
}

func apply(st store.Store, x step, now time.Time) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		m := applied{step: x}
		switch {
		case !x.exists && x.back: // it was only just made
			m.err = st.DeleteAction(ctx, x.was.ID)
			return m
		case !x.exists:
			gone, err := work.DeleteAction(ctx, st, x.was.ID, now)
			m.step.trashed, m.err = gone.Number, err
			return m
		case x.trashed > 0:
			_, m.err = work.PutBack(ctx, st, x.trashed)
			if !errors.Is(m.err, store.ErrNotFound) { // the trash was emptied: it is still here
				return m
			}
		}
		if x.existed && x.now.Item == x.was.Item {
			if x.now, m.err = work.AsKept(ctx, st, x.now); m.err != nil {
				return m
			}
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

// latest returns the revision of an action in the store, 0 when it is not there.
func latest(ctx context.Context, st store.Store, id model.ActionID) (uint64, bool) {
	all, err := st.Actions(ctx)
	for _, a := range all {
		if a.ID == id {
			return a.Revision, true
		}
	}
	return 0, err == nil
}
