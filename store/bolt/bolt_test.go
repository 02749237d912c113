package bolt

import (
	"path/filepath"
	"testing"

	"autoeval/store"
	"autoeval/store/memory"
	"autoeval/store/storetest"
)

func TestBoltKeepsTheContract(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(t *testing.T) store.Store {
		return openAt(t, filepath.Join(t.TempDir(), "autoeval.db"), Options{})
	})
}

func TestClosingAndOpeningChangesNothing(t *testing.T) {
	path, _ := filledStore(t)
	s := openAt(t, path, Options{})
	want := dumpOf(t, s)
	closeStore(t, s)
	if got := dumpOf(t, openAt(t, path, Options{})); got != want {
		t.Error("another content after closing and opening")
	}
}

func TestBoltHoldsWhatMemoryHolds(t *testing.T) {
	path, _ := filledStore(t)
	m := memory.New()
	if err := storetest.Fill(m, 400); err != nil {
		t.Fatal(err)
	}
	if dumpOf(t, openAt(t, path, Options{})) != dumpOf(t, m) {
		t.Error("the two backends hold something else after the same writes")
	}
}
