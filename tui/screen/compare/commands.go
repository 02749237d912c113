package compare

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is the two sessions, whole, and those they can be exchanged for.
type loaded struct {
	work.Two
	err error
}

// load reads two sessions; zero ones are the last two.
func load(st store.Store, grids nav.GridSource, g *model.Grid, from, to model.SessionID) tea.Cmd {
	return func() tea.Msg {
		d, err := work.Compare(context.Background(), st, grids, g, from, to)
		return loaded{d, err}
	}
}
