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
	rows    []model.CohortRow
	others  int // received sessions on other grids
	err     error
}

// load reads summaries only, once a store version; gathering and sorting a
// hundred thousand of them is not for the event loop.
func load(st store.Store, grid model.GridID, now time.Time) tea.Cmd {
	return func() tea.Msg {
		m := loaded{version: st.Version(), grid: grid}
		all, err := st.ReceivedSessions(context.Background())
		if err != nil {
			m.err = err
			return m
		}
		m.rows = model.CohortOf(grid, all, now, lang.Fold)
		model.SortCohort(m.rows, model.ByWaiting, "")
		m.others = len(all)
		for i := range m.rows {
			m.others -= m.rows[i].Shared
		}
		return m
	}
}
