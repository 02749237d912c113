package bolt

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/go-json-experiment/json"

	"autoeval/model"
	"autoeval/store"
)

// onNetwork plays a network share.
func onNetwork(string) Network { return "nfs" }

// otherMachine writes into the lock file of a store what another machine's
// program says there, that long ago. Its lock does not reach this one.
func otherMachine(t *testing.T, path string, ago time.Duration, h holder) {
	t.Helper()
	b, err := json.Marshal(h)
	if err == nil {
		err = os.WriteFile(path+".lock", b, 0o600)
	}
	if err == nil {
		then := time.Now().Add(-ago)
		err = os.Chtimes(path+".lock", then, then)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func elsewhere() holder {
	return holder{PID: 4242, Host: "salle-b12", Since: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), Created: true}
}

func TestAnotherMachineOnANetworkShareIsNotRobbed(t *testing.T) {
	for name, x := range map[string]struct {
		network func(string) Network
		ago     time.Duration
		note    holder
		free    bool
	}{
		"fresh":               {onNetwork, time.Second, elsewhere(), false},
		"a minute ago":        {onNetwork, time.Minute, elsewhere(), false},
		"its clock is ahead":  {onNetwork, -time.Hour, elsewhere(), false},
		"silent for long":     {onNetwork, beatsLast + time.Minute, elsewhere(), true},
		"closed properly":     {onNetwork, 0, holder{PID: 4242, Host: "salle-b12", Clean: true, Created: true}, true},
		"a disk of our own":   {nil, 0, elsewhere(), true},
		"perhaps a network":   {func(string) Network { return fuse }, 0, elsewhere(), true},
		"this machine itself": {onNetwork, 0, holder{PID: 4242, Host: hostname(t), Created: true}, true},
	} {
		t.Run(name, func(t *testing.T) {
			path, _ := filledStore(t)
			otherMachine(t, path, x.ago, x.note)
			s, err := Open(path, Options{Network: x.network, Wait: -1})
			if x.free {
				if err != nil {
					t.Fatal(err)
				}
				closeStore(t, s)
				return
			}
			var who *store.InUse
			if !errors.As(err, &who) || *who != *x.note.inUse() {
				t.Fatalf("error %v, want in use by %+v", err, x.note)
			}
			r := openAt(t, path, Options{Network: x.network, ReadOnly: true})
			if h := r.Holder(); h == nil || *h != *who {
				t.Errorf("opened to be read, the holder is %+v", h)
			}
			rep, err := doctor(path, false, x.network(path))
			if err != nil || rep.Network != x.network(path) || rep.InUse == nil || rep.InUse.Host != who.Host {
				t.Errorf("doctor: %+v, %v", rep, err)
			}
		})
	}
}

func hostname(t *testing.T) string {
	t.Helper()
	host, err := os.Hostname()
	if err != nil {
		t.Skip(err)
	}
	return host
}

// TestAStoreTakenByAnotherMachineRefusesWrites takes a store away from a
// program that was asleep: what it saved then would spoil the other's.
func TestAStoreTakenByAnotherMachineRefusesWrites(t *testing.T) {
	path, _ := filledStore(t)
	s := openAt(t, path, Options{Network: onNetwork})
	saveOne(t, s, "mine")
	note, err := os.ReadFile(path + ".lock")
	if err != nil {
		t.Fatal(err)
	}
	otherMachine(t, path, 0, elsewhere())
	var who *store.InUse
	if _, err := s.SaveSession(ctx, model.Session{ID: "late"}); !errors.As(err, &who) || who.Host != "salle-b12" {
		t.Errorf("error %v, want the other machine", err)
	}
	otherMachine(t, path, 0, holder{PID: 4242, Clean: true, Created: true})
	if _, err := s.SaveSession(ctx, model.Session{ID: "late"}); !errors.Is(err, store.ErrReplaced) {
		t.Errorf("error %v, want ErrReplaced", err)
	}
	if err := os.WriteFile(path+".lock", note, 0o600); err != nil {
		t.Fatal(err)
	}
	saveOne(t, s, "again")
	otherMachine(t, path, 0, elsewhere())
	closeStore(t, s)
	if _, err := Open(path, Options{Network: onNetwork, Wait: -1}); !errors.Is(err, store.ErrInUse) {
		t.Errorf("closing said that the other's store is free: %v", err)
	}
}

// TestAHolderOnANetworkKeepsItsLockFresh lets its goroutine write once.
func TestAHolderOnANetworkKeepsItsLockFresh(t *testing.T) {
	path, _ := filledStore(t)
	s := openAt(t, path, Options{Network: onNetwork})
	old := time.Now().Add(-time.Hour)
	if err := os.Chtimes(path+".lock", old, old); err != nil {
		t.Fatal(err)
	}
	s.lock.beats.beat(s.lock)
	if info, err := os.Stat(path + ".lock"); err != nil || time.Since(info.ModTime()) > time.Minute {
		t.Errorf("written at %v, %v", info.ModTime(), err)
	}
	otherMachine(t, path, time.Hour, elsewhere())
	s.lock.beats.beat(s.lock)
	if info, err := os.Stat(path + ".lock"); err != nil || time.Since(info.ModTime()) < time.Minute {
		t.Errorf("it writes over another machine's, at %v, %v", info.ModTime(), err)
	}
}

func TestANetworkIsNewsOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "autoeval.db")
	news := func(o Options) bool {
		s := openAt(t, path, o)
		defer closeStore(t, s)
		_, is := s.Network()
		return is
	}
	for i, x := range []struct {
		o    Options
		want bool
	}{
		{Options{}, false}, {Options{Network: onNetwork}, true}, {Options{Network: onNetwork}, false}, {Options{Network: onNetwork, ReadOnly: true}, false},
		{Options{}, false}, {Options{Network: onNetwork}, true}, {Options{Network: func(string) Network { return fuse }}, false},
	} {
		if got := news(x.o); got != x.want {
			t.Errorf("opening %d is news: %v", i, got)
		}
	}
}

func TestWhereATestLiesIsNoNetwork(t *testing.T) {
	dir := t.TempDir()
	if n := NetworkAt(filepath.Join(dir, "none", "of", "these.db")); n != NetworkAt(dir) || n.Sure() {
		t.Skipf("this machine's temporary files are on %q", n)
	}
}
