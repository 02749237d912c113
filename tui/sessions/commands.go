package sessions

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
)

// loaded is the list as read, and how many older ones are still to come.
type loaded struct {
	sessions []model.SessionSummary
	older    int
	err      error
}

// loadFirst reads the latest sessions, as many as can be seen.
func loadFirst(st store.Store, window layout.Size) tea.Cmd {
	return func() tea.Msg {
		some, total, err := st.RecentSessions(context.Background(), window.H)
		return loaded{some, total - len(some), err}
	}
}

func load(st store.Store) tea.Cmd {
	return func() tea.Msg {
		all, err := st.Sessions(context.Background())
		return loaded{all, 0, err}
	}
}

// deleted is a session that was removed, whole, so that it can come back.
type deleted struct {
	session model.Session
	seq     uint64
	reviews []model.Review
	err     error
}

// remove reads the session with its reviews, then deletes both.
func remove(st store.Store, sum model.SessionSummary) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		d := deleted{seq: sum.Seq}
		if d.session, d.err = st.Session(ctx, sum.ID); d.err != nil {
			return d
		}
		if d.reviews, d.err = st.Reviews(ctx, sum.ID); d.err != nil {
			return d
		}
		d.err = st.DeleteSession(ctx, sum.ID)
		return d
	}
}

// restored says that a session is back.
type restored struct {
	label string
	err   error
}

func restore(st store.Store, d deleted) tea.Cmd {
	return func() tea.Msg {
		return restored{d.session.Label, st.RestoreSession(context.Background(), d.session, d.seq, d.reviews)}
	}
}
