package tui

import (
	"flag"
	"math/rand"
	"runtime"
	"testing"
	"testing/synctest"

	"pgregory.net/rapid"

	"autoeval/model"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

var soak = flag.Int("soak", 0, "press that many random keys in one app and report its memory")

// seat returns the app on a store in memory.
func seat(env *nav.Env) tuitest.Seat {
	return tuitest.Seat{Env: env, New: func(env *nav.Env, at nav.Place) tuitest.Window { return New(env, at) }}
}

// TestNothingBreaksInAStorm lets anything happen anywhere, on the
// demonstration's data and on none.
func TestNothingBreaksInAStorm(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		rapid.Check(struct{ testing.TB }{t}, func(rt *rapid.T) {
			env := tuitest.Env(t, model.French)
			if rapid.Bool().Draw(rt, "filled") {
				env = filledEnv(t, model.French)
			}
			tuitest.PlayStorm(rt, seat(env))
		})
	})
}

// TestWalkthroughKeepsWhatWasSaidWhateverHappens runs a walkthrough against a
// reference model. The default run is the same each time;
// go test -rapid.checks=N -rapid.seed=N goes further.
func TestWalkthroughKeepsWhatWasSaidWhateverHappens(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		rapid.Check(struct{ testing.TB }{t}, func(rt *rapid.T) {
			tuitest.PlayWalkthrough(rt, seat(tuitest.Env(t, model.French)))
		})
	})
}

// TestLongUseTakesNoMoreMemory presses keys for as long as a semester has.
func TestLongUseTakesNoMoreMemory(t *testing.T) {
	if *soak == 0 {
		t.Skip("takes -soak=N keys")
	}
	synctest.Test(t, func(t *testing.T) {
		env := filledEnv(t, model.French)
		app := New(env, nav.Home{})
		random := rand.New(rand.NewSource(3))
		loop := tuitest.NewLoop(app, random.Intn)
		keys, places := tuitest.Handful(), tuitest.Everywhere(t, env.Store)
		var start uint64
		for n := range *soak {
			loop.Send(tuitest.Key(keys[random.Intn(len(keys))]))
			loop.Settle(5)
			tuitest.Check(t, app.Frame(), app.size)
			if n%50 == 0 {
				loop.Send(nav.Opened{Place: nav.Home{}})
				loop.Send(nav.Opened{Place: places[random.Intn(len(places))]})
			}
			if t.Failed() {
				t.Fatalf("after %d keys", n)
			}
			if n == *soak/10 {
				start = heap()
			}
		}
		end := heap()
		t.Logf("%d keys: %d KiB after a tenth of them, %d KiB at the end", *soak, start>>10, end>>10)
		if end > start+start/2+8<<20 {
			t.Errorf("memory grew from %d to %d KiB", start>>10, end>>10)
		}
	})
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
