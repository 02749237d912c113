package postgres

import (
	"cmp"
	"context"
	"slices"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/codec"
)

// reviewsOf reads the reviews of a session, first saved first.
func (t *tx) reviewsOf(of model.SessionID) ([]codec.Review, error) {
	return list[codec.Review](t, `select body from review where owner = $1 and session = $2 order by place`, of)
}

// Reviews implements store.Exchange.
func (s *Store) Reviews(ctx context.Context, of model.SessionID) (out []model.Review, err error) {
	err = s.view(ctx, func(t *tx) error {
		if unnamed(string(of)) {
			return nil
		}
		recs, err := t.reviewsOf(of)
		out = codec.Models(recs)
		return err
	})
	return out, s.db.say("list reviews", err)
}

// Review implements store.Exchange.
func (s *Store) Review(ctx context.Context, id model.ReviewID) (out model.Review, err error) {
	err = s.view(ctx, func(t *tx) error {
		if unnamed(string(id)) {
			return store.ErrNotFound
		}
		rec, err := stored[codec.Review](t, `select body from review where owner = $1 and id = $2`, id)
		out = rec.Model()
		return err
	})
	return out, s.db.say("read review", err)
}

// SaveReview implements store.Exchange.
func (s *Store) SaveReview(ctx context.Context, x model.Review) (rev uint64, err error) {
	err = s.update(ctx, func(t *tx) error {
		if err := cmp.Or(store.CheckID(x.ID), store.CheckID(x.Session)); err != nil {
			return err
		}
		old, there, err := load[codec.Review](t, `select body from review where owner = $1 and id = $2`, x.ID)
		if err != nil {
			return err
		}
		if x.Revision != old.Revision || there && x.Session != old.Session {
			return store.ErrConflict
		}
		rec := codec.OfReview(x, 0)
		rec.Keep(old)
		rec.Revision++
		rev = rec.Revision
		if err := t.putReview(rec, there); err != nil {
			return err
		}
		return t.followReviews(x.Session)
	})
	return kept(rev, s.db.say("save review", err))
}

// putReview writes a review, and what it confirms.
func (t *tx) putReview(r codec.Review, there bool) error {
	body, err := codec.Marshal(r)
	if err != nil {
		return err
	}
	if there {
		t.exec(`update review set body = $3 where owner = $1 and id = $2`, r.ID, body)
		t.exec(`delete from confirmation where owner = $1 and review = $2`, r.ID)
	} else {
		t.exec(`insert into review (owner, id, session, place, body) values ($1, $2, $3, $4, $5)`, r.ID, r.Session, t.next(), body)
	}
	if of := confirmedBy(r); len(of) > 0 {
		t.exec(`insert into confirmation (owner, evidence, review) select $1::text, x.id, $2::text from unnest($3::text[]) as x(id)`, r.ID, of)
	}
	return nil
}

// confirmedBy returns the evidence that a review confirms once it is returned.
// What no evidence can be called is left out.
func confirmedBy(r codec.Review) (of []string) {
	if r.State == model.InReview {
		return nil
	}
	m := r.Model()
	for _, c := range m.Confirmations() {
		if id := string(c.Evidence); !unnamed(id) && !slices.Contains(of, id) {
			of = append(of, id)
		}
	}
	return of
}

// followReviews brings the received summary of a session, if there is one, in
// step with its reviews.
func (t *tx) followReviews(of model.SessionID) error {
	reviews, err := t.reviewsOf(of)
	last := codec.Review{}
	for _, r := range reviews {
		if r.Number >= last.Number {
			last = r
		}
	}
	t.exec(`update received set review = $3, state = $4 where owner = $1 and id = $2`, of, last.ID, int64(last.State))
	return err
}

// dropReviews deletes the reviews of a session.
func (t *tx) dropReviews(of model.SessionID) {
	t.exec(`delete from confirmation where owner = $1 and review in (select id from review where owner = $1 and session = $2)`, of)
	t.exec(`delete from review where owner = $1 and session = $2`, of)
}

// restoreReview puts back a review of that session, revision unchanged.
func (t *tx) restoreReview(of model.SessionID, r model.Review) error {
	if err := store.CheckID(r.ID); err != nil {
		return err
	}
	taken, err := t.there(`select 1 from review where owner = $1 and id = $2`, r.ID)
	if err != nil {
		return err
	}
	if taken || r.Session != of {
		return store.ErrConflict
	}
	return t.putReview(codec.OfReview(r, 0), false)
}

// DeleteReview implements store.Exchange.
func (s *Store) DeleteReview(ctx context.Context, id model.ReviewID) error {
	return s.db.say("delete review", s.update(ctx, func(t *tx) error {
		if unnamed(string(id)) {
			return store.ErrNotFound
		}
		rec, err := stored[codec.Review](t, `delete from review where owner = $1 and id = $2 returning body`, id)
		if err != nil {
			return err
		}
		t.exec(`delete from confirmation where owner = $1 and review = $2`, id)
		return t.followReviews(rec.Session)
	}))
}
