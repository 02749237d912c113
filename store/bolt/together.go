package bolt

import (
	"context"
	"errors"

	"autoeval/store"
)

// part is the commit that a store within Together works in.
type part struct {
	t      *tx
	most   int          // bytes that it may hold, 0 for any number
	next   func() error // has it go on in another, once it holds that many; nil where it cannot
	failed error        // the first write that was refused
	large  bool         // it holds more than that
	big    bool         // worth a snapshot
	over   bool
}

// errLarge says that a commit holds more than memory should.
var errLarge = errors.New("too much for one commit")

// Together implements store.Store. What is too much for one commit is done again
// beside the store: see togetherBeside.
func (s *Store) Together(ctx context.Context, f func(store.Store) error) error {
	if s.part != nil {
		return s.update(ctx, "write together", func(*tx) error { return f(within{s}) })
	}
	var p *part
	err := s.update(ctx, "write together", func(t *tx) error {
		p = &part{t: t, most: s.mostAtOnce()}
		return p.run(s, f)
	})
	if p != nil && p.large {
		p, err = s.togetherBeside(ctx, f)
	}
	if err == nil && p.big {
		s.snapshot.now()
	}
	return err
}

// mostAtOnce returns how much one commit may hold: a file that is held whole makes no
// difference.
func (s *Store) mostAtOnce() int {
	if _, ok := s.db.(*boltFile); !ok {
		return 0
	}
	return s.opt.atOnce
}

// run has f work in the commit.
func (p *part) run(s *Store, f func(store.Store) error) error {
	defer func() { p.over = true }()
	in := &Store{path: s.path, lock: s.lock, part: p}
	in.version.Store(s.version.Load())
	if err := f(within{in}); err != nil {
		return err
	}
	return p.failed
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
	if err == nil && p.most > 0 && p.t.wrote > p.most {
		if p.next != nil {
			err = p.next()
		} else {
			p.large, err = true, errLarge
		}
	}
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
