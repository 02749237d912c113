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
	agreed   agreed // of the newest
	err      error
}

// agreed is the levels of a session that hold, as far as they were read.
type agreed struct {
	id     model.SessionID
	levels model.Levels
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
	if n := len(m.sessions); m.err == nil && n > 0 {
		m.agreed = agreed{id: m.sessions[n-1].ID}
		m.agreed.levels, m.err = work.Agreed(context.Background(), st, m.sessions[n-1])
	}
	return m
}

// agree reads the levels that hold of a session.
func agree(st store.Store, of model.SessionSummary) tea.Cmd {
	return func() tea.Msg {
		levels, err := work.Agreed(context.Background(), st, of)
		if err != nil {
			return nav.Failed{Err: err}
		}
		return agreed{of.ID, levels}
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
