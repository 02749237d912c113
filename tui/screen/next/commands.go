package next

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
)

// loaded is when the last session was finished.
type loaded struct {
	last time.Time
	err  error
}

func load(st store.Sessions, grid model.GridID) tea.Cmd {
	return func() tea.Msg {
		all, err := st.GridSessions(context.Background(), grid, 1)
		last, _ := all.Latest()
		return loaded{last.FinishedAt, err}
	}
}

// saved is the profile with the day, or why not.
type saved struct {
	profile model.Profile
	err     error
}

func keep(st store.Profiles, day time.Time) tea.Cmd {
	return func() tea.Msg {
		p, err := work.SetNext(context.Background(), st, day)
		return saved{p, err}
	}
}

// written says where the file for a calendar is.
type written struct {
	path string
	err  error
}

func write(file func(context.Context, model.Lang) (string, error), l model.Lang) tea.Cmd {
	return func() tea.Msg {
		path, err := file(context.Background(), l)
		return written{path, err}
	}
}
