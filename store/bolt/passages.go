package bolt

import (
	"cmp"
	"context"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/store/codec"
)

func passageKey(from, to model.GridRef) []byte {
	return pairKey(string(gridKey(from)), string(gridKey(to)))
}

// Passages implements store.Passages.
func (s *Store) Passages(ctx context.Context) (out []model.Passage, err error) {
	err = s.view(ctx, "list passages", func(t *tx) error {
		if !t.has(passageBucket) { // an older file, open to read
			return nil
		}
		recs, err := all[codec.Passage](t, passageBucket)
		order.Stable(recs, func(a, b codec.Passage) int { return cmp.Compare(a.Place, b.Place) })
		out = codec.Models(recs)
		return err
	})
	return out, err
}

// SavePassage implements store.Passages.
func (s *Store) SavePassage(ctx context.Context, p model.Passage) (rev uint64, err error) {
	err = s.update(ctx, "save passage", func(t *tx) error {
		for _, id := range []string{string(p.From.ID), p.From.Version, string(p.To.ID), p.To.Version} {
			if err := store.CheckID(id); err != nil {
				return err
			}
		}
		key := passageKey(p.From, p.To)
		old, there, err := load[codec.Passage](t, passageBucket, key)
		if err != nil {
			return err
		}
		if p.Revision != old.Revision {
			return store.ErrConflict
		}
		place, err := placeOf(t, passageBucket, old.Place, there)
		if err != nil {
			return err
		}
		rec := codec.OfPassage(p, place)
		rec.More = old.More
		rec.Revision++
		rev = rec.Revision
		return save(t, passageBucket, key, rec)
	})
	return kept(rev, err)
}

// DeletePassage implements store.Passages.
func (s *Store) DeletePassage(ctx context.Context, from, to model.GridRef) error {
	return s.remove(ctx, "delete passage", passageBucket, passageKey(from, to))
}
