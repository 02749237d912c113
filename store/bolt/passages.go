package bolt

import (
	"cmp"
	"context"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/codec"
)

func passageKey(from, to model.GridRef) []byte {
	return pairKey(string(gridKey(from)), string(gridKey(to)))
}

// Passages implements store.Passages.
func (s *Store) Passages(ctx context.Context) ([]model.Passage, error) {
	return listed[model.Passage](ctx, s, "list passages", passageBucket, func(a, b codec.Passage) int { return cmp.Compare(a.Place, b.Place) })
}

// SavePassage implements store.Passages.
func (s *Store) SavePassage(ctx context.Context, p model.Passage) (rev uint64, err error) {
	err = s.update(ctx, "save passage", func(t *tx) error {
		for _, id := range []string{string(p.From.ID), p.From.Version, string(p.To.ID), p.To.Version} {
			if err := store.CheckID(id); err != nil {
				return err
			}
		}
		rev, err = keep(t, passageBucket, passageKey(p.From, p.To), codec.OfPassage(p, 0))
		return err
	})
	return kept(rev, err)
}

// DeletePassage implements store.Passages.
func (s *Store) DeletePassage(ctx context.Context, from, to model.GridRef) error {
	return s.remove(ctx, "delete passage", passageBucket, passageKey(from, to))
}
