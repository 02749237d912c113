package cohort

import (
	"context"
	"runtime/debug"
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
		n := 0
		if n, m.err = m.read(st, now); n > large {
			debug.FreeOSMemory()
		}
		return m
	}
}

// large is how many received sessions are worth giving back the memory of: they
// are read once, and a row a learner is what stays. Without it 100,000 of them
// stay in memory twice.
const large = 20_000

// read gathers the rows and says of how many sessions.
func (m *loaded) read(st store.Store, now time.Time) (int, error) {
	g := model.Gather(m.grid)
	if err := st.EachReceived(context.Background(), g.Add); err != nil {
		return 0, err
	}
	m.rows = g.Rows(now, lang.Fold)
	var err error
	if !m.seeing {
		err = store.HideBlind(context.Background(), st, m.rows)
	}
	model.SortCohort(m.rows, model.ByWaiting, "")
	n := 0
	n, m.others = g.Sessions()
	return n, err
}
