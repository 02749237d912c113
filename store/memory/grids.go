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

// KeptGrids implements store.Grids.
func (s *Store) KeptGrids(ctx context.Context) (out []model.KeptGrid, err error) {
	err = s.view(ctx, func() error {
		for _, g := range inOrder(s.grids) {
			ref := g.value.Ref()
			out = append(out, model.KeptGrid{Ref: ref, Origin: s.origins[ref]})
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
		if err := cmp.Or(store.CheckID(g.ID), store.CheckID(g.Version)); err != nil {
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

// SaveOrigin implements store.Grids.
func (s *Store) SaveOrigin(ctx context.Context, ref model.GridRef, o model.Origin) error {
	return s.update(ctx, func() error {
		if _, ok := s.grids[ref]; !ok {
			return store.ErrNotFound
		}
		s.origins[ref] = o
		return nil
	})
}

// DeleteGrid implements store.Grids.
func (s *Store) DeleteGrid(ctx context.Context, ref model.GridRef) error {
	return s.update(ctx, func() error {
		if err := remove(s.grids, ref); err != nil {
			return err
		}
		delete(s.origins, ref)
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
		err := cmp.Or(store.CheckID(p.From.ID), store.CheckID(p.From.Version), store.CheckID(p.To.ID), store.CheckID(p.To.Version))
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
