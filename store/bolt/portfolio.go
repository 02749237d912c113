package bolt

import (
	"cmp"
	"context"
	"fmt"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/store/codec"
)

// all reads every record of a bucket, and fails where some are missing.
func all[T any](t *tx, bucket string) (out []T, err error) {
	ta, err := t.tally(bucket)
	if err != nil {
		return nil, err
	}
	err = t.each(bucket, nil, func(k, b []byte) error {
		var v T
		if err := decodeRecord(bucket, k, b, &v); err != nil {
			return err
		}
		out = append(out, v)
		return nil
	})
	if err == nil && uint64(len(out)) != ta.count {
		err = fmt.Errorf("%s: %d records of %d: %w", bucket, len(out), ta.count, errForm)
	}
	return out, err
}

// remove deletes a record that must be there.
func (s *Store) remove(ctx context.Context, what, bucket string, key []byte) error {
	return s.update(ctx, what, func(t *tx) error {
		old, err := t.get(bucket, key)
		if err != nil {
			return err
		}
		if old == nil {
			return store.ErrNotFound
		}
		return t.delete(bucket, key)
	})
}

// placeOf returns the place a record has, or the bucket's next one.
func placeOf(t *tx, bucket string, had uint64, there bool) (uint64, error) {
	if there {
		return had, nil
	}
	return t.next(bucket)
}

// Evidence implements store.Portfolio.
func (s *Store) Evidence(ctx context.Context) (out []model.Evidence, err error) {
	err = s.view(ctx, "list evidence", func(t *tx) error {
		recs, err := all[codec.Evidence](t, evidenceBucket)
		order.Stable(recs, func(a, b codec.Evidence) int {
			return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(b.Place, a.Place))
		})
		out = codec.Models(recs)
		return err
	})
	return out, err
}

// EvidenceByID implements store.Portfolio.
func (s *Store) EvidenceByID(ctx context.Context, id model.EvidenceID) (out model.Evidence, err error) {
	err = s.view(ctx, "read evidence", func(t *tx) error {
		rec, err := stored[codec.Evidence](t, evidenceBucket, []byte(id))
		out = rec.Model()
		return err
	})
	return out, err
}

// SaveEvidence implements store.Portfolio.
func (s *Store) SaveEvidence(ctx context.Context, e model.Evidence) (rev uint64, err error) {
	err = s.update(ctx, "save evidence", func(t *tx) error {
		if err := store.CheckID(e.ID); err != nil {
			return err
		}
		old, there, err := load[codec.Evidence](t, evidenceBucket, []byte(e.ID))
		if err != nil {
			return err
		}
		if e.Revision != old.Revision {
			return store.ErrConflict
		}
		place, err := placeOf(t, evidenceBucket, old.Place, there)
		if err != nil {
			return err
		}
		rec := codec.OfEvidence(e, place)
		rec.Keep(old)
		rec.Revision++
		rev = rec.Revision
		return save(t, evidenceBucket, []byte(e.ID), rec)
	})
	return kept(rev, err)
}

// DeleteEvidence implements store.Portfolio.
func (s *Store) DeleteEvidence(ctx context.Context, id model.EvidenceID) error {
	return s.remove(ctx, "delete evidence", evidenceBucket, []byte(id))
}

// Actions implements store.Portfolio.
func (s *Store) Actions(ctx context.Context) (out []model.Action, err error) {
	err = s.view(ctx, "list actions", func(t *tx) error {
		recs, err := all[codec.Action](t, actionBucket)
		order.Stable(recs, func(a, b codec.Action) int { return cmp.Compare(a.Place, b.Place) })
		out = codec.Models(recs)
		return err
	})
	return out, err
}

// SaveAction implements store.Portfolio.
func (s *Store) SaveAction(ctx context.Context, a model.Action) (rev uint64, err error) {
	err = s.update(ctx, "save action", func(t *tx) error {
		if err := store.CheckID(a.ID); err != nil {
			return err
		}
		old, there, err := load[codec.Action](t, actionBucket, []byte(a.ID))
		if err != nil {
			return err
		}
		if a.Revision != old.Revision {
			return store.ErrConflict
		}
		place, err := placeOf(t, actionBucket, old.Place, there)
		if err != nil {
			return err
		}
		rec := codec.OfAction(a, place)
		rec.Keep(old)
		rec.Revision++
		rev = rec.Revision
		return save(t, actionBucket, []byte(a.ID), rec)
	})
	return kept(rev, err)
}

// DeleteAction implements store.Portfolio.
func (s *Store) DeleteAction(ctx context.Context, id model.ActionID) error {
	return s.remove(ctx, "delete action", actionBucket, []byte(id))
}
