package memory

import (
	"cmp"
	"context"
	"reflect"

	"autoeval/model"
	"autoeval/store"
)

// pair names a passage.
type pair struct{ from, to model.GridRef }

// GridRefs implements store.Grids.
func (s *Store) GridRefs(ctx context.Context) (out []model.GridRef, err error) {
	err = s.view(ctx, func() error {
		for _, g := range inOrder(s.grids) {
			out = append(out, g.value.Ref())
		}
		return nil
	})
	return out, err
}

// Grid implements store.Grids.
func (s *Store) Grid(ctx context.Context, ref model.GridRef) (out *model.Grid, err error) {
	err = s.view(ctx, func() error {
		g, ok := s.grids[ref]
		if !ok {
			return store.ErrNotFound
		}
		c := g.value.Clone()
		out = &c
		return nil
	})
	return out, err
}

// SaveGrid implements store.Grids.
func (s *Store) SaveGrid(ctx context.Context, g *model.Grid) error {
	return s.update(ctx, func() error {
		if err := cmp.Or(checkID(g.ID), checkID(g.Version)); err != nil {
			return err
		}
		old, kept := s.grids[g.Ref()], g.Clone()
		if old.seq != 0 && !reflect.DeepEqual(old.value, kept) {
			return store.ErrConflict
		}
		s.grids[g.Ref()] = placed[model.Grid]{s.place(old.seq), kept}
		return nil
	})
}

// Passages implements store.Passages.
func (s *Store) Passages(ctx context.Context) (out []model.Passage, err error) {
	err = s.view(ctx, func() error {
		for _, p := range inOrder(s.passages) {
			out = append(out, p.value.Clone())
		}
		return nil
	})
	return out, err
}

// SavePassage implements store.Passages.
func (s *Store) SavePassage(ctx context.Context, p model.Passage) (rev uint64, err error) {
	err = s.update(ctx, func() error {
		err := cmp.Or(checkID(p.From.ID), checkID(p.From.Version), checkID(p.To.ID), checkID(p.To.Version))
		if err != nil {
			return err
		}
		key := pair{p.From, p.To}
		old := s.passages[key]
		if p.Revision != old.value.Revision {
			return store.ErrConflict
		}
		kept := p.Clone()
		kept.Revision++
		rev = kept.Revision
		s.passages[key] = placed[model.Passage]{s.place(old.seq), kept}
		return nil
	})
	return rev, err
}

// DeletePassage implements store.Passages.
func (s *Store) DeletePassage(ctx context.Context, from, to model.GridRef) error {
	return s.update(ctx, func() error { return remove(s.passages, pair{from, to}) })
}
