package cohort

import (
	"context"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
	"autoeval/store/post"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
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
// thousand of them is not for the event loop. Seeing shows the levels of those
// who wait to that mentor, which is recorded.
func load(st store.Store, grids nav.GridSource, on *model.Grid, who post.Reader, seeing bool) tea.Cmd {
	return func() tea.Msg {
		m := loaded{version: st.Version(), grid: on.ID, seeing: seeing}
		m.err = m.read(st, grids, on, who)
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
func (m *loaded) read(st store.Store, grids nav.GridSource, on *model.Grid, who post.Reader) error {
	l, err := lineage.Of(context.Background(), st, grids, on)
	if err != nil {
		return err
	}
	g, n := model.Gather(who.At, l.IDs()...), 0
	var unused strings.Builder // as it does not clear what it grows by
	defer runtime.KeepAlive(&unused)
	err = st.EachReceived(context.Background(), func(r *model.ReceivedSummary) {
		g.Add(r)
		if n++; n == large {
			unused.Grow(room)
		}
	})
	if err != nil {
		return err
	}
	m.rows = g.Rows(lang.Fold)
	if err := l.Rows(m.rows); err != nil {
		return err
	}
	if m.seeing {
		err = post.See(context.Background(), st, who, post.Waiting(m.rows)...)
	} else {
		err = post.Hide(context.Background(), st, m.rows)
	}
	model.SortCohort(m.rows, model.ByWaiting, "")
	_, m.others = g.Sessions()
	return err
}
