package post

import (
	"context"

	"autoeval/model"
	"autoeval/store"
)

// Inbox is what came in for a mentor, in numbers.
type Inbox struct {
	Sessions  int // received
	Waiting   int // without an answer
	Contested int // answered, with a remark that the learner contests
}

// ReadInbox counts it. There may be a hundred thousand.
func ReadInbox(ctx context.Context, st store.Store) (Inbox, error) {
	var in Inbox
	err := st.EachReceived(ctx, func(r *model.ReceivedSummary) {
		in.Sessions++
		switch {
		case r.Waiting():
			in.Waiting++
		case r.State == model.Contested:
			in.Contested++
		}
	})
	return in, err
}
