package postgres

import (
	"context"

	"autoeval/store"
)

// part is the commit that a store within Together works in.
type part struct {
	t      *tx
	failed error // the first write that was refused
	over   bool
}

// Together implements store.Store.
func (s *Store) Together(ctx context.Context, f func(store.Store) error) error {
	if s.part != nil {
		return s.update(ctx, func(*tx) error { return f(within{s}) })
	}
	err := s.update(ctx, func(t *tx) error {
		p := &part{t: t}
		defer func() { p.over = true }()
		in := &Store{db: s.db, owner: s.owner, part: p}
		in.version.Store(s.version.Load())
		if err := f(within{in}); err != nil {
			return err
		}
		return p.failed
	})
	s.last.forget()
	return s.db.say("write together", err)
}

// within is a store in the commit of another: there is nothing to close.
type within struct{ *Store }

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
