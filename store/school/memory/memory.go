// Package memory keeps a school in memory: for tests and for trying.
package memory

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"

	"autoeval/store"
	stored "autoeval/store/memory"
	"autoeval/store/school"
	"autoeval/store/school/ledger"
)

// New returns an empty school.
func New() *ledger.School {
	return ledger.New(&kv{tables: map[string]map[string][]byte{}}, &rooms{open: map[school.Owner]store.Store{}})
}

type kv struct {
	mu     sync.RWMutex
	closed bool
	tables map[string]map[string][]byte
}

func (k *kv) View(f func(ledger.Tx) error) error {
	k.mu.RLock()
	defer k.mu.RUnlock()
	if k.closed {
		return store.ErrClosed
	}
	return f(&tx{kv: k})
}

func (k *kv) Update(f func(ledger.Tx) error) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.closed {
		return store.ErrClosed
	}
	t := &tx{kv: k, wrote: map[string]map[string][]byte{}}
	if err := f(t); err != nil {
		return err
	}
	for name, rows := range t.wrote {
		if k.tables[name] == nil {
			k.tables[name] = map[string][]byte{}
		}
		for key, value := range rows {
			if value == nil {
				delete(k.tables[name], key)
			} else {
				k.tables[name][key] = value
			}
		}
	}
	return nil
}

func (k *kv) Close() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.closed = true
	return nil
}

// tx is a transaction: what it wrote lies over the tables until it ends; nil is
// deleted.
type tx struct {
	*kv
	wrote map[string]map[string][]byte
}

func (t *tx) Get(table, key string) []byte {
	if value, ok := t.wrote[table][key]; ok {
		return value
	}
	return t.tables[table][key]
}

func (t *tx) Put(table, key string, value []byte) error {
	return t.write(table, key, append([]byte{}, value...))
}

func (t *tx) Delete(table, key string) error { return t.write(table, key, nil) }

func (t *tx) write(table, key string, value []byte) error {
	if t.wrote == nil {
		return store.ErrReadOnly
	}
	if t.wrote[table] == nil {
		t.wrote[table] = map[string][]byte{}
	}
	t.wrote[table][key] = value
	return nil
}

func (t *tx) Each(table, prefix string, f func(string, []byte) error) error {
	keys := map[string]bool{}
	for _, rows := range []map[string][]byte{t.tables[table], t.wrote[table]} {
		for key := range rows {
			if strings.HasPrefix(key, prefix) {
				keys[key] = true
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if value := t.Get(table, key); value != nil {
			if err := f(key, bytes.Clone(value)); err != nil {
				return err
			}
		}
	}
	return nil
}

// rooms are the stores of owners.
type rooms struct {
	mu     sync.Mutex
	closed bool
	open   map[school.Owner]store.Store
}

func (r *rooms) Open(_ context.Context, of school.Owner) (store.Store, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return nil, store.ErrClosed
	}
	if r.open[of] == nil {
		r.open[of] = stored.New()
	}
	return &shared{Store: r.open[of]}, nil
}

func (r *rooms) Remove(_ context.Context, of school.Owner) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if st := r.open[of]; st != nil {
		delete(r.open, of)
		return st.Close()
	}
	return nil
}

func (r *rooms) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	var errs []error
	for _, st := range r.open {
		errs = append(errs, st.Close())
	}
	return errors.Join(errs...)
}

// shared is a store that others have open too: closing it leaves it to them.
type shared struct{ store.Store }

func (*shared) Close() error { return nil }
