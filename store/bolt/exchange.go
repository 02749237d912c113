package bolt

import (
	"context"
	"math"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/codec"
)

// Known implements store.Exchange.
func (s *Store) Known(ctx context.Context) (out []model.Known, err error) {
	err = s.view(ctx, "list known people", func(t *tx) error {
		recs, err := all[codec.Known](t, knownBucket)
		out = codec.Models(recs)
		return err
	})
	return out, err
}

// SaveKnown implements store.Exchange.
func (s *Store) SaveKnown(ctx context.Context, k model.Known) error {
	return s.update(ctx, "save known person", func(t *tx) error {
		if err := store.CheckID(k.Person); err != nil {
			return err
		}
		old, _, err := load[codec.Known](t, knownBucket, []byte(k.Person))
		if err != nil {
			return err
		}
		rec := codec.OfKnown(k)
		rec.Keep(old)
		return save(t, knownBucket, []byte(k.Person), rec)
	})
}

// DeleteKnown implements store.Exchange.
func (s *Store) DeleteKnown(ctx context.Context, id model.PersonID) error {
	return s.remove(ctx, "delete known person", knownBucket, []byte(id))
}

// ReceivedSessions implements store.Exchange.
func (s *Store) ReceivedSessions(ctx context.Context) (out []model.ReceivedSummary, err error) {
	err = s.view(ctx, "list received sessions", func(t *tx) error {
		out, _, err = summaries(t, receivedIndex, math.MaxInt, (*lists).decodeReceived)
		return err
	})
	return out, err
}

// EachReceived implements store.Exchange.
func (s *Store) EachReceived(ctx context.Context, f func(*model.ReceivedSummary)) error {
	return s.view(ctx, "go through received sessions", func(t *tx) error {
		return eachSummary(t, receivedIndex, math.MaxInt, (*lists).decodeReceived, f)
	})
}

// Received implements store.Exchange.
func (s *Store) Received(ctx context.Context, id model.SessionID) (out model.Received, err error) {
	err = s.view(ctx, "read received session", func(t *tx) error {
		rec, err := stored[codec.Received](t, receivedBucket, []byte(id))
		out = rec.Model()
		return err
	})
	return out, err
}

// SaveReceived implements store.Exchange.
func (s *Store) SaveReceived(ctx context.Context, all []model.Received) error {
	added := 0
	err := s.update(ctx, "keep what was received", func(t *tx) (err error) {
		added, err = keepReceived(t, all)
		return err
	})
	if err == nil && added > 0 {
		s.worthSnapshot()
	}
	return err
}

// keepReceived keeps those that are not there yet and says how many.
func keepReceived(t *tx, all []model.Received) (added int, err error) {
	ls, err := readLists(t)
	if err != nil {
		return 0, err
	}
	for _, r := range all {
		if err := store.CheckID(r.Session.ID); err != nil {
			return 0, err
		}
		old, there, err := load[codec.Received](t, receivedBucket, []byte(r.Session.ID))
		switch {
		case err != nil:
			return 0, err
		case there && old.Hash != r.Hash:
			return 0, store.ErrConflict
		case there:
			continue
		}
		added++
		if err := addReceived(t, ls, r); err != nil {
			return 0, err
		}
	}
	return added, nil
}

func addReceived(t *tx, ls *lists, r model.Received) error {
	place, err := t.next(receivedIndex)
	if err != nil {
		return err
	}
	if err := save(t, receivedBucket, []byte(r.Session.ID), codec.OfReceived(r, place)); err != nil {
		return err
	}
	return putReceivedSummary(t, ls, r.Summary(), place)
}

// putReceivedSummary writes a received summary with the state of its review.
func putReceivedSummary(t *tx, ls *lists, sum model.ReceivedSummary, place uint64) error {
	last, err := lastReview(t, sum.Session.ID)
	if err != nil {
		return err
	}
	sum.Review, sum.State = last.ID, last.State
	b, err := ls.encodeReceived(t, sum)
	if err != nil {
		return err
	}
	return t.put(receivedIndex, placeKey(place), b)
}

// DeleteReceived implements store.Exchange.
func (s *Store) DeleteReceived(ctx context.Context, id model.SessionID) error {
	return s.update(ctx, "delete received session", func(t *tx) error {
		rec, err := stored[codec.Received](t, receivedBucket, []byte(id))
		if err != nil {
			return err
		}
		if err := t.delete(receivedBucket, []byte(id)); err != nil {
			return err
		}
		if err := t.delete(receivedIndex, placeKey(rec.Place)); err != nil {
			return err
		}
		return dropReviews(t, id)
	})
}
