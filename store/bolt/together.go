package bolt

import (
	"context"

	"autoeval/store"
)

// part is the commit that a store within Together works in.
type part struct {
	t      *tx
	failed error // the first write that was refused
	big    bool  // worth a snapshot
	over   bool
}

// Together implements store.Store.
func (s *Store) Together(ctx context.Context, f func(store.Store) error) error {
	if s.part != nil {
		return s.update(ctx, "write together", func(*tx) error { return f(within{s}) })
	}
	var p *part
	err := s.update(ctx, "write together", func(t *tx) error {
		p = &part{t: t}
		defer func() { p.over = true }()
		in := &Store{path: s.path, lock: s.lock, part: p}
		in.version.Store(s.version.Load())
		if err := f(within{in}); err != nil {
			return err
		}
		return p.failed
	})
	if err == nil && p.big {
		s.snapshot.now()
	}
	return err
}

// within is a store in the commit of another: what is not of the contract is
// not there, and there is nothing to close.
type within struct{ store.Store }

// Close implements store.Store.
func (within) Close() error { return nil }

// read runs f on the state of the commit.
func (p *part) read(ctx context.Context, f func(*tx) error) error {
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case p.over:
		return store.ErrClosed
	}
	return f(p.t)
}

// write is read, and remembers a refusal.
func (p *part) write(ctx context.Context, f func(*tx) error) error {
	err := p.read(ctx, f)
	if err != nil && p.failed == nil {
		p.failed = err
	}
	return err
}

// worthSnapshot asks for a snapshot after what was just written.
func (s *Store) worthSnapshot() {
	if s.part != nil {
		s.part.big = true
		return
	}
	s.snapshot.now()
}
