package bolt

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"autoeval/model"
	"autoeval/store"
)

// TestWhatNobodySavedInIsGoneAfterClosing opens where nothing is, and leaves.
func TestWhatNobodySavedInIsGoneAfterClosing(t *testing.T) {
	refuse := errors.New("no")
	for name, use := range map[string]func(*Store) error{
		"nothing":         func(*Store) error { return nil },
		"a read":          func(s *Store) error { _, err := s.Sessions(t.Context()); return err },
		"a refused write": func(s *Store) error { return s.DeleteSession(t.Context(), "none") },
		"part of a whole": func(s *Store) error {
			return s.Together(t.Context(), func(st store.Store) error {
				if _, err := st.SaveProfile(t.Context(), model.Profile{Name: "x"}); err != nil {
					t.Error(err)
				}
				return refuse
			})
		},
	} {
		dir := t.TempDir()
		s := openAt(t, filepath.Join(dir, "a", "b", "x.db"), Options{})
		if err := use(s); err != nil && !errors.Is(err, refuse) && !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
		closeStore(t, s)
		if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
			t.Errorf("%s: left %v, %v", name, left, err)
		}
	}
}

// What was there before, or holds anything, stays.
func TestClosingTakesNothingElseAway(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "made", "x.db")
	s := openAt(t, path, Options{})
	beside := filepath.Join(dir, "made", "notes.txt")
	if err := os.WriteFile(beside, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	if _, err := os.Stat(beside); err != nil {
		t.Error(err)
	}
	s = openAt(t, path, Options{})
	saveOne(t, s, "a")
	closeStore(t, s)
	closeStore(t, openAt(t, path, Options{})) // nothing saved this time
	if all, err := openAt(t, path, Options{}).Sessions(t.Context()); err != nil || len(all) != 1 {
		t.Error("what was saved is gone")
	}
}

// A file that somebody put there, empty, is theirs; so is one that came into
// the place of ours.
func TestClosingLeavesFilesOfOthers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	closeStore(t, openAt(t, path, Options{}))
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
	other := filepath.Join(t.TempDir(), "y.db")
	s := openAt(t, other, Options{})
	if err := os.Rename(path, other); err != nil {
		t.Skip(err) // a system that does not move over what is open
	}
	closeStore(t, s)
	if _, err := os.Stat(other); err != nil {
		t.Error(err)
	}
}

// Whoever locked the file of a store that was taken away does not hold the one
// that came after.
func TestALockOnARemovedFileIsNone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	l, err := takeLock(path, -1, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(l.f.Name()); err != nil {
		t.Skip(err)
	}
	if samePlace(l.f) {
		t.Error("a file that is not there leads to itself")
	}
	again, err := takeLock(path, -1, "")
	if err != nil || samePlace(l.f) || !samePlace(again.f) {
		t.Error("the second does not have it", err)
	}
	l.f.Close()
	again.f.Close()
}
