package sessions

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is the list as read, and how many older ones are still to come.
type loaded struct {
	sessions []model.SessionSummary
	older    int
	readings map[model.GridRef]work.Reading
	err      error
}

// loadFirst reads the latest sessions, as many as can be seen.
func loadFirst(env *nav.Env) tea.Cmd {
	st, window, grids, use := env.Store, env.Window, env.Grids, env.Grid
	return func() tea.Msg {
		some, total, err := st.RecentSessions(context.Background(), window.H)
		return listed(st, grids, use, loaded{sessions: some, older: total - len(some), err: err})
	}
}

func load(env *nav.Env) tea.Cmd {
	st, grids, use := env.Store, env.Grids, env.Grid
	return func() tea.Msg {
		all, err := st.Sessions(context.Background())
		return listed(st, grids, use, loaded{sessions: all, err: err})
	}
}

// listed adds how the levels of what was read are shown.
func listed(st store.Store, grids nav.GridSource, use *model.Grid, m loaded) loaded {
	if m.err == nil {
		m.readings, m.err = work.Readings(context.Background(), st, grids, use, m.sessions)
	}
	return m
}

// trashed is what can be put back, of this list.
type trashed struct {
	all []model.Trashed
	err error
}

func loadTrash(st store.Store, now time.Time) tea.Cmd {
	return nav.TrashOf(st, now, func(x *model.Trashed) bool { return x.Session != nil }, func(all []model.Trashed, err error) tea.Msg { return trashed{all, err} })
}

// deleted is what was moved to the trash, so that it can come back.
type deleted struct {
	gone model.Trashed
	err  error
}

func remove(st store.Store, id model.SessionID, now time.Time) tea.Cmd {
	return func() tea.Msg {
		gone, err := work.DeleteSession(context.Background(), st, id, now)
		return deleted{gone, err}
	}
}

// restored says that it is back.
type restored struct {
	gone model.Trashed
	err  error
}

func restore(st store.Store, x model.Trashed) tea.Cmd {
	return func() tea.Msg {
		_, err := work.PutBack(context.Background(), st, x.Number)
		return restored{x, err}
	}
}

// renamed says what became of a new name.
type renamed struct {
	id   model.SessionID
	name string
	err  error
}

// keepName gives an open session another name.
func keepName(st store.Store, of model.SessionSummary, name string) tea.Cmd {
	return func() tea.Msg {
		_, err := work.Rename(context.Background(), st, of.ID, name)
		return renamed{of.ID, name, err}
	}
}
