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

// listed returns what the records of a bucket are the form of, in an order; nothing
// where an older file, open to read, has no such bucket.
func listed[M any, R interface{ Model() M }](ctx context.Context, s *Store, what, bucket string, in func(a, b R) int) (out []M, err error) {
	err = s.view(ctx, what, func(t *tx) error {
		if !t.has(bucket) {
			return nil
		}
		recs, err := all[R](t, bucket)
		order.Stable(recs, in)
		out = codec.Models(recs)
		return err
	})
	return out, err
}

// placed is a record that stands at a place of its bucket and is kept by revision.
type placed[R any] interface {
	*R
	Keep(old R)
	Standing() (place, revision *uint64)
}

// keep keeps a record at the place it has in its bucket, or at the next one, with what
// this program does not know of the one that was there. It returns the new revision;
// store.ErrConflict when another than the one there was changed.
func keep[R any, P placed[R]](t *tx, bucket string, key []byte, rec R) (uint64, error) {
	old, there, err := load[R](t, bucket, key)
	if err != nil {
		return 0, err
	}
	place, revision := P(&rec).Standing()
	had, was := P(&old).Standing()
	if *revision != *was {
		return 0, store.ErrConflict
	}
	if *place, err = placeOf(t, bucket, *had, there); err != nil {
		return 0, err
	}
	P(&rec).Keep(old)
	*revision++
	return *revision, save(t, bucket, key, rec)
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
func (s *Store) Evidence(ctx context.Context) ([]model.Evidence, error) {
	return listed[model.Evidence](ctx, s, "list evidence", evidenceBucket, func(a, b codec.Evidence) int {
		return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(b.Place, a.Place))
	})
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
		if err = store.CheckID(e.ID); err != nil {
			return err
		}
		rev, err = keep(t, evidenceBucket, []byte(e.ID), codec.OfEvidence(e, 0))
		return err
	})
	return kept(rev, err)
}

// DeleteEvidence implements store.Portfolio.
func (s *Store) DeleteEvidence(ctx context.Context, id model.EvidenceID) error {
	return s.remove(ctx, "delete evidence", evidenceBucket, []byte(id))
}

// Actions implements store.Portfolio.
func (s *Store) Actions(ctx context.Context) ([]model.Action, error) {
	return listed[model.Action](ctx, s, "list actions", actionBucket, func(a, b codec.Action) int { return cmp.Compare(a.Place, b.Place) })
}

// SaveAction implements store.Portfolio.
func (s *Store) SaveAction(ctx context.Context, a model.Action) (rev uint64, err error) {
	err = s.update(ctx, "save action", func(t *tx) error {
		if err = store.CheckID(a.ID); err != nil {
			return err
		}
		rev, err = keep(t, actionBucket, []byte(a.ID), codec.OfAction(a, 0))
		return err
	})
	return kept(rev, err)
}

// DeleteAction implements store.Portfolio.
func (s *Store) DeleteAction(ctx context.Context, id model.ActionID) error {
	return s.remove(ctx, "delete action", actionBucket, []byte(id))
}
