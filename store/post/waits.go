package post

import (
	"context"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Inbox is what came in for a mentor, in numbers.
type Inbox struct {
	Sessions  int // received
	Waiting   int // without an answer
	Contested int // answered, with a remark that the learner contests
}

// ReadInbox counts it as it stands at that moment. There may be a hundred thousand.
func ReadInbox(ctx context.Context, st store.Store, now time.Time) (Inbox, error) {
	var in Inbox
	err := st.EachReceived(ctx, func(r *model.ReceivedSummary) {
		in.Sessions++
		switch {
		case r.Waiting(now):
			in.Waiting++
		case r.State == model.Contested:
			in.Contested++
		}
	})
	return in, err
}
