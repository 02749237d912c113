package bolt

import (
	"path/filepath"
	"testing"

	"autoeval/store"
	"autoeval/store/storetest"
)

func TestBoltKeepsTheContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store {
		return openAt(t, filepath.Join(t.TempDir(), "autoeval.db"), Options{})
	})
}

// openAt opens a store that the test closes, if nothing else did.
func openAt(t testing.TB, path string, opt Options) *Store {
	t.Helper()
	s, err := Open(path, opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}
