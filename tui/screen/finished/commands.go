package finished

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is the outlook of the session just finished, or why there is none.
type loaded struct {
	work.EndingRecord
	err error
}

// load reads a session; "" is the latest finished one of the grid.
func load(st store.Store, grids nav.GridSource, g *model.Grid, id model.SessionID) tea.Cmd {
	return func() tea.Msg {
		var d loaded
		d.EndingRecord, d.err = work.GatherEnding(context.Background(), st, grids, work.Question{Grid: g, Session: id})
		return d
	}
}
