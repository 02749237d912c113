package progress

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is what the views are drawn from, or why there is nothing.
type loaded struct {
	work.Record
	others []model.OtherTitle // where nothing is finished on this one
	err    error
}

// load reads the views as of a session; "" is the latest. They are in the words of
// a version, of the session's own where none is named. Recent is as for work.Past.
func load(st store.Store, grids nav.GridSource, grid *model.Grid, in model.GridRef, id model.SessionID, recent int) tea.Cmd {
	return func() tea.Msg {
		var d loaded
		d.Record, d.err = work.Gather(context.Background(), st, grids, work.Question{Grid: grid, Read: in, Session: id, Recent: recent})
		if d.err == nil && len(d.Finished) == 0 {
			d.others, d.err = work.Elsewhere(context.Background(), st, grids, grid)
		}
		return d
	}
}
