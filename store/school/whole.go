package school

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"autoeval/model"
	"autoeval/store"
)

// readWhole reads every record of a store, and compares what is kept beside them with
// what they say.
func readWhole(ctx context.Context, st store.Store) error {
	_, profile := st.Profile(ctx)
	kept, grids := st.KeptGrids(ctx)
	for _, k := range kept {
		_, err := st.Grid(ctx, k.Ref)
		grids = errors.Join(grids, err)
	}
	_, actions := st.Actions(ctx)
	_, notes := st.Notes(ctx)
	_, known := st.Known(ctx)
	_, passages := st.Passages(ctx)
	_, trash := st.Trash(ctx)
	own, sessions := readSessions(ctx, st)
	others, received := readReceived(ctx, st)
	return errors.Join(profile, grids, actions, notes, known, passages, trash, sessions, received, readEvidence(ctx, st, append(own, others...)))
}

// damaged says that a list is not what it lists.
func damaged(list string) error { return fmt.Errorf("%w: %s", store.ErrDamaged, list) }

func readSessions(ctx context.Context, st store.Store) (reviews []model.Review, err error) {
	sums, err := st.Sessions(ctx)
	place := uint64(0)
	for _, sum := range sums {
		x, read := st.Session(ctx, sum.ID)
		of, listed := st.Reviews(ctx, sum.ID)
		reviews, err = append(reviews, of...), errors.Join(err, read, listed)
		if read == nil && !sameSummary(sum, x) || sum.Seq <= place {
			err = errors.Join(err, damaged("the list of sessions"))
		}
		place = sum.Seq
	}
	return reviews, err
}

func readReceived(ctx context.Context, st store.Store) (reviews []model.Review, err error) {
	var sums []model.ReceivedSummary
	err = st.EachReceived(ctx, func(r *model.ReceivedSummary) { sums = append(sums, *r) })
	for _, sum := range sums {
		r, read := st.Received(ctx, sum.Session.ID)
		of, listed := st.Reviews(ctx, sum.Session.ID)
		reviews, err = append(reviews, of...), errors.Join(err, read, listed)
		if read == nil && !sameSummary(sum.Session, r.Session) || listed == nil && !sameReview(sum, of) {
			err = errors.Join(err, damaged("the list of what was received"))
		}
	}
	return reviews, err
}

// readEvidence compares what is said to be confirmed with what the reviews confirm.
func readEvidence(ctx context.Context, st store.Store, reviews []model.Review) error {
	all, err := st.Evidence(ctx)
	said, confirmed := st.Confirmed(ctx)
	own := map[model.EvidenceID]bool{}
	for _, e := range all {
		own[e.ID] = true
	}
	is := slices.DeleteFunc(model.ConfirmedBy(reviews), func(c model.Confirmation) bool { return !own[c.Evidence] })
	if err = errors.Join(err, confirmed); err == nil && !slices.Equal(said, is) {
		err = damaged("what is confirmed")
	}
	return err
}

// sameSummary says whether a list has of a session what the session has.
func sameSummary(sum model.SessionSummary, x model.Session) bool {
	is := x.Summary()
	is.Seq = sum.Seq
	return fmt.Sprint(is) == fmt.Sprint(sum)
}

// sameReview says whether a list has the review that counts of a received session: the
// latest of the highest number.
func sameReview(sum model.ReceivedSummary, all []model.Review) bool {
	var last model.Review
	for i, r := range all {
		if i == 0 || r.Number >= last.Number {
			last = r
		}
	}
	return sum.Review == last.ID && sum.State == last.State
}
