package bolt

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// clock is a time that a test moves.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

// settle waits for the snapshots under way.
func settle(s *Store) { s.snapshot.done.Wait() }

// sessionsIn says how many sessions a snapshot or a backup holds.
func sessionsIn(t *testing.T, path string) int {
	t.Helper()
	s := openAt(t, path, Options{ReadOnly: true})
	defer s.Close()
	all, err := s.Sessions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

func TestSnapshotsAreTakenByThemselves(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	c := &clock{time.Now()}
	opt := Options{Now: c.now, Warn: func(err error) { t.Error(err) }}
	s := openAt(t, path, opt)
	step := func(what string, want int, do func()) {
		t.Helper()
		do()
		settle(s)
		if got := len(Snapshots(path)); got != want {
			t.Errorf("%s: %d snapshots, want %d", what, got, want)
		}
	}
	step("opening a new store", 0, func() {})
	step("the first save", 1, func() { saveOne(t, s, "a") })
	step("another save", 1, func() { saveOne(t, s, "b") })
	c.at = c.at.Add(9 * time.Minute)
	step("nine minutes later", 1, func() { saveOne(t, s, "c") })
	c.at = c.at.Add(2 * time.Minute)
	step("eleven minutes later", 2, func() { saveOne(t, s, "d") })
	step("a finished session", 3, func() {
		if _, err := s.SaveSession(ctx, model.Session{ID: "f", FinishedAt: c.at}); err != nil {
			t.Fatal(err)
		}
	})
	step("something received", 4, func() {
		if err := s.SaveReceived(ctx, []model.Received{{Session: model.Session{ID: "r"}}}); err != nil {
			t.Fatal(err)
		}
	})
	step("received again", 4, func() {
		if err := s.SaveReceived(ctx, []model.Received{{Session: model.Session{ID: "r"}}}); err != nil {
			t.Fatal(err)
		}
	})
	if got := sessionsIn(t, Snapshots(path)[0].Path); got != 5 {
		t.Errorf("the newest has %d sessions, want 5", got)
	}
	step("asked for, with the last one the same but for an empty commit", 5, func() { s.Snapshot(ctx) })
	step("asked for again", 5, func() { s.Snapshot(ctx) })
	closeStore(t, s)

	s = openAt(t, path, opt)
	step("opening again", 5, func() {})
	c.at = c.at.Add(25 * time.Hour)
	closeStore(t, s)
	s = openAt(t, path, opt)
	step("opening a day later, unchanged", 5, func() {})
	saveOne(t, s, "x")
	settle(s)
	closeStore(t, s)
	c.at = c.at.Add(-1000 * time.Hour)
	s = openAt(t, path, opt)
	step("the clock put back", 6, func() { saveOne(t, s, "y") })
}

func TestWritesTogetherTakeASnapshotForWhatIsWorthOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{})
	saveOne(t, s, "a")
	for i, c := range []struct {
		what string
		more int
		do   func(store.Store) error
	}{
		{"small things", 0, func(s store.Store) error {
			return s.SaveKnown(ctx, model.Known{Contact: model.Contact{Person: "p"}})
		}},
		{"a review that came with other things", 1, func(s store.Store) error {
			_, err := s.SaveReview(ctx, model.Review{ID: "v", Session: "r"})
			return err
		}},
		{"a finished session", 1, func(s store.Store) error {
			_, err := s.SaveSession(ctx, model.Session{ID: "f", FinishedAt: time.Now()})
			return err
		}},
		{"something refused", 0, func(s store.Store) error {
			_, err := s.SaveSession(ctx, model.Session{ID: "g", FinishedAt: time.Now()})
			return errors.Join(err, errors.New("no"))
		}},
	} {
		settle(s)
		before := len(Snapshots(path))
		if err := s.Together(ctx, c.do); (err != nil) != (i == 3) {
			t.Fatal(err)
		}
		settle(s)
		if got := len(Snapshots(path)) - before; got != c.more {
			t.Errorf("%s: %d snapshots more, want %d", c.what, got, c.more)
		}
	}
}

func TestTwoStoresInOneDirectoryKeepTheirOwnSnapshots(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "autoeval.db"), filepath.Join(dir, "autoeval-2.db")
	for _, path := range []string{a, b} {
		s := openAt(t, path, Options{})
		saveOne(t, s, "s")
		closeStore(t, s)
		if got := len(Snapshots(path)); got != 1 {
			t.Errorf("%s: %d snapshots, want 1", path, got)
		}
	}
}

