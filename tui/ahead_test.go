package tui

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"autoeval/model"
	"autoeval/store/takeout"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/paint"
	"autoeval/tui/tuitest"
)

// sitting is the app at a terminal, on the demonstration's data.
type sitting struct {
	*tuitest.Terminal
	env     *nav.Env
	app     *App
	program *paint.Program
	ended   chan error
}

// sit opens the app at a place, in a bubble; around is what stands around it.
func sit(t *testing.T, l model.Lang, at nav.Place, size layout.Size, around func(tea.Model) tea.Model) *sitting {
	return sitWith(filledEnv(t, l), at, size, around)
}

func sitWith(env *nav.Env, at nav.Place, size layout.Size, around func(tea.Model) tea.Model) *sitting {
	s := &sitting{Terminal: tuitest.NewTerminal(size), env: env, ended: make(chan error, 1)}
	s.app = New(s.env, at)
	s.program = paint.New(context.Background(), around(NewGuard(s.app)), s.Terminal, colorprofile.TrueColor, nav.Quit{})
	go func() { s.ended <- s.program.Run() }()
	return s
}

// unhurried is a model whose commands take their time, as those on a disk do.
type unhurried struct{ tea.Model }

func slowed(m tea.Model) tea.Model { return unhurried{m} }

func (u unhurried) Init() tea.Cmd { return slowly(u.Model.Init()) }

func (u unhurried) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m, cmd := u.Model.Update(msg)
	return unhurried{m}, slowly(cmd)
}

func slowly(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		msg := cmd()
		if all, ok := msg.(tea.BatchMsg); ok {
			for i := range all {
				all[i] = slowly(all[i])
			}
			return all
		}
		if later, ok := msg.(nav.Later); ok {
			return nav.Later{Cmd: slowly(later.Cmd)}
		}
		time.Sleep(40 * time.Millisecond)
		return msg
	}
}

// rest waits until nothing happens any more.
func (s *sitting) rest() {
	time.Sleep(10 * time.Second)
	synctest.Wait()
}

// leave ends it, and returns what is kept.
func (s *sitting) leave(t *testing.T) string {
	t.Helper()
	s.program.Quit()
	if err := <-s.ended; err != nil {
		t.Fatal(err)
	}
	s.Close()
	var kept bytes.Buffer
	if err := takeout.Write(t.Context(), &kept, s.env.Store, func(model.GridRef) (*model.Grid, bool) { return nil, false }); err != nil {
		t.Fatal(err)
	}
	return kept.String()
}

// TestKeysTypedAheadReachTheSamePage walks at random, key by key, mostly with
// keys that do something where it stands, and types the same walk in one write:
// the same shows and the same is kept.
func TestKeysTypedAheadReachTheSamePage(t *testing.T) {
	t.Parallel()
	walks := 20
	if testing.Short() {
		walks = 5
	}
	for seed := range walks {
		random := rand.New(rand.NewPCG(uint64(seed), 7))
		compareAhead(t, seed, func(i int, app *App) string {
			if i == 20 {
				return ""
			}
			keys := tuitest.Handful()
			if random.IntN(4) > 0 {
				keys = nil
				for _, b := range app.Top().Acts().Help() {
					if b.Enabled() {
						keys = append(keys, b.Keys()...)
					}
				}
			}
			if len(keys) == 0 {
				return "esc"
			}
			return keys[random.IntN(len(keys))]
		})
	}
}

// TestAKeyWaitsForThePageThatTheOneBeforeItOpens names some by hand.
func TestAKeyWaitsForThePageThatTheOneBeforeItOpens(t *testing.T) {
	for _, keys := range []string{"s j j", "s j j enter j j", "r 2", "ctrl+p t r a enter j j", "? esc s j", "t enter j enter", "s / b i l enter j", "enter 2 n m o t ctrl+s enter 3"} {
		all := strings.Fields(keys)
		compareAhead(t, 0, func(i int, _ *App) string { return append(all, "")[i] })
	}
}

// compareAhead plays the keys that next says, until it says none.
func compareAhead(t *testing.T, seed int, next func(int, *App) string) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		places := tuitest.Everywhere(t, filledEnv(t, model.French).Store)
		at, size := places[seed%len(places)], tuitest.Sizes[seed%len(tuitest.Sizes)]
		slow := sit(t, model.French, at, size, slowed)
		slow.rest()
		var keys []string
		for k := next(0, slow.app); k != "" && k != "ctrl+c"; k = next(len(keys), slow.app) {
			keys = append(keys, k)
			slow.Press(k)
			slow.rest()
		}
		quick := sit(t, model.French, at, size, slowed)
		quick.Press(keys...)
		quick.rest()
		if one, two := slow.Text(), quick.Text(); one != two {
			t.Errorf("%d, %q at %T:\n%s\nin one write:\n%s", seed, keys, at, one, two)
		}
		if a, b := slow.leave(t), quick.leave(t); a != b {
			t.Errorf("%d, %q at %T: another store\n%s", seed, keys, at, differ(a, b))
		}
	})
}

// differ returns the first lines that differ.
func differ(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return fmt.Sprintf("- %s\n+ %s", x[i], y[i])
		}
	}
	return fmt.Sprintf("%d and %d lines", len(x), len(y))
}
