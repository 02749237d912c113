package bolt

import (
	"context"
	"errors"
	"fmt"
	"os"

	bbolt "go.etcd.io/bbolt"

	"autoeval/store"
)

const (
	// besideAtOnce is how much one of several commits holds.
	besideAtOnce = 8 << 20
	// reopenAfter is how many bytes are written to a file until it is opened anew:
	// what was mapped of it then leaves memory.
	reopenAfter = 32 << 20
)

// togetherBeside does what is too much for one commit on a copy of the store, in as
// many as it takes, and puts the copy in its place: for whoever looks, one step. After
// an error the store is as it was.
func (s *Store) togetherBeside(ctx context.Context, f func(store.Store) error) (p *part, err error) {
	s.snapshot.taking.Lock()
	defer s.snapshot.taking.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	err = s.work(ctx, "write together", func() error {
		if err := s.inPlace(); err != nil {
			return err
		}
		tmp := besideNew(s.path)
		if err := s.db.View(func(b state) error { return writeState(&tx{b: b}, tmp) }); err != nil {
			return err
		}
		if p, err = s.writeBeside(tmp, f); err == nil {
			err = errors.Join(syncFile(tmp), verify(tmp))
		}
		if err == nil {
			err = s.inPlace() // it may have taken long
		}
		if err != nil {
			return errors.Join(err, os.Remove(tmp))
		}
		s.snapshot.txid = 0
		return s.replaceSurely(tmp)
	})
	if err == nil {
		s.version.Add(1)
		s.snapshot.changed()
	}
	return p, err
}

// replaceSurely is replaceBy for what a person waits to be kept: the error is
// store.ErrUnsure when the new file is there and the disk did not confirm it.
func (s *Store) replaceSurely(tmp string) error {
	made, err := os.Stat(tmp)
	if err != nil {
		return err
	}
	if err = s.replaceBy(tmp); err == nil {
		return nil
	}
	if now, statErr := os.Stat(s.path); statErr == nil && os.SameFile(made, now) {
		return fmt.Errorf("%w: %w", store.ErrUnsure, err)
	}
	return err
}

// writeBeside has f write to the file tmp. A panic becomes an error: it is not the
// store's file that cannot be read.
func (s *Store) writeBeside(tmp string, f func(store.Store) error) (p *part, err error) {
	b := &beside{path: tmp, limit: s.opt.MaxSize}
	err = guarded(func() error {
		if err := b.open(); err != nil {
			return err
		}
		p = &part{most: min(s.opt.atOnce, besideAtOnce)}
		p.next = func() (err error) { p.t, err = b.next(p.t); return err }
		if p.t, err = b.begin(); err == nil {
			err = p.run(s, f)
		}
		if err == nil {
			err = b.commit(p.t)
		}
		return errors.Join(err, b.close())
	})
	if broken := (*fault)(nil); errors.As(err, &broken) {
		err = fmt.Errorf("%s: %v", tmp, broken)
	}
	return p, err
}

// beside is a file that nobody else sees, written in several commits.
type beside struct {
	path  string
	limit int
	db    *boltFile
	now   *bbolt.Tx // nil between two
	wrote int       // since it was opened
}

func (b *beside) open() error {
	db, err := openFile(b.path, bbolt.Options{MaxSize: b.limit, NoSync: true, InitialMmapSize: initialMap})
	if err != nil {
		return err
	}
	b.db, b.wrote = db.(*boltFile), 0
	return nil
}

func (b *beside) begin() (*tx, error) {
	now, err := b.db.db.Begin(true)
	if err != nil {
		return nil, err
	}
	b.now = now
	return &tx{b: boltState{now}, tallies: map[string]tally{}}, nil
}

func (b *beside) commit(t *tx) error {
	if err := t.settle(); err != nil {
		return err
	}
	now := b.now
	b.now = nil
	return now.Commit()
}

// next commits and begins another.
func (b *beside) next(t *tx) (*tx, error) {
	if err := b.commit(t); err != nil {
		return t, err
	}
	if b.wrote += t.wrote; b.wrote > reopenAfter {
		if err := errors.Join(b.close(), b.open()); err != nil {
			return t, err
		}
	}
	return b.begin()
}

func (b *beside) close() (err error) {
	if b.now != nil {
		err = b.now.Rollback()
		b.now = nil
	}
	return errors.Join(err, b.db.Close())
}

// syncFile makes durable what was written to a file.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
