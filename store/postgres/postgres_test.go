package postgres_test

import (
	"testing"

	"autoeval/store"
	"autoeval/store/memory"
	"autoeval/store/postgres"
	"autoeval/store/storetest"
)

func TestPostgresKeepsTheContract(t *testing.T) {
	db := open(t, postgres.Options{})
	storetest.Run(t, func(t *testing.T) store.Store { return db.Of(newOwner()) })
}

func TestPostgresHoldsWhatMemoryHolds(t *testing.T) {
	m, s := memory.New(), open(t, postgres.Options{}).Of(newOwner())
	want, got := filled(t, m), filled(t, s)
	if want != got {
		t.Error("the two backends hold something else after the same writes")
	}
}

func filled(t *testing.T, s store.Store) string {
	t.Helper()
	if err := storetest.Fill(s, 100); err != nil {
		t.Fatal(err)
	}
	content, err := storetest.Dump(s)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
