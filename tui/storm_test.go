package tui

import (
	"context"
	"flag"
	"fmt"
	"math/rand"
	"runtime"
	"testing"
	"testing/synctest"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"autoeval/model"
	"autoeval/model/safetext/hostile"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

var soak = flag.Int("soak", 0, "press that many random keys in one app and report its memory")

// handful are the keys that do something somewhere.
func handful() []string {
	keys := []string{"enter", "esc", "up", "down", "left", "right", "tab", "shift+tab", "space", "backspace", "delete", "home", "end", "pgup", "pgdown",
		"ctrl+s", "ctrl+p", "ctrl+g", "ctrl+t", "ctrl+l", "ctrl+e", "?", "/", "é", "à", "&", "\"", "'", "-", "."}
	for r := 'a'; r <= 'z'; r++ {
		keys = append(keys, string(r))
	}
	for r := '0'; r <= '9'; r++ {
		keys = append(keys, string(r))
	}
	return keys
}

// storm is an app to which anything may happen.
type storm struct {
	t     *rapid.T
	env   *nav.Env
	disk  *tuitest.Faulty
	app   *App
	loop  *tuitest.Loop
	ended map[model.SessionID]string // the finished sessions as first seen
}

func (s *storm) open(at nav.Place) {
	s.env.Theme, s.env.Text = nil, nil
	s.env.Profile, _ = s.env.Store.Profile(context.Background())
	s.app = New(s.env, at)
	s.loop = tuitest.NewLoop(s.app, func(n int) int { return rapid.IntRange(0, n-1).Draw(s.t, "which comes back") })
	s.loop.Settle(100)
}

// look checks the frame, that what is finished never changes, and opens the
// program again once it has left.
func (s *storm) look(t *rapid.T) {
	tuitest.Check(t, s.app.Frame(), s.app.size)
	all, err := s.env.Store.Sessions(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, sum := range all {
		if !sum.Finished() {
			continue
		}
		x, err := s.env.Store.Session(context.Background(), sum.ID)
		if err != nil {
			t.Fatal(err)
		}
		x.Revision = 0
		now := fmt.Sprintf("%+v", x)
		if was, ok := s.ended[sum.ID]; ok && was != now {
			t.Fatalf("a finished session was\n%s\nand is\n%s", was, now)
		}
		s.ended[sum.ID] = now
	}
	if s.loop.Quit {
		s.open(nav.Home{})
	}
}

func (s *storm) actions() map[string]func(*rapid.T) {
	keys := handful()
	press := func(t *rapid.T) {
		for _, k := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 8).Draw(t, "keys") {
			s.loop.Send(tuitest.Key(k))
			s.loop.Settle(rapid.IntRange(0, 3).Draw(t, "come back"))
		}
	}
	return map[string]func(*rapid.T){
		"": s.look, "keys": press, "more keys": press, "other keys": press,
		"paste": func(t *rapid.T) {
			h := rapid.SampledFrom(hostile.Texts()).Draw(t, "text").Text
			s.loop.Send(tea.PasteMsg{Content: h[:min(len(h), 2000)]})
		},
		"mouse": func(t *rapid.T) {
			x, y := rapid.IntRange(-3, 130).Draw(t, "x"), rapid.IntRange(-3, 60).Draw(t, "y")
			if rapid.Bool().Draw(t, "wheel") {
				s.loop.Send(tea.MouseWheelMsg{X: x, Y: y, Button: rapid.SampledFrom([]tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}).Draw(t, "way")})
			} else {
				s.loop.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
			}
		},
		"resize": func(t *rapid.T) {
			s.loop.Send(tea.WindowSizeMsg{Width: rapid.IntRange(0, 210).Draw(t, "w"), Height: rapid.IntRange(0, 70).Draw(t, "h")})
		},
		"go": func(t *rapid.T) {
			all := everywhere(t, s.env.Store)
			s.loop.Send(nav.Opened{Place: all[rapid.IntRange(0, len(all)-1).Draw(t, "place")], Replace: rapid.Bool().Draw(t, "instead")})
			if len(s.app.stack) > 12 {
				s.loop.Send(nav.Opened{Place: nav.Home{}})
			}
		},
		"disk":      func(*rapid.T) { s.disk.Full.Store(!s.disk.Full.Load()) },
		"come back": func(*rapid.T) { s.loop.Settle(10) },
		"leave":     func(*rapid.T) { s.loop.Send(tuitest.Key("ctrl+c")); s.loop.Settle(10) },
		"background": func(t *rapid.T) {
			s.loop.Send(nav.LookChanged{})
			s.loop.Send(nav.Changed{})
		},
	}
}

// TestNothingBreaksInAStorm lets anything happen anywhere, on the
// demonstration's data and on none: no panic, every frame safe and in its
// window, and a finished session never changes.
func TestNothingBreaksInAStorm(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		rapid.Check(struct{ testing.TB }{t}, func(rt *rapid.T) {
			s := &storm{t: rt, ended: map[model.SessionID]string{}}
			if rapid.Bool().Draw(rt, "filled") {
				s.env = filledEnv(t, model.French)
			} else {
				s.env = tuitest.Env(t, model.French)
			}
			s.env.Services = tuitest.HostileServices(s.env.Grid, "mallory")
			s.disk = &tuitest.Faulty{Store: s.env.Store}
			s.env.Store = s.disk
			s.open(nav.Home{})
			rt.Repeat(s.actions())
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
		keys, places := handful(), everywhere(t, env.Store)
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
