package home

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
)

// loaded is what the home page shows.
type loaded struct {
	sessions []model.SessionSummary
	evidence int
	actions  int // to do
	late     int
	waiting  int // learners who wait for an answer
	answers  int // sessions of the person's own that a mentor answered
	answered model.SessionID
	err      error
}

func load(st store.Store, grid model.GridID, now time.Time) tea.Cmd {
	return func() tea.Msg {
		d, err := read(context.Background(), st, grid, now)
		d.err = err
		return d
	}
}

func read(ctx context.Context, st store.Store, grid model.GridID, now time.Time) (loaded, error) {
	var d loaded
	sessions, err := st.Sessions(ctx)
	if err != nil {
		return d, err
	}
	d.sessions = sessions
	ev, err := st.Evidence(ctx)
	if err != nil {
		return d, err
	}
	d.evidence = len(ev)
	actions, err := st.Actions(ctx)
	if err != nil {
		return d, err
	}
	for i := range actions {
		if actions[i].State == model.Todo {
			d.actions++
		}
		if actions[i].Late(now) {
			d.late++
		}
	}
	received, err := st.ReceivedSessions(ctx)
	if err != nil {
		return d, err
	}
	for _, r := range received {
		if r.Waiting() {
			d.waiting++
		}
	}
	if fin := model.FinishedOf(grid, sessions); len(fin) > 0 {
		d.answered = fin[len(fin)-1].ID
		reviews, err := st.Reviews(ctx, d.answered)
		if err != nil {
			return d, err
		}
		d.answers = len(reviews)
	}
	return d, nil
}
