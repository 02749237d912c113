package post

import (
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// ErrHidden says that levels of a received session are kept from the mentor until
// their review, or until they ask to see them.
var ErrHidden = errors.New("levels are hidden until the review")

// Hide takes the levels out of the rows whose latest session waits for the
// mentor's review and was not shown to them: what a mentor signs as blind is what
// they had not seen anywhere. What was answered, or is read seeing, shows.
func Hide(ctx context.Context, st store.Store, rows []*model.CohortRow) error {
	for _, row := range rows {
		hidden, err := Hidden(ctx, st, &row.Latest)
		if err != nil {
			return err
		}
		if hidden {
			row.Hide()
		}
	}
	return nil
}

// Waiting returns the latest sessions of the rows that have no review of the
// mentor's: those that Hide hides, and See shows.
func Waiting(rows []*model.CohortRow) []model.SessionID {
	var ids []model.SessionID
	for _, r := range rows {
		if r.Latest.Unanswered() {
			ids = append(ids, r.Latest.Session.ID)
		}
	}
	return ids
}

// Hidden says whether the levels of a received session are out of sight.
func Hidden(ctx context.Context, st store.Store, r *model.ReceivedSummary) (bool, error) {
	if !r.Unanswered() || r.Review == "" {
		return r.Unanswered(), nil
	}
	review, err := st.Review(ctx, r.Review)
	return review.Blind, err
}

// Visible says which of a learner's answers may be shown to a mentor with these
// reviews of the session: their level, their confidence and their note, which
// gives the level away.
func Visible(reviews []model.Review) func(model.ItemCode) bool {
	return func(c model.ItemCode) bool {
		return slices.ContainsFunc(reviews, func(r model.Review) bool { return r.Reveals(c) })
	}
}

// Earlier returns what may be shown of the learner's sessions before one that was
// received: of those that were received too, only the levels that may be seen, or
// the page of a later session would give away what is still to be rated blind. They
// are by the items of the session's own version, g, as the learner reads them.
func Earlier(ctx context.Context, st store.Store, grids lineage.Source, g *model.Grid, got *model.Received) ([]model.SessionSummary, error) {
	out := slices.Clone(got.Previous)
	for i := range out {
		reviews, err := reviewsOf(ctx, st, out[i].ID)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		levels, seen := out[i].Levels.Map(), Visible(reviews)
		maps.DeleteFunc(levels, func(c model.ItemCode, _ model.Level) bool { return !seen(c) })
		out[i].Levels = model.PackLevels(levels)
	}
	l, err := lineage.OfShared(ctx, st, grids, g, got.Passages)
	if err != nil {
		return nil, err
	}
	return out, l.Summaries(out)
}

// reviewsOf returns the mentor's reviews of a session. It returns store.ErrNotFound if
// it was not received.
func reviewsOf(ctx context.Context, st store.Store, id model.SessionID) ([]model.Review, error) {
	if _, err := st.Received(ctx, id); err != nil {
		return nil, err
	}
	return st.Reviews(ctx, id)
}

// Reader is the mentor who reads, when, and what a review that begins is called.
type Reader struct {
	By    model.Contact
	At    time.Time
	NewID func() string
}

// See records, before they are shown, that a mentor sees the learner's answers in
// those received sessions: what they rate afterwards is not blind, also in a
// review that begins later. It cannot be taken back. Where nothing was hidden,
// nothing is recorded.
func See(ctx context.Context, st store.Store, who Reader, ids ...model.SessionID) error {
	return st.Together(ctx, func(st store.Store) error {
		for _, id := range ids {
			if err := who.see(ctx, st, id); err != nil {
				return err
			}
		}
		return nil
	})
}

func (who Reader) see(ctx context.Context, st store.Store, id model.SessionID) error {
	got, err := st.Received(ctx, id)
	if err != nil {
		return err
	}
	before, err := st.Reviews(ctx, id)
	if err != nil || !hides(&got.Session, before) {
		return err
	}
	r := model.BeginReview(&got, before, who.By, model.ReviewID(who.NewID()), who.At)
	r.Blind = false
	_, err = st.SaveReview(ctx, r)
	return err
}

// hides says whether a level of the learner is kept from a mentor with these
// reviews.
func hides(s *model.Session, reviews []model.Review) bool {
	seen := Visible(reviews)
	for item, r := range s.Ratings {
		if r.Level.Rated() && !seen(item) {
			return true
		}
	}
	return false
}
