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
	sessions model.GridSessions // the open ones and the last finished
	total    int                // of every grid
	evidence int
	actions  int // to do
	late     int
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
	var err error
	if d.sessions, err = st.GridSessions(ctx, grid, 1); err != nil {
		return d, err
	}
	if _, d.total, err = st.RecentSessions(ctx, 0); err != nil {
		return d, err
	}
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
	if last, ok := d.sessions.Latest(); ok {
		d.answered = last.ID
		reviews, err := st.Reviews(ctx, d.answered)
		if err != nil {
			return d, err
		}
		d.answers = len(model.CurrentReviews(reviews))
	}
	return d, nil
}

// waiting is what came in for a review, and how many learners wait for an
// answer. A mentor may hold a hundred thousand sessions, so the page does not
// wait for it.
type waiting struct {
	any   bool
	count int
	err   error
}

func countWaiting(st store.Store) tea.Cmd {
	return func() tea.Msg {
		var w waiting
		w.err = st.EachReceived(context.Background(), func(r *model.ReceivedSummary) {
			w.any = true
			if r.Waiting() {
				w.count++
			}
		})
		return w
	}
}
