package bolt

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// TestKillingLosesNothingThatWasSaved kills a writer at random moments and checks
// that what it said was saved is there.
func TestKillingLosesNothingThatWasSaved(t *testing.T) {
	t.Parallel()
	rounds := 30
	if *campaign {
		rounds = 300
	}
	path := filepath.Join(t.TempDir(), "autoeval.db")
	rnd := rand.New(rand.NewPCG(3, 4))
	said, saves := uint64(0), uint64(0)
	for round := range rounds {
		cmd, out := child(t, "write", path)
		before := said
		for range 1 + rnd.IntN(25) {
			if !out.Scan() {
				t.Fatalf("round %d: the writer stopped by itself", round)
			}
			said = revision(t, out.Text())
		}
		time.Sleep(time.Duration(rnd.IntN(1500)) * time.Microsecond) // any moment will do
		cmd.Process.Kill()
		for out.Scan() {
			said = revision(t, out.Text())
		}
		cmd.Wait()
		saves += said - before
		s := openAt(t, path, Options{})
		x, err := s.Session(ctx, "s")
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		if x.Revision < said || x.Revision > said+1 {
			t.Fatalf("round %d: revision %d is there, %d was saved", round, x.Revision, said)
		}
		all, err := s.Sessions(ctx)
		if err != nil || len(all) != 1 || all[0].Revision != x.Revision {
			t.Fatalf("round %d: summary %+v, %v", round, all, err)
		}
		closeStore(t, s)
		said = x.Revision
	}
	t.Logf("%d kills, %d saves acknowledged, 0 lost", rounds, saves)
}

func revision(t *testing.T, line string) uint64 {
	t.Helper()
	n, err := strconv.ParseUint(line, 10, 64)
	if err != nil {
		t.Fatalf("the writer says %q", line)
	}
	return n
}

// TestKillingWhileCreatingLeavesNothingUnreadable kills a process that does
// nothing but make stores.
func TestKillingWhileCreatingLeavesNothingUnreadable(t *testing.T) {
	t.Parallel()
	rounds := 8
	if *campaign {
		rounds = 200
	}
	rnd := rand.New(rand.NewPCG(5, 6))
	stores := 0
	for range rounds {
		dir := t.TempDir()
		cmd, out := child(t, "create", dir)
		for range rnd.IntN(6) {
			out.Scan()
		}
		time.Sleep(time.Duration(rnd.IntN(6000)) * time.Microsecond) // any moment will do
		cmd.Process.Kill()
		cmd.Wait()
		all, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range all {
			s := openAt(t, filepath.Join(dir, d.Name(), "autoeval.db"), Options{})
			saveOne(t, s, "a")
			closeStore(t, s)
			stores++
		}
	}
	t.Logf("%d kills, %d stores, all open", rounds, stores)
}

func TestWhatACrashLeftWhileCreatingIsNoStore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	if err := os.WriteFile(besideNew(path), make([]byte, 5000), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path+".lock", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	saveOne(t, openAt(t, path, Options{}), "a")
	if _, err := os.Stat(besideNew(path)); err == nil {
		t.Error("what the crash left is still there")
	}
}
