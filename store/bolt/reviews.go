package bolt

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"sync"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/codec"
)

// reviewKey returns a review's place among those of its session.
func reviewKey(of model.SessionID, place uint64) []byte {
	return pairKey(string(of), string(placeKey(place)))
}

// reviewsOf reads the reviews of a session, first saved first.
func reviewsOf(t *tx, of model.SessionID) (out []codec.Review, err error) {
	err = t.each(reviewIndex, pairKey(string(of), ""), func(k, id []byte) error {
		r, there, err := load[codec.Review](t, reviewBucket, id)
		if err == nil && !there {
			err = fmt.Errorf("%s: record %q: %w", reviewIndex, k, errForm)
		}
		out = append(out, r)
		return err
	})
	return out, err
}

// lastReview returns the one a received summary shows, the zero review if none.
func lastReview(t *tx, of model.SessionID) (last codec.Review, err error) {
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
	rec, there, err := load[codec.Received](t, receivedBucket, []byte(of))
	if err != nil || !there {
		return err
	}
	ls, err := readLists(t)
	if err != nil {
		return err
	}
	m := rec.Model()
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

func dropReview(t *tx, r codec.Review) error {
	if err := t.delete(reviewBucket, []byte(r.ID)); err != nil {
		return err
	}
	if err := confirm(t, r, codec.Review{}); err != nil {
		return err
	}
	return t.delete(reviewIndex, reviewKey(r.Session, r.Place))
}

// putReview writes a review and what the indexes say of it; old is the zero
// review where there was none.
func putReview(t *tx, old, r codec.Review) error {
	if err := save(t, reviewBucket, []byte(r.ID), r); err != nil {
		return err
	}
	return indexReview(t, old, r)
}

func indexReview(t *tx, old, r codec.Review) error {
	if err := confirm(t, old, r); err != nil {
		return err
	}
	return t.put(reviewIndex, reviewKey(r.Session, r.Place), []byte(r.ID))
}

// confirm brings the confirmations from what the old review says to what the
// new one does.
func confirm(t *tx, old, r codec.Review) error {
	was, is := confirmedIn(old), confirmedIn(r)
	for e := range was {
		if _, still := is[e]; !still {
			if err := t.delete(confirmations, pairKey(string(e), string(old.ID))); err != nil {
				return err
			}
		}
	}
	for e, now := range is {
		if before, there := was[e]; !there || before != now {
			if err := t.put(confirmations, pairKey(string(e), string(r.ID)), []byte(now)); err != nil {
				return err
			}
		}
	}
	return nil
}

// confirmedIn returns the evidence that the review confirms, once it is returned, with
// what the index says of it: nothing of a whole piece, else the grid and the
// items. What no evidence can be called is left out.
func confirmedIn(r codec.Review) map[model.EvidenceID]string {
	out := map[model.EvidenceID]string{}
	if r.State == model.InReview {
		return out
	}
	of := r.Model()
	for _, c := range of.Confirmations() {
		switch {
		case c.Evidence == "" || len(c.Evidence) > store.MaxID:
		case c.Item == "":
			out[c.Evidence] = ""
		default:
			if _, more := out[c.Evidence]; !more {
				out[c.Evidence] = c.Grid.String()
			}
			out[c.Evidence] += "\x00" + string(c.Item)
		}
	}
	return out
}

// confirmationsOf reads an entry of the index.
func confirmationsOf(e model.EvidenceID, entry []byte) []model.Confirmation {
	grid, items, some := strings.Cut(string(entry), "\x00")
	if !some {
		return []model.Confirmation{{Evidence: e}}
	}
	var out []model.Confirmation
	for item := range strings.SplitSeq(items, "\x00") {
		out = append(out, model.Confirmation{Evidence: e, Item: model.ItemCode(item), Grid: model.ParseGridRef(grid)})
	}
	return out
}

// Confirmed implements store.Portfolio.
func (s *Store) Confirmed(ctx context.Context) (out []model.Confirmation, err error) {
	err = s.view(ctx, "look up confirmations", func(t *tx) error {
		by, err := confirmers(t)
		if err != nil {
			return err
		}
		return t.each(evidenceBucket, nil, func(id, _ []byte) error {
			found, err := by(id)
			out = append(out, found...)
			return err
		})
	})
	return model.EachOnce(out), err
}

// confirmers tells what is confirmed of a piece of evidence: by the index,
// or in an older file by all reviews.
func confirmers(t *tx) (func(id []byte) ([]model.Confirmation, error), error) {
	if t.has(confirmations) {
		replaced := sync.OnceValues(func() (map[model.ReviewID]bool, error) { return replacedReviews(t) })
		return func(id []byte) (found []model.Confirmation, err error) {
			prefix := pairKey(string(id), "")
			err = t.each(confirmations, prefix, func(k, entry []byte) error {
				old, err := replaced()
				if !old[model.ReviewID(k[len(prefix):])] {
					found = append(found, confirmationsOf(model.EvidenceID(id), entry)...)
				}
				return err
			})
			return found, err
		}, nil
	}
	recs, err := all[codec.Review](t, reviewBucket)
	confirmed := map[model.EvidenceID][]model.Confirmation{}
	for _, c := range model.ConfirmedBy(codec.Models(recs)) {
		confirmed[c.Evidence] = append(confirmed[c.Evidence], c)
	}
	return func(id []byte) ([]model.Confirmation, error) { return confirmed[model.EvidenceID(id)], nil }, err
}

// replacedReviews are those that no longer hold. Only the reviews of a session
// that has several are read.
func replacedReviews(t *tx) (map[model.ReviewID]bool, error) {
	var several []model.SessionID
	var last model.SessionID
	err := t.each(reviewIndex, nil, func(k, _ []byte) error {
		c := cursor{s: string(k)}
		of := model.SessionID(c.word())
		if n := len(several); of == last && (n == 0 || several[n-1] != of) {
			several = append(several, of)
		}
		last = of
		return nil
	})
	out := map[model.ReviewID]bool{}
	for _, of := range several {
		recs, err := reviewsOf(t, of)
		if err != nil {
			return nil, err
		}
		all := codec.Models(recs)
		for i := range all {
			out[all[i].ID] = true
		}
		for _, r := range model.CurrentReviews(all) {
			delete(out, r.ID)
		}
	}
	return out, err
}

// restoreReview puts back a review of that session, revision unchanged.
func restoreReview(t *tx, of model.SessionID, r model.Review) error {
	if err := store.CheckID(r.ID); err != nil {
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
	return putReview(t, codec.Review{}, codec.OfReview(r, place))
}

// Reviews implements store.Exchange.
func (s *Store) Reviews(ctx context.Context, of model.SessionID) (out []model.Review, err error) {
	err = s.view(ctx, "list reviews", func(t *tx) error {
		recs, err := reviewsOf(t, of)
		out = codec.Models(recs)
		return err
	})
	return out, err
}

// Review implements store.Exchange.
func (s *Store) Review(ctx context.Context, id model.ReviewID) (out model.Review, err error) {
	err = s.view(ctx, "read review", func(t *tx) error {
		rec, err := stored[codec.Review](t, reviewBucket, []byte(id))
		out = rec.Model()
		return err
	})
	return out, err
}

// SaveReview implements store.Exchange.
func (s *Store) SaveReview(ctx context.Context, x model.Review) (rev uint64, err error) {
	err = s.update(ctx, "save review", func(t *tx) error {
		if err := cmp.Or(store.CheckID(x.ID), store.CheckID(x.Session)); err != nil {
			return err
		}
		old, there, err := load[codec.Review](t, reviewBucket, []byte(x.ID))
		if err != nil {
			return err
		}
		if x.Revision != old.Revision || there && x.Session != old.Session {
			return store.ErrConflict
		}
		place, err := placeOf(t, reviewBucket, old.Place, there)
		if err != nil {
			return err
		}
		rec := codec.OfReview(x, place)
		rec.Keep(old)
		rec.Revision++
		if err := putReview(t, old, rec); err != nil {
			return err
		}
		rev = rec.Revision
		return followReviews(t, x.Session)
	})
	if s.part != nil { // one that comes with other things was received
		s.worthSnapshot()
	}
	return kept(rev, err)
}

// DeleteReview implements store.Exchange.
func (s *Store) DeleteReview(ctx context.Context, id model.ReviewID) error {
	return s.update(ctx, "delete review", func(t *tx) error {
		rec, err := stored[codec.Review](t, reviewBucket, []byte(id))
		if err != nil {
			return err
		}
		if err := dropReview(t, rec); err != nil {
			return err
		}
		return followReviews(t, rec.Session)
	})
}
