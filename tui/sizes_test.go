package tui

import (
	"flag"
	"fmt"
	"math/rand"
	"testing"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

var everySize = flag.Bool("every-size", false, "show every screen in every fifth size from 1x1 to 500x200")

// sizes returns the windows in which something changes: the smallest one, two
// panes, the largest one, and odd ones between.
func sizes() []layout.Size {
	if !*everySize {
		return []layout.Size{{W: 59, H: 200}, {W: 60, H: 20}, {W: 61, H: 23}, {W: 80, H: 24}, {W: 109, H: 31}, {W: 110, H: 20}, {W: 111, H: 35}, {W: 60, H: 200}, {W: 500, H: 20}, {W: 500, H: 200}}
	}
	var all []layout.Size
	for w := 1; w <= 500; w += 5 {
		for h := 1; h <= 200; h += 5 {
			all = append(all, layout.Size{W: w, H: h})
		}
	}
	return all
}

func TestEveryScreenFitsEveryWindow(t *testing.T) {
	for name, make := range map[string]func(testing.TB, model.Lang) *nav.Env{"filled": filledEnv, "empty": tuitest.Env} {
		for _, l := range []model.Lang{model.French, model.English} {
			t.Run(name+"-"+string(l), func(t *testing.T) {
				t.Parallel()
				for _, p := range tuitest.Everywhere(t, make(t, l).Store) {
					_, d := at(t, make(t, l), p, layout.Size{W: 80, H: 24})
					for _, s := range sizes() {
						d.Resize(s)
						d.CheckFrame()
						if t.Failed() {
							t.Fatalf("at %#v in %dx%d", p, s.W, s.H)
						}
					}
				}
			})
		}
	}
}

func TestEverySmallWindowSaysWhatItNeeds(t *testing.T) {
	env := filledEnv(t, model.French)
	_, d := at(t, env, nav.Progress{}, layout.Size{W: 80, H: 24})
	for w := 1; w <= 62; w++ {
		for h := 1; h <= 22; h++ {
			d.Resize(layout.Size{W: w, H: h})
			d.CheckFrame()
		}
	}
}

// TestResizeStormEndsOnTheRightFrame sends 3,000 sizes to every tenth place, and
// sizes that no window has; the last one looks as if it had been the first.
func TestResizeStormEndsOnTheRightFrame(t *testing.T) {
	for i, p := range tuitest.Everywhere(t, filledEnv(t, model.French).Store) {
		if i%6 != 0 {
			continue
		}
		t.Run(fmt.Sprintf("%T", p), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewSource(int64(7 + i)))
			_, calm := at(t, filledEnv(t, model.French), p, layout.Size{W: 97, H: 29})
			_, d := at(t, filledEnv(t, model.French), p, layout.Size{W: 80, H: 24})
			for n := range 3000 {
				d.Send(tea.WindowSizeMsg{Width: random.Intn(520) - 10, Height: random.Intn(220) - 10})
				if n%300 == 0 {
					d.Resize(layout.Size{W: 1 + random.Intn(500), H: 1 + random.Intn(200)})
					d.CheckFrame()
				}
			}
			d.Resize(calm.Size)
			if got, want := d.Text(), calm.Text(); got != want {
				t.Errorf("after the storm:\n%s\nwithout one:\n%s", got, want)
			}
		})
	}
}
