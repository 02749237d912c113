package post

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Evening is what is left to a mentor after a review was signed.
type Evening struct {
	Next    model.ReceivedSummary // who waits now; zero if nobody does
	Waiting int                   // sessions without an answer
	Unsent  []model.ReviewID      // signed, and no file of them was written: the newest ones received
}

// recent is among how many answered sessions those without a file are looked for.
const recent = 500

// Left reads what is left at that moment. Who waits longest comes first, then by name, of which
// key makes what it is ordered by: as the inbox has it.
func Left(ctx context.Context, st store.Store, now time.Time, key func(name string) string) (Evening, error) {
	var e Evening
	var signed []model.ReceivedSummary
	err := st.EachReceived(ctx, func(r *model.ReceivedSummary) {
		switch {
		case r.Waiting(now):
			if e.Waiting++; e.Waiting == 1 || before(r, &e.Next, key) {
				e.Next = *r
			}
		case r.State == model.Returned:
			signed = append(signed, *r)
		}
	})
	if err == nil && e.Waiting > 0 {
		err = TellApart(ctx, st, &e.Next.Learner)
	}
	if err != nil {
		return e, err
	}
	slices.SortFunc(signed, func(a, b model.ReceivedSummary) int { return b.ReceivedAt.Compare(a.ReceivedAt) })
	for _, s := range signed[:min(len(signed), recent)] {
		r, err := st.Review(ctx, s.Review)
		if err != nil {
			return e, err
		}
		if r.Unsent {
			e.Unsent = append(e.Unsent, r.ID)
		}
	}
	return e, nil
}

func before(a, b *model.ReceivedSummary, key func(string) string) bool {
	return cmp.Or(a.ReceivedAt.Compare(b.ReceivedAt), strings.Compare(key(a.Learner.Name), key(b.Learner.Name))) < 0
}

// Sent records that a file of a signed review, or of the learner's answers to one, was
// written.
func Sent(ctx context.Context, st store.Store, id model.ReviewID) error {
	r, err := st.Review(ctx, id)
	if err != nil || !r.Unsent {
		return err
	}
	r.Unsent = false
	_, err = st.SaveReview(ctx, r)
	return err
}
