package bolt

import (
	"context"
	"errors"
	"fmt"
	"os"
	"syscall"

	bbolt "go.etcd.io/bbolt"

	"autoeval/store"
)

// Compact rewrites the store so that the file holds what is kept and nothing of
// what was deleted. It takes a snapshot first; that one still holds it all:
// see Purge.
func (s *Store) Compact(ctx context.Context) error {
	if _, err := s.Snapshot(ctx); err != nil {
		return err
	}
	return s.compact(ctx)
}

// Purge makes what was deleted unreadable for good: it rewrites the store, takes
// a new snapshot and removes the older ones. What was set aside in quarantine
// and what a person backed up elsewhere stays.
func (s *Store) Purge(ctx context.Context) error {
	if err := s.Compact(ctx); err != nil {
		return err
	}
	if _, err := s.Snapshot(ctx); err != nil {
		return err
	}
	return prune(s.path)
}

// compact swaps the file under the open store.
func (s *Store) compact(ctx context.Context) error {
	s.snapshot.taking.Lock()
	defer s.snapshot.taking.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.snapshot.txid = 0 // the new file counts its commits anew
	return s.work(ctx, "compact store", func() error {
		if s.lock == nil {
			return store.ErrReadOnly
		}
		if err := s.inPlace(); err != nil {
			return err
		}
		tmp := besideNew(s.path)
		if err := writeCompact(tmp, s.db); err != nil {
			return err
		}
		return s.replaceBy(tmp)
	})
}

// replaceBy puts a finished file in the place of the open one.
func (s *Store) replaceBy(tmp string) error {
	err := s.db.Close()
	if err == nil {
		err = moveTo(tmp, s.path)
	}
	// Whether the new file or still the old one: the store stays open.
	return errors.Join(err, s.attach())
}

// compactFile compacts a store that is not open.
func compactFile(path string) error {
	tmp := besideNew(path)
	err := guarded(func() error {
		db, err := openFile(path, bbolt.Options{ReadOnly: true})
		if err != nil {
			return err
		}
		return errors.Join(writeCompact(tmp, db), db.Close())
	})
	if err != nil {
		return fmt.Errorf("compact store: %w", err)
	}
	return moveTo(tmp, path)
}

// writeCompact writes the records of db, and nothing else, to a new file and
// verifies it: the tally came along, so a record that did not would show.
func writeCompact(tmp string, db database) error {
	src, ok := db.(*boltFile)
	if !ok { // whoever holds it whole writes nothing else
		return db.View(func(b state) error { return writeState(&tx{b: b}, tmp) })
	}
	os.Remove(tmp)
	dst, err := openFile(tmp, bbolt.Options{})
	if err != nil {
		return err
	}
	if to, ok := dst.(*boltFile); ok {
		err = bbolt.Compact(to.db, src.db, 8<<20)
	} else {
		err = syscall.ENOLCK // it was there a moment ago
	}
	if err = errors.Join(err, dst.Close()); err == nil {
		err = verify(tmp)
	}
	if err != nil {
		os.Remove(tmp)
	}
	return err
}
