package tui

import (
	"context"
	"flag"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"

	"autoeval/model"
	"autoeval/model/safetext/hostile"
	"autoeval/store/storetest"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

var everyText = flag.Bool("every-text", false, "show every hostile text at every place; otherwise each at a third of them")

// long is how much of a text every field says in the default run; with
// -every-text it is all that a field may hold.
const long = 1 << 10

// hostileEnv returns a store, a grid and files from others that say one text in every
// field.
func hostileEnv(t testing.TB, l model.Lang, text string) *nav.Env {
	t.Helper()
	env := tuitest.Env(t, l)
	if !*everyText {
		text = text[:min(len(text), long)]
	}
	env.Grid = tuitest.FillHostile(t, env.Store, env.Grid, text)
	env.Grids = shelf{env.Grid}
	env.Profile, _ = env.Store.Profile(context.Background())
	env.Services = tuitest.HostileServices(env.Grid, text)
	return env
}

type shelf []*model.Grid

func (s shelf) Grid(context.Context, model.GridRef) (*model.Grid, error) { return s[0], nil }
func (s shelf) List(context.Context) ([]*model.Grid, error)              { return s, nil }
func (s shelf) Every(context.Context) ([]model.ShelvedGrid, error)       { return tuitest.Shelved(s...), nil }

// TestHostileTextIsOnlyTextOnEveryScreen puts each of 125 texts into every field
// and shows it at every place, in three windows, with its lists opened and its
// fields typed into.
func TestHostileTextIsOnlyTextOnEveryScreen(t *testing.T) {
	for n, h := range hostile.Texts() {
		t.Run(h.Name, func(t *testing.T) {
			t.Parallel()
			l := []model.Lang{model.French, model.English}[n%2]
			env := hostileEnv(t, l, h.Text)
			for i, p := range tuitest.Everywhere(t, env.Store) {
				if !*everyText && (i+n)%3 != 0 {
					continue
				}
				_, d := at(t, env, p, layout.Size{W: 80, H: 24})
				for _, keys := range []string{"", "enter", "down", "tab", "?", "ctrl+p"} {
					if keys != "" {
						d.Press(keys)
					}
					d.CheckFrame()
					if t.Failed() {
						t.Fatalf("at %#v after %q", p, keys)
					}
				}
				d.Press("esc")
				for _, s := range []layout.Size{{W: 60, H: 20}, {W: 120, H: 40}} {
					d.Resize(s)
					d.CheckFrame()
				}
				if t.Failed() {
					t.Fatalf("at %#v", p)
				}
			}
		})
	}
}

// TestHostileTextReachesTheScreens guards the test above: what it puts
// into the fields is what shows.
func TestHostileTextReachesTheScreens(t *testing.T) {
	env := hostileEnv(t, model.French, "mallory\x1b[2J")
	silent := 0
	for _, p := range tuitest.Everywhere(t, env.Store) {
		_, d := at(t, env, p, layout.Size{W: 120, H: 60})
		if text := d.Text(); !strings.Contains(text, "mallory␛[2J") {
			silent++
			t.Logf("no word of it at %#v", p)
		}
	}
	if silent > 6 {
		t.Errorf("%d places say nothing of it", silent)
	}
}

// TestPastedTextIsCleanAndBoundedEverywhere pastes each text, and 10 MB of the
// worst, where one can type.
func TestPastedTextIsCleanAndBoundedEverywhere(t *testing.T) {
	t.Parallel()
	flood := strings.Repeat("é\r\n\x1b[31m\u202e", 10<<20/12)
	for _, p := range []nav.Place{nav.Welcome{}, nav.EvidenceForm{}, nav.Plan{Item: "C01"}, nav.Settings{}, nav.Receive{}, nav.Evidence{}} {
		env := filledEnv(t, model.French)
		_, d := at(t, env, p, layout.Size{W: 80, H: 24})
		d.Press("enter", "/")
		for _, h := range hostile.Texts() {
			d.Paste(h.Text)
			d.CheckFrame()
			if t.Failed() {
				t.Fatalf("%s at %#v", h.Name, p)
			}
		}
		d.Paste(flood)
		d.CheckFrame()
	}
}

// TestWhereverOneCanTypeAPasteIsKeptClean looks for every place to type, behind
// up to three keys from every place there is, pastes there, and keeps it. The
// default run presses half of the keys that open something, -every-text all.
func TestWhereverOneCanTypeAPasteIsKeptClean(t *testing.T) {
	keys := strings.Fields("a c e f g i m n o p q r s t / enter tab ctrl+p")
	if *everyText {
		keys = tuitest.Handful()
	}
	const worst = "mallory\x1b[2J\u009b31m\u202egnp\u200b\r\nz\xff"
	texts := hostile.Texts()
	var lock sync.Mutex
	typed, kept := map[string]bool{}, 0
	t.Cleanup(func() {
		if len(typed) < 10 || kept < 10 {
			t.Errorf("one can type in %d screens, %d times something was kept", len(typed), kept)
		}
		t.Logf("%d kinds of screens to type in, %d texts kept", len(typed), kept)
	})
	for i, p := range tuitest.Everywhere(t, filledEnv(t, model.French).Store) {
		t.Run(fmt.Sprintf("%d %T", i, p), func(t *testing.T) {
			t.Parallel()
			env := filledEnv(t, model.French)
			for j, before := range [][]string{nil, {"2"}, {"enter"}, {"enter", "2"}} {
				for n, k := range keys {
					if !*everyText && (i+j+n)%2 != 0 {
						continue
					}
					a, d := at(t, env, p, layout.Size{W: 80, H: 24})
					d.Press(append(before, k)...)
					if !editing(a.top()) && a.over == nil {
						continue
					}
					lock.Lock()
					typed[fmt.Sprintf("%T", a.top())] = true
					lock.Unlock()
					d.Paste(texts[(i*7+j*31+n)%len(texts)].Text)
					d.Paste(worst)
					d.CheckFrame()
					d.Press("ctrl+s", "enter", "ctrl+s")
					d.CheckFrame()
					if t.Failed() {
						t.Fatalf("at %#v after %v %s", p, before, k)
					}
				}
			}
			said, err := storetest.Dump(env.Store)
			if err != nil {
				t.Fatal(err)
			}
			said = packed.ReplaceAllString(said, "") // a list's own figures
			if at := acting.FindStringIndex(said); at != nil {
				t.Fatalf("kept at %#v: %q", p, said[max(at[0]-40, 0):at[1]+40])
			}
			lock.Lock()
			kept += strings.Count(said, "mallory")
			lock.Unlock()
		})
	}
}

// acting is a control character.
var acting, packed = regexp.MustCompile(`[\x00-\x08\x0b-\x1f\x7f\x{80}-\x{9f}]`), regexp.MustCompile(`packed:[^}]*`)
