package main

import (
	"context"

	"autoeval/cmd/internal/library"
	"autoeval/store"
	"autoeval/store/bolt"
)

// openStore opens the data file, or makes it.
func openStore(_ context.Context, path string, readOnly bool) (store.Store, error) {
	s, err := bolt.Open(path, bolt.Options{ReadOnly: readOnly, Shipped: library.Shipped})
	if err != nil {
		return nil, err
	}
	return s, nil
}
