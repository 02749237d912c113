package sessions

import (
	"context"

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
