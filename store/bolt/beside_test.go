package bolt

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/storetest"
)

// The contract holds where whatever is done together is too much for one commit.
func TestTheContractHoldsForWhatIsDoneBeside(t *testing.T) {
	t.Parallel()
	storetest.Run(t, func(t *testing.T) store.Store {
		return openAt(t, filepath.Join(t.TempDir(), "autoeval.db"), Options{atOnce: 1})
	})
}

// people saves that many, and ends with that error.
func people(t *testing.T, n int, end error) func(store.Store) error {
	return func(st store.Store) error {
		for i := range n {
			if err := st.SaveKnown(t.Context(), model.Known{Contact: model.Contact{Person: model.PersonID(fmt.Sprintf("01P%05d", i)), Name: "Zoé"}, PublicKey: "k"}); err != nil {
				return err
			}
		}
		return end
	}
}

// What is too much for one commit is there whole and in one step, or not at all, and
// nothing is left beside.
func TestWhatIsTooMuchForOneCommitIsKeptWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{atOnce: 4 << 10})
	if err := s.SaveKnown(t.Context(), model.Known{Contact: model.Contact{Person: "01BEFORE"}, PublicKey: "k"}); err != nil {
		t.Fatal(err)
	}
	has := func(s *Store, want int) {
		t.Helper()
		if all, err := s.Known(t.Context()); err != nil || len(all) != want {
			t.Errorf("%d people of %d, %v", len(all), want, err)
		}
		if _, err := os.Stat(besideNew(path)); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("something is left beside: %v", err)
		}
	}
	stop := errors.New("stop")
	if err := s.Together(t.Context(), people(t, 1000, stop)); !errors.Is(err, stop) {
		t.Errorf("%v", err)
	}
	has(s, 1)
	version := s.Version()
	if err := s.Together(t.Context(), people(t, 1000, nil)); err != nil || s.Version() != version+1 {
		t.Errorf("%d commits, %v", s.Version()-version, err)
	}
	has(s, 1001)
	// The first write of the last commit is refused, after others were made.
	err := s.Together(t.Context(), func(st store.Store) error {
		err := people(t, 2000, nil)(st)
		return errors.Join(err, st.SaveKnown(t.Context(), model.Known{}))
	})
	if !errors.Is(err, store.ErrBadID) {
		t.Errorf("%v", err)
	}
	has(s, 1001)
	if err := s.SaveKnown(t.Context(), model.Known{Contact: model.Contact{Person: "01AFTER"}, PublicKey: "k"}); err != nil {
		t.Error(err)
	}
	closeStore(t, s)
	s = openAt(t, path, Options{})
	has(s, 1002)
	closeStore(t, s)
	if err := Check(path); err != nil {
		t.Error(err)
	}
}
