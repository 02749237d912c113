package bolt

import (
	"cmp"
	"context"
	"fmt"

	"autoeval/model"
	"autoeval/store"
)

// reviewKey is a review's place among those of its session.
func reviewKey(of model.SessionID, place uint64) []byte {
	return pairKey(string(of), string(placeKey(place)))
}

// reviewsOf reads the reviews of a session, first saved first.
func reviewsOf(t *tx, of model.SessionID) (out []review, err error) {
	err = t.each(reviewIndex, pairKey(string(of), ""), func(k, id []byte) error {
		r, there, err := load[review](t, reviewBucket, id)
		if err == nil && !there {
			err = fmt.Errorf("%s: record %q: %w", reviewIndex, k, errForm)
		}
		out = append(out, r)
		return err
	})
	return out, err
}

// lastReview is the one a received summary shows, the zero review if none.
func lastReview(t *tx, of model.SessionID) (last review, err error) {
	reviews, err := reviewsOf(t, of)
	for _, r := range reviews {
		if r.Number >= last.Number {
			last = r
		}
	}
	return last, err
}

// followReviews brings the received summary of a session, if there is one, in
// step with its reviews.
func followReviews(t *tx, of model.SessionID) error {
	rec, there, err := load[received](t, receivedBucket, []byte(of))
	if err != nil || !there {
		return err
	}
	ls, err := readLists(t)
	if err != nil {
		return err
	}
	m := rec.model()
	return putReceivedSummary(t, ls, m.Summary(), rec.Place)
}

func dropReviews(t *tx, of model.SessionID) error {
	reviews, err := reviewsOf(t, of)
	for _, r := range reviews {
		if err == nil {
			err = dropReview(t, r)
		}
	}
	return err
}

func dropReview(t *tx, r review) error {
	if err := t.delete(reviewBucket, []byte(r.ID)); err != nil {
		return err
	}
	return t.delete(reviewIndex, reviewKey(r.Session, r.Place))
}

func putReview(t *tx, r review) error {
	if err := save(t, reviewBucket, []byte(r.ID), r); err != nil {
		return err
	}
	return t.put(reviewIndex, reviewKey(r.Session, r.Place), []byte(r.ID))
}

// restoreReview puts back a review of that session, revision unchanged.
func restoreReview(t *tx, of model.SessionID, r model.Review) error {
	if err := checkID(r.ID); err != nil {
		return err
	}
	taken, err := t.get(reviewBucket, []byte(r.ID))
	if err != nil {
		return err
	}
	if taken != nil || r.Session != of {
		return store.ErrConflict
	}
	place, err := t.next(reviewBucket)
	if err != nil {
		return err
	}
	return putReview(t, reviewRecord(r, place))
}

// Reviews implements store.Exchange.
func (s *Store) Reviews(ctx context.Context, of model.SessionID) (out []model.Review, err error) {
	err = s.view(ctx, "list reviews", func(t *tx) error {
		recs, err := reviewsOf(t, of)
		out = each(recs, review.model)
		return err
	})
	return out, err
}

// Review implements store.Exchange.
func (s *Store) Review(ctx context.Context, id model.ReviewID) (out model.Review, err error) {
	err = s.view(ctx, "read review", func(t *tx) error {
		rec, there, err := load[review](t, reviewBucket, []byte(id))
		if err == nil && !there {
			err = store.ErrNotFound
		}
		out = rec.model()
		return err
	})
	return out, err
}

// SaveReview implements store.Exchange.
func (s *Store) SaveReview(ctx context.Context, x model.Review) (rev uint64, err error) {
	err = s.update(ctx, "save review", func(t *tx) error {
		rev, err = keepReview(t, x)
		return err
	})
	return kept(rev, err)
}

func keepReview(t *tx, x model.Review) (uint64, error) {
	if err := cmp.Or(checkID(x.ID), checkID(x.Session)); err != nil {
		return 0, err
	}
	old, there, err := load[review](t, reviewBucket, []byte(x.ID))
	if err != nil {
		return 0, err
	}
	if x.Revision != old.Revision || there && x.Session != old.Session {
		return 0, store.ErrConflict
	}
	place, err := placeOf(t, reviewBucket, old.Place, there)
	if err != nil {
		return 0, err
	}
	rec := reviewRecord(x, place)
	rec.keep(old)
	rec.Revision++
	if err := putReview(t, rec); err != nil {
		return 0, err
	}
	return rec.Revision, followReviews(t, x.Session)
}

// DeleteReview implements store.Exchange.
func (s *Store) DeleteReview(ctx context.Context, id model.ReviewID) error {
	return s.update(ctx, "delete review", func(t *tx) error {
		rec, there, err := load[review](t, reviewBucket, []byte(id))
		if err == nil && !there {
			err = store.ErrNotFound
		}
		if err != nil {
			return err
		}
		if err := dropReview(t, rec); err != nil {
			return err
		}
		return followReviews(t, rec.Session)
	})
}
