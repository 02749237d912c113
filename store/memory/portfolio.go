package memory

import (
	"cmp"
	"context"
	"reflect"
	"slices"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
)

// GridRefs implements store.Grids.
func (s *Store) GridRefs(ctx context.Context) (out []model.GridRef, err error) {
	err = s.view(ctx, func() error {
		for ref := range s.grids {
			out = append(out, ref)
		}
		order.Stable(out, func(a, b model.GridRef) int {
			return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Version, b.Version))
		})
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
		c := g.Clone()
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
		if old.ID != "" && !reflect.DeepEqual(old, kept) {
			return store.ErrConflict
		}
		s.grids[g.Ref()] = kept
		return nil
	})
}

// Evidence implements store.Portfolio.
func (s *Store) Evidence(ctx context.Context) (out []model.Evidence, err error) {
	err = s.view(ctx, func() error {
		all := inOrder(s.evidence)
		slices.Reverse(all)
		for _, r := range all {
			out = append(out, r.value.Clone())
		}
		order.Stable(out, func(a, b model.Evidence) int { return b.Date.Compare(a.Date) })
		return nil
	})
	return out, err
}

// EvidenceByID implements store.Portfolio.
func (s *Store) EvidenceByID(ctx context.Context, id model.EvidenceID) (out model.Evidence, err error) {
	err = s.view(ctx, func() error {
		r, ok := s.evidence[id]
		if !ok {
			return store.ErrNotFound
		}
		out = r.value.Clone()
		return nil
	})
	return out, err
}

// SaveEvidence implements store.Portfolio.
func (s *Store) SaveEvidence(ctx context.Context, e model.Evidence) (rev uint64, err error) {
	err = s.update(ctx, func() error {
		old := s.evidence[e.ID]
		if err := checkID(e.ID); err != nil {
			return err
		}
		if e.Revision != old.value.Revision {
			return store.ErrConflict
		}
		kept := e.Clone()
		kept.Revision++
		rev = kept.Revision
		s.evidence[e.ID] = placed[model.Evidence]{s.place(old.seq), kept}
		return nil
	})
	return rev, err
}

// DeleteEvidence implements store.Portfolio.
func (s *Store) DeleteEvidence(ctx context.Context, id model.EvidenceID) error {
	return s.update(ctx, func() error { return remove(s.evidence, id) })
}

// Confirmed implements store.Portfolio.
func (s *Store) Confirmed(ctx context.Context) (out map[model.EvidenceID]bool, err error) {
	err = s.view(ctx, func() error {
		out = map[model.EvidenceID]bool{}
		var all []model.Review
		for _, r := range inOrder(s.reviews) {
			all = append(all, r.value)
		}
		for id := range model.ConfirmedBy(all) {
			if _, own := s.evidence[id]; own {
				out[id] = true
			}
		}
		return nil
	})
	return out, err
}

// Actions implements store.Portfolio.
func (s *Store) Actions(ctx context.Context) (out []model.Action, err error) {
	err = s.view(ctx, func() error {
		for _, r := range inOrder(s.actions) {
			out = append(out, r.value)
		}
		return nil
	})
	return out, err
}

// SaveAction implements store.Portfolio.
func (s *Store) SaveAction(ctx context.Context, a model.Action) (rev uint64, err error) {
	err = s.update(ctx, func() error {
		old := s.actions[a.ID]
		if err := checkID(a.ID); err != nil {
			return err
		}
		if a.Revision != old.value.Revision {
			return store.ErrConflict
		}
		a.Revision++
		rev = a.Revision
		s.actions[a.ID] = placed[model.Action]{s.place(old.seq), a}
		return nil
	})
	return rev, err
}

// DeleteAction implements store.Portfolio.
func (s *Store) DeleteAction(ctx context.Context, id model.ActionID) error {
	return s.update(ctx, func() error { return remove(s.actions, id) })
}
