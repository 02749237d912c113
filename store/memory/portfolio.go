package memory

import (
	"context"
	"slices"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
)

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
		if err := store.CheckID(e.ID); err != nil {
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
func (s *Store) Confirmed(ctx context.Context) (out []model.Confirmation, err error) {
	err = s.view(ctx, func() error {
		var all []model.Review
		for _, r := range inOrder(s.reviews) {
			all = append(all, r.value)
		}
		for _, c := range model.ConfirmedBy(all) {
			if _, own := s.evidence[c.Evidence]; own {
				out = append(out, c)
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
		if err := store.CheckID(a.ID); err != nil {
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

// Notes implements store.Portfolio.
func (s *Store) Notes(ctx context.Context) (out []model.Note, err error) {
	err = s.view(ctx, func() error {
		for _, r := range inOrder(s.notes) {
			out = append(out, r.value)
		}
		return nil
	})
	return out, err
}

// SaveNote implements store.Portfolio.
func (s *Store) SaveNote(ctx context.Context, n model.Note) (rev uint64, err error) {
	err = s.update(ctx, func() error {
		old := s.notes[n.ID]
		if err := store.CheckID(n.ID); err != nil {
			return err
		}
		if n.Revision != old.value.Revision {
			return store.ErrConflict
		}
		n.Revision++
		rev = n.Revision
		s.notes[n.ID] = placed[model.Note]{s.place(old.seq), n}
		return nil
	})
	return rev, err
}

// DeleteNote implements store.Portfolio.
func (s *Store) DeleteNote(ctx context.Context, id model.NoteID) error {
	return s.update(ctx, func() error { return remove(s.notes, id) })
}
