package plan

import (
	"context"
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
	apart  []work.OnTitle
	others []model.OtherTitle // where there is nothing on this one
	err    error
}

func load(st store.Store, grids nav.GridSource, g *model.Grid, p model.Profile, now time.Time) tea.Cmd {
	return func() tea.Msg {
		r, err := work.Gather(context.Background(), st, grids, work.Question{Grid: g, Recent: 1})
		m := loaded{Outlook: r.Outlook(work.View{Profile: p, Now: now}), err: err}
		if err == nil {
			m.apart, m.err = work.Apart(context.Background(), st, grids, g)
		}
		if m.err == nil && len(m.Actions) == 0 {
			m.others, m.err = work.Elsewhere(context.Background(), st, grids, g)
		}
		return m
	}
}

// step is one change of one action.
type step = nav.Step[model.Action]

// kept is how actions are kept. Where only its words change, an action keeps the
// grid that it was written under.
func kept() nav.Kept[model.Action] {
	return nav.Kept[model.Action]{
		ID:       func(a *model.Action) string { return string(a.ID) },
		Revision: func(a *model.Action) *uint64 { return &a.Revision },
		All:      func(ctx context.Context, st store.Store) ([]model.Action, error) { return st.Actions(ctx) },
		Keep: func(ctx context.Context, st store.Store, x step) (a model.Action, err error) {
			a = x.Now
			if x.Existed && a.Item == x.Was.Item {
				if a, err = work.AsKept(ctx, st, a); err != nil {
					return a, err
				}
			}
			x.Now.Revision, err = st.SaveAction(ctx, a)
			return x.Now, err
		},
		Unmake: func(ctx context.Context, st store.Store, a model.Action) error { return st.DeleteAction(ctx, a.ID) },
		Delete: func(ctx context.Context, st store.Store, a model.Action, now time.Time) (model.Trashed, error) {
			return work.DeleteAction(ctx, st, a.ID, now)
		},
	}
}
