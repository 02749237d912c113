package bolt

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/storetest"
)

// noLocksVar is the variable that takes locks from the test binary.
const noLocksVar = "BOLT_TEST_NOLOCKS"

func init() {
	if os.Getenv(noLocksVar) != "" {
		if err := storetest.NoLocks(); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
	}
}

// TestAllHoldsWhereNothingCanBeLocked runs the contract, and the tests below, where
// every lock fails.
func TestAllHoldsWhereNothingCanBeLocked(t *testing.T) {
	if os.Getenv(noLocksVar) != "" {
		t.Skip("this is it")
	}
	cmd := exec.Command(os.Args[0], "-test.v", "-test.run", "^(TestBoltKeepsTheContract|TestWithoutLocks.*)$", "-test.skip", "Many|Months|Readers")
	cmd.Env = append(os.Environ(), noLocksVar+"=1")
	out, err := cmd.CombinedOutput()
	if n := strings.Count(string(out), "--- PASS"); err != nil || n < 50 {
		t.Errorf("%d passed, %v:\n%s", n, err, out)
	}
}

// withoutLocks skips a test where files can be locked.
func withoutLocks(t *testing.T) {
	t.Helper()
	if os.Getenv(noLocksVar) == "" {
		t.Skip("run by TestAllHoldsWhereNothingCanBeLocked")
	}
}

// TestWithoutLocksTheOwnerIsToldOnce opens a store again and again, also when it
// only looks.
func TestWithoutLocksTheOwnerIsToldOnce(t *testing.T) {
	withoutLocks(t)
	path := filepath.Join(t.TempDir(), "new", "autoeval.db")
	for i, want := range []bool{true, false, false} {
		s := openAt(t, path, Options{})
		if s.Unlockable() != want || s.ReadOnly() {
			t.Errorf("opening %d is news: %v, read-only: %v", i, s.Unlockable(), s.ReadOnly())
		}
		if r := openAt(t, path, Options{ReadOnly: true}); r.Unlockable() || r.Holder() == nil || r.Holder().PID != os.Getpid() {
			t.Errorf("opened to be read: %v, held by %+v", r.Unlockable(), r.Holder())
		}
		saveOne(t, s, model.SessionID(fmt.Sprint("s", i)))
		closeStore(t, s)
		if left, _ := filepath.Glob(path + ".lock.*"); len(left) > 0 {
			t.Errorf("left %v", left)
		}
	}
}

// holdsOne returns a store in which something was saved.
func holdsOne(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{})
	saveOne(t, s, "a")
	closeStore(t, s)
	return path
}

// TestWithoutLocksWhoWasKilledHoldsNothing kills a holder, and lets another machine's
// fall silent.
func TestWithoutLocksWhoWasKilledHoldsNothing(t *testing.T) {
	withoutLocks(t)
	path := holdsOne(t)
	cmd, out := child(t, "hold", path)
	if !out.Scan() || out.Text() != "open" {
		t.Fatal(out.Text())
	}
	var who *store.InUse
	if _, err := Open(path, Options{Wait: -1}); !errors.As(err, &who) || who.PID != cmd.Process.Pid {
		t.Fatalf("error %v, want in use by %d", err, cmd.Process.Pid)
	}
	cmd.Process.Kill()
	cmd.Wait()
	closeStore(t, openAt(t, path, Options{Wait: -1}))
	for ago, free := range map[time.Duration]bool{time.Second: false, -time.Second: false, beatsLast + time.Minute: true, -time.Hour: false, -8760 * time.Hour: false} {
		there := token{path + ".lock.held", elsewhere()}
		if err := there.make(); err != nil {
			t.Fatal(err)
		}
		then := time.Now().Add(-ago)
		os.Chtimes(there.path, then, then)
		s, err := Open(path, Options{Wait: -1})
		if free != (err == nil) || !free && !errors.Is(err, store.ErrInUse) {
			t.Errorf("%v ago: %v", ago, err)
		}
		if err == nil {
			closeStore(t, s)
		}
		if info, err := os.Stat(there.path); !free && (err != nil || time.Until(info.ModTime()) > time.Minute) {
			t.Errorf("%v ago: it holds for ever: %v, %v", ago, info, err)
		}
		os.Remove(there.path)
	}
}

// TestWithoutLocksNobodySpoilsWhatAnotherSaved has many programs save at once, each
// opening for every save. What was acknowledged is there.
func TestWithoutLocksNobodySpoilsWhatAnotherSaved(t *testing.T) {
	withoutLocks(t)
	path := holdsOne(t)
	var mu sync.Mutex
	var kept []string
	var all sync.WaitGroup
	for range 4 {
		cmd, out := child(t, "visit", path)
		all.Go(func() {
			for out.Scan() {
				mu.Lock()
				kept = append(kept, out.Text())
				mu.Unlock()
			}
			if cmd.Wait() != nil {
				t.Error("it ended with an error")
			}
		})
	}
	all.Wait()
	if len(kept) < 40 {
		t.Errorf("only %d saves", len(kept))
	}
	s := openAt(t, path, Options{})
	for _, id := range kept {
		if _, err := s.Session(ctx, model.SessionID(id)); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
}
