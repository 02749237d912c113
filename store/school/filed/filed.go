// Package filed keeps a school in a folder: for a class on one machine, and for
// trying. school.db has the people and their letters, stores has one data file per
// owner, just as the offline program keeps it. One process at a time has it open.
package filed

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	bbolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"autoeval/store"
	"autoeval/store/bolt"
	"autoeval/store/school"
	"autoeval/store/school/ledger"
)

// file is where the people of a school are, in its folder.
const file = "school.db"

// Options are those of a folder.
type Options struct {
	// Store are those of every data file.
	Store bolt.Options
}

// Is says whether there is a school in a folder.
func Is(dir string) (bool, error) {
	_, err := os.Stat(filepath.Join(dir, file))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// Open opens the school in a folder, or makes it. store.InUse when another
// process has it open.
func Open(dir string, o Options) (*ledger.School, error) {
	if err := os.MkdirAll(filepath.Join(dir, "stores"), 0o700); err != nil {
		return nil, fmt.Errorf("make school: %w", err)
	}
	path := filepath.Join(dir, file)
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: 100 * time.Millisecond})
	if errors.Is(err, bolterrors.ErrTimeout) {
		err = &store.InUse{}
	}
	if err != nil {
		return nil, fmt.Errorf("open school: %w", err)
	}
	err = db.Update(func(t *bbolt.Tx) error {
		for _, table := range ledger.Tables {
			if _, err := t.CreateBucketIfNotExists([]byte(table)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open school: %w", err), db.Close())
	}
	return ledger.New(&kv{db}, &rooms{dir: filepath.Join(dir, "stores"), options: o.Store, open: map[school.Owner]*room{}}), nil
}

type kv struct{ db *bbolt.DB }

func (k *kv) View(f func(ledger.Tx) error) error {
	return closed(k.db.View(func(t *bbolt.Tx) error { return f(tx{t}) }))
}

func (k *kv) Update(f func(ledger.Tx) error) error {
	return closed(k.db.Update(func(t *bbolt.Tx) error { return f(tx{t}) }))
}

// closed returns an error in the words of the contract.
func closed(err error) error {
	if errors.Is(err, bolterrors.ErrDatabaseNotOpen) {
		return store.ErrClosed
	}
	return err
}

func (k *kv) Close() error { return k.db.Close() }

type tx struct{ *bbolt.Tx }

func (t tx) Get(table, key string) []byte {
	return t.Bucket([]byte(table)).Get([]byte(key))
}

func (t tx) Put(table, key string, value []byte) error {
	return t.Bucket([]byte(table)).Put([]byte(key), bytes.Clone(value))
}

func (t tx) Delete(table, key string) error { return t.Bucket([]byte(table)).Delete([]byte(key)) }

func (t tx) Each(table, prefix string, f func(string, []byte) error) error {
	c := t.Bucket([]byte(table)).Cursor()
	for k, v := c.Seek([]byte(prefix)); k != nil && bytes.HasPrefix(k, []byte(prefix)); k, v = c.Next() {
		if err := f(string(k), v); err != nil {
			return err
		}
	}
	return nil
}

// rooms are the data files, each open once for all who use it.
type rooms struct {
	dir     string
	options bolt.Options

	mu     sync.Mutex
	closed bool
	open   map[school.Owner]*room
}

// room is a data file with those who have it open.
type room struct {
	once sync.Once
	st   store.Store
	err  error
	uses int
}

// path returns where the data of an owner lie.
func (r *rooms) path(of school.Owner) (string, error) {
	name := "person-" + string(of)
	if p, isDesk := of.Programme(); isDesk {
		name = "desk-" + string(p)
	}
	if !school.ValidName(strings.NewReplacer("person-", "", "desk-", "").Replace(name)) {
		return "", school.ErrBadName
	}
	return filepath.Join(r.dir, name, "autoeval.db"), nil
}

func (r *rooms) Open(_ context.Context, of school.Owner) (store.Store, error) {
	path, err := r.path(of)
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	if r.closed {
		r.mu.Unlock()
		return nil, store.ErrClosed
	}
	at := r.open[of]
	if at == nil {
		at = new(room)
		r.open[of] = at
	}
	at.uses++
	r.mu.Unlock()
	at.once.Do(func() {
		if st, err := bolt.Open(path, r.options); err != nil {
			at.err = err
		} else {
			at.st = st
		}
	})
	if at.err != nil {
		return nil, errors.Join(at.err, r.leave(of, at))
	}
	return &use{Store: at.st, leave: sync.OnceValue(func() error { return r.leave(of, at) })}, nil
}

// leave closes a data file after its last user.
func (r *rooms) leave(of school.Owner, at *room) error {
	r.mu.Lock()
	at.uses--
	last := at.uses == 0 && r.open[of] == at
	if last {
		delete(r.open, of)
	}
	defer r.mu.Unlock() // whoever opens it next waits until it is closed
	if last && at.st != nil {
		return at.st.Close()
	}
	return nil
}

func (r *rooms) Remove(_ context.Context, of school.Owner) error {
	path, err := r.path(of)
	if err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if at := r.open[of]; at != nil {
		delete(r.open, of)
		if at.st != nil {
			err = at.st.Close()
		}
	}
	if gone := os.RemoveAll(filepath.Dir(path)); gone != nil && !errors.Is(gone, fs.ErrNotExist) {
		err = errors.Join(err, fmt.Errorf("remove the data of %s: %w", of, gone))
	}
	return err
}

func (r *rooms) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	var errs []error
	for _, at := range r.open {
		if at.st != nil {
			errs = append(errs, at.st.Close())
		}
	}
	clear(r.open)
	return errors.Join(errs...)
}

// use is a data file as one of its users has it.
type use struct {
	store.Store
	leave func() error
}

// Close implements store.Store.
func (u *use) Close() error { return u.leave() }
