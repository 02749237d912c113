package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"testing/synctest"

	"pgregory.net/rapid"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/bolt"
	"autoeval/store/demo"
	"autoeval/tui"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// short makes a random test the same each time, and short, unless it is asked
// for with -rapid.checks or -rapid.seed.
func short(t *testing.T, checks int) {
	t.Helper()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.seed" || f.Name == "rapid.checks" })
	if asked {
		return
	}
	// Not flag.Set: the next test would take it for asked.
	for name, value := range map[string]string{"rapid.seed": "20261124", "rapid.checks": strconv.Itoa(checks)} {
		v := flag.Lookup(name).Value
		was := v.String()
		if err := v.Set(value); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = v.Set(was) })
	}
}

// drawer is a data file that is opened, closed and torn away.
type drawer struct {
	t    *rapid.T
	path string
	open store.Store
}

func newDrawer(t *rapid.T, dir string) *drawer {
	d := &drawer{t: t, path: filepath.Join(dir, "autoeval.db")}
	d.open = d.take(d.path)
	return d
}

func (d *drawer) take(path string) store.Store {
	s, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		d.t.Fatal(err)
	}
	d.path, d.open = path, s
	return s
}

func (d *drawer) close() {
	if err := d.open.Close(); err != nil {
		d.t.Fatal(err)
	}
}

// again closes the store and opens what it left.
func (d *drawer) again(store.Store) store.Store {
	d.close()
	return d.take(d.path)
}

// killed opens a copy of the files as they are at this moment: the lock file
// says that nobody closed the store.
func (d *drawer) killed(store.Store) store.Store {
	there := filepath.Join(filepath.Dir(d.path), "k", filepath.Base(d.path))
	err := os.Mkdir(filepath.Dir(there), 0o700)
	for _, end := range []string{"", ".lock"} {
		b, readErr := os.ReadFile(d.path + end)
		if err == nil {
			err = readErr
		}
		if err == nil {
			err = os.WriteFile(there+end, b, 0o600)
		}
	}
	if err != nil {
		d.t.Fatal(err)
	}
	d.close()
	return d.take(there)
}

// play gives each round an app on a data file of its own.
func play(t *testing.T, round func(*rapid.T, tuitest.Seat)) {
	synctest.Test(t, func(t *testing.T) {
		rapid.Check(struct{ testing.TB }{t}, func(rt *rapid.T) {
			dir, err := os.MkdirTemp("", "autoeval-play-*")
			if err != nil {
				t.Fatal(err)
			}
			defer os.RemoveAll(dir)
			d := newDrawer(rt, dir)
			defer func() { _ = d.open.Close() }()
			env := tuitest.Env(t, model.French)
			env.Store = d.open
			round(rt, tuitest.Seat{
				Env: env, New: func(env *nav.Env, at nav.Place) tuitest.Window { return tui.New(env, at) }, Again: d.again, Killed: d.killed,
			})
		})
	})
}

// TestTheFileKeepsWhatWasSaidWhateverHappens is the walkthrough against its
// reference model on a real data file: leaving closes it, and a kill leaves it
// as it is at that moment.
func TestTheFileKeepsWhatWasSaidWhateverHappens(t *testing.T) {
	short(t, 40)
	play(t, tuitest.PlayWalkthrough)
}

// TestNothingBreaksInAStormOnAFile is the storm on a real data file, on the
// demonstration's data and on none.
func TestNothingBreaksInAStormOnAFile(t *testing.T) {
	short(t, 10)
	play(t, func(rt *rapid.T, seat tuitest.Seat) {
		if env := seat.Env; rapid.Bool().Draw(rt, "filled") {
			err := env.Store.Together(context.Background(), func(st store.Store) error {
				return demo.Fill(context.Background(), st, env.Grid, tuitest.Start, model.French, env.NewID)
			})
			if err != nil {
				rt.Fatal(err)
			}
		}
		tuitest.PlayStorm(rt, seat)
	})
}
