package year

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/cohort"
	"autoeval/store/post"
	"autoeval/tui/nav"
)

// loaded is the year as it was counted.
type loaded struct {
	version uint64
	sum     *cohort.Sum
	seeing  bool
	err     error
}

// load counts the year; with seeing, also what waits for the mentor's review, which
// is recorded first.
func load(st store.Store, grids nav.GridSource, g *model.Grid, who post.Reader, groups []cohort.Member, seeing bool) tea.Cmd {
	return func() tea.Msg {
		ctx, q := context.Background(), cohort.Question{Grid: g, Now: who.At}
		m := loaded{version: st.Version(), seeing: seeing}
		if seeing {
			ids, err := cohort.Waiting(ctx, st, grids, q)
			if err == nil {
				err = post.See(ctx, st, who, ids...)
			}
			if m.err = err; err != nil {
				return m
			}
			m.version = st.Version()
		}
		p, err := cohort.Read(ctx, st, grids, q)
		if m.err = err; err == nil {
			m.sum = p.Sum(cohort.Ask{Now: who.At, Groups: groups})
		}
		return m
	}
}
