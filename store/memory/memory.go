// Package memory keeps a store in maps: for tests, for the demo, and as the
// shortest reading of what store.Store means. Nothing outlives the process.
package memory

import (
	"cmp"
	"context"
	"maps"
	"sync"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
)

// Store is a store.Store in maps. Make it with New.
type Store struct {
	mu      sync.RWMutex
	closed  bool
	version uint64
	seq     uint64 // last place given to anything

	profile  model.Profile
	grids    map[model.GridRef]placed[model.Grid]
	origins  map[model.GridRef]model.Origin
	sessions map[model.SessionID]placed[session]
	evidence map[model.EvidenceID]placed[model.Evidence]
	actions  map[model.ActionID]placed[model.Action]
	notes    map[model.NoteID]placed[model.Note]
	known    map[model.PersonID]model.Known
	received map[model.SessionID]placed[received]
	reviews  map[model.ReviewID]placed[model.Review]
	passages map[pair]placed[model.Passage]
	trash    map[uint64]placed[model.Trashed]

	refused *error // of a store within Together
	fixed   bool   // nothing is ever kept
}

var _ store.Store = (*Store)(nil)

// placed is a record and its place among those of its kind.
type placed[T any] struct {
	seq   uint64
	value T
}

// session and received are with their summaries, which lists read over and over.
type (
	session struct {
		model.Session
		sum model.SessionSummary
	}
	received struct {
		model.Received
		sum model.ReceivedSummary
	}
)

// New returns an empty store.
func New() *Store {
	return &Store{
		grids:    map[model.GridRef]placed[model.Grid]{},
		origins:  map[model.GridRef]model.Origin{},
		sessions: map[model.SessionID]placed[session]{},
		evidence: map[model.EvidenceID]placed[model.Evidence]{},
		actions:  map[model.ActionID]placed[model.Action]{},
		notes:    map[model.NoteID]placed[model.Note]{},
		known:    map[model.PersonID]model.Known{},
		received: map[model.SessionID]placed[received]{},
		reviews:  map[model.ReviewID]placed[model.Review]{},
		passages: map[pair]placed[model.Passage]{},
		trash:    map[uint64]placed[model.Trashed]{},
	}
}

// Nothing returns an empty store that keeps nothing: every write is
// store.ErrReadOnly. It stands for data that are not there.
func Nothing() *Store {
	s := New()
	s.fixed = true
	return s
}

// Version implements store.Store.
func (s *Store) Version() uint64 {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.version
}

// ReadOnly implements store.Store.
func (s *Store) ReadOnly() bool { return s.fixed }

// Close implements store.Store.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	return nil
}

// Profile implements store.Profiles.
func (s *Store) Profile(ctx context.Context) (p model.Profile, err error) {
	err = s.view(ctx, func() error {
		p = s.profile.Clone()
		return nil
	})
	return p, err
}

// SaveProfile implements store.Profiles.
func (s *Store) SaveProfile(ctx context.Context, p model.Profile) (rev uint64, err error) {
	err = s.update(ctx, func() error {
		if p.Revision != s.profile.Revision {
			return store.ErrConflict
		}
		s.profile = p.Clone()
		s.profile.Revision++
		rev = s.profile.Revision
		return nil
	})
	return rev, err
}

// view runs f while nothing is written.
func (s *Store) view(ctx context.Context, f func() error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.run(ctx, f)
}

// update runs f alone; when f returns an error it must have changed nothing.
func (s *Store) update(ctx context.Context, f func() error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fixed {
		return store.ErrReadOnly
	}
	err := s.run(ctx, f)
	if err == nil {
		s.version++
	}
	return s.refuse(err)
}

func (s *Store) run(ctx context.Context, f func() error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if s.closed {
		return store.ErrClosed
	}
	return f()
}

// place returns the place a record keeps, or the next one if it has none.
func (s *Store) place(had uint64) uint64 {
	if had != 0 {
		return had
	}
	s.seq++
	return s.seq
}

// inOrder lists the records of a map by their place.
func inOrder[K comparable, T any](m map[K]placed[T]) []placed[T] {
	return order.Sorted(maps.Values(m), func(a, b placed[T]) int {
		return cmp.Compare(a.seq, b.seq)
	})
}

// remove deletes a record that must be there.
func remove[K comparable, V any](m map[K]V, id K) error {
	if _, ok := m[id]; !ok {
		return store.ErrNotFound
	}
	delete(m, id)
	return nil
}