func TestAMissingOrEmptyStoreWithSnapshotsIsDamage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{})
	saveOne(t, s, "a")
	closeStore(t, s)
	for what, ruin := range map[string]func() error{
		"missing": func() error { return os.Remove(path) },
		"empty":   func() error { return os.WriteFile(path, nil, 0o600) },
	} {
		if err := ruin(); err != nil {
			t.Fatal(err)
		}
		for _, opt := range []Options{{}, {ReadOnly: true}} {
			_, err := Open(path, opt)
			var d *store.Damaged
			if !errors.As(err, &d) || d.Snapshot == "" || d.Reason == "" {
				t.Fatalf("%s: error %v, want Damaged with a snapshot", what, err)
			}
			if sessionsIn(t, d.Snapshot) != 1 {
				t.Errorf("%s: %s is not what was there", what, d.Snapshot)
			}
		}
	}
}

func TestTheNewestGoodSnapshotIsNamed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{})
	for _, id := range []model.SessionID{"a", "b", "c"} {
		saveOne(t, s, id)
		settle(s)
		if _, err := s.Snapshot(ctx); err != nil {
			t.Fatal(err)
		}
	}
	closeStore(t, s)
	all := Snapshots(path)
	spoilFile(t, all[0].Path)
	spoilFile(t, path)
	_, err := Open(path, Options{})
	var d *store.Damaged
	if !errors.As(err, &d) || d.Snapshot != all[1].Path {
		t.Errorf("error %v with %+v, want %s", err, d, all[1].Path)
	}
}

// spoilFile zeroes a page in use.
func spoilFile(t *testing.T, path string) {
	t.Helper()
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := inspectFile(path, true, nil)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.WriteAt(make([]byte, 4096), int64(in.meta.root)*4096)
	if err = errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestABackupIsWholeAndRefusesToReplace(t *testing.T) {
	path, _ := filledStore(t)
	s := openAt(t, path, Options{})
	dst := filepath.Join(t.TempDir(), "backup.db")
	if err := s.Backup(ctx, dst); err != nil {
		t.Fatal(err)
	}
	if dumpOf(t, openAt(t, dst, Options{ReadOnly: true})) != dumpOf(t, s) {
		t.Error("the backup holds something else")
	}
	if err := s.Backup(ctx, dst); !errors.Is(err, fs.ErrExist) {
		t.Errorf("error %v, want ErrExist", err)
	}
	fromCopy := filepath.Join(t.TempDir(), "backup.db")
	if err := openAt(t, path, Options{ReadOnly: true}).Backup(ctx, fromCopy); err != nil {
		t.Errorf("from a read-only store: %v", err)
	}
}

func TestRestoringSetsTheOldFileAside(t *testing.T) {
	path, _ := filledStore(t)
	s := openAt(t, path, Options{})
	want := dumpOf(t, s)
	backup := filepath.Join(t.TempDir(), "backup.db")
	if err := s.Backup(ctx, backup); err != nil {
		t.Fatal(err)
	}
	saveOne(t, s, "later")
	if _, err := Restore(path, backup); !errors.Is(err, store.ErrInUse) {
		t.Errorf("while open: %v, want ErrInUse", err)
	}
	settle(s)
	closeStore(t, s)
	snapshots := len(Snapshots(path))
	aside, err := Restore(path, backup)
	if err != nil {
		t.Fatal(err)
	}
	s = openAt(t, path, Options{})
	if dumpOf(t, s) != want {
		t.Error("another content after restoring")
	}
	if _, err := openAt(t, aside, Options{ReadOnly: true}).Session(ctx, "later"); err != nil {
		t.Errorf("what was replaced: %v", err)
	}
	if got := len(Snapshots(path)); got < snapshots {
		t.Errorf("%d snapshots of %d", got, snapshots)
	}
}

func TestRestoringChecksFirst(t *testing.T) {
	path, content := filledStore(t)
	bad := filepath.Join(t.TempDir(), "bad.db")
	if err := os.WriteFile(bad, content[:len(content)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(path, bad); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("error %v, want ErrDamaged", err)
	}
	if _, err := Restore(path, filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v, want ErrNotExist", err)
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != string(content) {
		t.Errorf("the store changed, %v", err)
	}
}

func TestRestoringWhereNothingStands(t *testing.T) {
	path, _ := filledStore(t)
	dst := filepath.Join(t.TempDir(), "new", "autoeval.db")
	aside, err := Restore(dst, path)
	if err != nil || aside != "" {
		t.Fatalf("aside %q, %v", aside, err)
	}
	if dumpOf(t, openAt(t, dst, Options{})) != dumpOf(t, openAt(t, path, Options{})) {
		t.Error("another content")
	}
}
