package memory

import (
	"cmp"
	"context"
	"maps"

	"autoeval/store"
)

// Together implements store.Store: f works on copies of the maps. A function that
// went well runs once more, as it may on a backend that tries again: one that
// cannot bear it shows here, and not when a server fails over.
func (s *Store) Together(ctx context.Context, f func(store.Store) error) error {
	return s.update(ctx, func() error {
		if _, err := s.attempt(f); err != nil {
			return err
		}
		in, err := s.attempt(f)
		if err != nil {
			return err
		}
		s.seq, s.profile, s.grids, s.sessions, s.evidence = in.seq, in.profile, in.grids, in.sessions, in.evidence
		s.actions, s.notes, s.known, s.received, s.reviews = in.actions, in.notes, in.known, in.received, in.reviews
		s.origins, s.passages, s.trash = in.origins, in.passages, in.trash
		return nil
	})
}

// attempt runs f on a copy, which holds what it did and takes no more.
func (s *Store) attempt(f func(store.Store) error) (*Store, error) {
	in := s.copied()
	in.refused = new(error)
	err := f(within{in})
	in.Close()
	return in, cmp.Or(err, *in.refused)
}

// Copy returns a store that holds the same; what is done in one is not in the other.
func (s *Store) Copy() *Store {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.copied()
}

func (s *Store) copied() *Store {
	return &Store{
		version: s.version, seq: s.seq, profile: s.profile, fixed: s.fixed,
		grids: maps.Clone(s.grids), origins: maps.Clone(s.origins), sessions: maps.Clone(s.sessions), evidence: maps.Clone(s.evidence), actions: maps.Clone(s.actions),
		notes: maps.Clone(s.notes), known: maps.Clone(s.known), received: maps.Clone(s.received), reviews: maps.Clone(s.reviews),
		passages: maps.Clone(s.passages), trash: maps.Clone(s.trash),
	}
}

// within is a store in the commit of another.
type within struct{ *Store }

// Together implements store.Store.
func (w within) Together(ctx context.Context, f func(store.Store) error) error {
	err := w.view(ctx, func() error { return nil })
	if err == nil {
		err = f(w)
	}
	return w.refuse(err)
}

// Close implements store.Store: there is nothing to close.
func (within) Close() error { return nil }

// refuse remembers, within Together, the first write that failed.
func (s *Store) refuse(err error) error {
	if s.refused != nil && *s.refused == nil {
		*s.refused = err
	}
	return err
}
