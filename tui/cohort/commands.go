package cohort

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/lang"
)

// loaded is the cohort as read, in the order of waiting.
type loaded struct {
	version uint64
	grid    model.GridID
	rows    []*model.CohortRow
	others  int // received sessions on other grids
	seeing  bool
	err     error
}

// load reads summaries, once a store version; gathering and sorting a hundred
// thousand of them is not for the event loop. Seeing leaves the levels of those
// who wait in.
func load(st store.Store, grid model.GridID, now time.Time, seeing bool) tea.Cmd {
	return func() tea.Msg {
		m := loaded{version: st.Version(), grid: grid, seeing: seeing}
		m.err = m.read(st, now)
		return m
	}
}

// read gathers the rows.
func (m *loaded) read(st store.Store, now time.Time) error {
	g := model.Gather(m.grid)
	if err := st.EachReceived(context.Background(), g.Add); err != nil {
		return err
	}
	m.rows = g.Rows(now, lang.Fold)
	var err error
	if !m.seeing {
		err = store.HideBlind(context.Background(), st, m.rows)
	}
	model.SortCohort(m.rows, model.ByWaiting, "")
	_, m.others = g.Sessions()
	return err
}
