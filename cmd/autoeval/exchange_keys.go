package main

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/tui/nav"
)

// courier is that of a command line: its keys stand beside the data, or nowhere
// when those are made up.
func (c *cli) courier(st store.Store) (*courier, error) {
	path, err := c.dataPath()
	if err != nil {
		return nil, err
	}
	x := newCourier(st, c.grids, path, c.Now, c.NewID)
	switch {
	case c.data.madeUp:
		x.opens = sync.OnceValues(passingKeys)
		x.keys = x.opens
	case c.global.readOnly:
		x.opens = func() (*exchange.Identity, error) { return exchange.Load(path) }
	}
	if !c.data.madeUp {
		signing := func(unlock func() ([]byte, error)) (*exchange.Identity, error) {
			id, err := x.opens()
			if err != nil {
				return nil, err
			}
			return signingKeys(path, id, unlock)
		}
		x.keys = sync.OnceValues(func() (*exchange.Identity, error) { return signing(x.unlock) })
		x.opened = func(passphrase []byte) (*exchange.Identity, error) {
			return signing(func() ([]byte, error) { return passphrase, nil })
		}
	}
	return x, nil
}

// passingKeys are keys that nothing keeps.
func passingKeys() (*exchange.Identity, error) {
	dir, err := os.MkdirTemp("", "autoeval")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	return exchange.Ensure(filepath.Join(dir, "demo"), rand.Reader)
}

// newCourier keeps its keys beside the store with that path.
func newCourier(st store.Store, grids *library, storePath string, now func() time.Time, newID func() string) *courier {
	keys := sync.OnceValues(func() (*exchange.Identity, error) {
		id, err := exchange.Ensure(storePath, rand.Reader)
		var path *fs.PathError
		if err != nil && !errors.As(err, &path) {
			err = &nav.Refused{Reason: "identity", Err: err}
		}
		return id, err
	})
	return &courier{st: st, grids: grids, keys: keys, opens: keys, now: now, newID: newID}
}
