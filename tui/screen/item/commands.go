package item

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is what the page is drawn from, besides single sessions, or why there
// is nothing.
type loaded struct {
	work.Record
	err error
}

// load reads the page as of a session; "" is the latest. The grid is the one
// asked for, the one in use if none is. Recent is as for work.Past.
func load(st store.Store, grids nav.GridSource, inUse *model.Grid, asked model.GridRef, at model.SessionID, recent int) tea.Cmd {
	return func() tea.Msg {
		var d loaded
		d.Record, d.err = work.Gather(context.Background(), st, grids, work.Question{Grid: inUse, Read: asked, Session: at, Recent: recent})
		return d
	}
}

// told is what one session says of its items, with the reviews of it. It is
// read when a person comes to it, one session at a time.
type told struct {
	session model.Session
	reviews []model.Review
	err     error
}

func tell(st store.Store, grids nav.GridSource, on *model.Grid, id model.SessionID) tea.Cmd {
	return func() tea.Msg {
		var t told
		t.session, t.reviews, t.err = work.Told(context.Background(), st, grids, on, id)
		return t
	}
}
