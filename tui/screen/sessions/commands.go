package sessions

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
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
	gone nav.GoneSession
	err  error
}

// remove reads the session with its reviews, then deletes both.
func remove(st store.Store, sum model.SessionSummary) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		d := deleted{gone: nav.GoneSession{Seq: sum.Seq}}
		if d.gone.Session, d.err = st.Session(ctx, sum.ID); d.err != nil {
			return d
		}
		if d.gone.Reviews, d.err = st.Reviews(ctx, sum.ID); d.err != nil {
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

func restore(st store.Store, d nav.GoneSession) tea.Cmd {
	return func() tea.Msg {
		return restored{d.Session.Label, st.RestoreSession(context.Background(), d.Session, d.Seq, d.Reviews)}
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
