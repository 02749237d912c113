package cohort

import (
	"context"
	"runtime"
	"strings"
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

// A large cohort is read at once and most of it stays: collecting several times
// meanwhile frees little and took a third of the wait. As the collector goes by
// the size of the heap, it is shown room that nobody writes to: that takes no
// memory.
const (
	large = 5_000 // sessions
	room  = 32 << 20
)

// read gathers the rows.
func (m *loaded) read(st store.Store, now time.Time) error {
	g, n := model.Gather(m.grid), 0
	var unused strings.Builder // as it does not clear what it grows by
	defer runtime.KeepAlive(&unused)
	err := st.EachReceived(context.Background(), func(r *model.ReceivedSummary) {
		g.Add(r)
		if n++; n == large {
			unused.Grow(room)
		}
	})
	if err != nil {
		return err
	}
	m.rows = g.Rows(now, lang.Fold)
	if !m.seeing {
		err = store.HideBlind(context.Background(), st, m.rows)
	}
	model.SortCohort(m.rows, model.ByWaiting, "")
	_, m.others = g.Sessions()
	return err
}
