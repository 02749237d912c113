// Package ledger keeps a school over plain key-value transactions: what memory
// and filed have in common. The tables and their keys are named in tables.go.
package ledger

import (
	"context"

	"autoeval/store"
	"autoeval/store/school"
)

// KV keeps bytes by table and key.
type KV interface {
	// View gives f one state, to read.
	View(f func(Tx) error) error
	// Update gives f the only writer's view; all it wrote is durable when Update
	// returns nil, and nothing of it when f failed.
	Update(f func(Tx) error) error
	Close() error
}

// Tx is one transaction. What it returns is the caller's until its end.
type Tx interface {
	Get(table, key string) []byte // nil if there is none
	Put(table, key string, value []byte) error
	Delete(table, key string) error
	// Each visits the keys that begin so, in their order. F must not write.
	Each(table, prefix string, f func(key string, value []byte) error) error
}

// Stores opens and removes the store of an owner.
type Stores interface {
	Open(context.Context, school.Owner) (store.Store, error)
	Remove(context.Context, school.Owner) error
	Close() error
}
