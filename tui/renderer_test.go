package tui

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"testing"
	"testing/synctest"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// framework is the app under Bubble Tea's own renderer, which is used nowhere
// but here.
type framework struct {
	*tuitest.Terminal
	program *tea.Program
	ended   chan struct{}
}

func underFramework(t *testing.T, l model.Lang, at nav.Place, size layout.Size) *framework {
	t.Helper()
	f := &framework{Terminal: tuitest.NewTerminal(size), ended: make(chan struct{})}
	f.Mute = true
	f.program = tea.NewProgram(New(filledEnv(t, l), at), tea.WithContext(t.Context()), tea.WithInput(nil), tea.WithOutput(cooked{f.Terminal}), tea.WithEnvironment(f.Env),
		tea.WithColorProfile(colorprofile.TrueColor), tea.WithWindowSize(size.W, size.H), tea.WithoutSignalHandler())
	go func() {
		defer close(f.ended)
		_, _ = f.program.Run()
	}()
	return f
}

// cooked is a terminal that begins a line at its left, as Bubble Tea expects of
// one that it did not make raw.
type cooked struct{ io.Writer }

func (c cooked) Write(b []byte) (int, error) {
	_, err := c.Writer.Write(bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")))
	return len(b), err
}

// TestScreensAreThoseOfTheFrameworksRenderer walks at random through all pages in
// both, with resizes and redrawings, and compares all cells, the cursor, the
// modes and the title after each step. A key costs no more bytes than there.
func TestScreensAreThoseOfTheFrameworksRenderer(t *testing.T) {
	steps := 120
	if testing.Short() {
		steps = 20
	}
	for i, size := range []layout.Size{{W: 80, H: 24}, {W: 60, H: 20}, {W: 120, H: 40}} {
		for _, l := range []model.Lang{model.French, model.English} {
			t.Run(fmt.Sprint(size.W, "x", size.H, " ", l), func(t *testing.T) {
				t.Parallel()
				synctest.Test(t, func(t *testing.T) { compareRenderers(t, l, size, uint64(i), steps) })
			})
		}
	}
}

func compareRenderers(t *testing.T, l model.Lang, size layout.Size, seed uint64, steps int) {
	random := rand.New(rand.NewPCG(seed, 11))
	theirs := underFramework(t, l, nav.Home{}, size)
	ours := sit(t, l, nav.Home{}, size, func(m tea.Model) tea.Model { return m })
	ours.Mute = true
	places := tuitest.Everywhere(t, ours.env.Store)
	ours.rest()    // home is painted, in both
	var more []int // bytes that each key that showed something took, beyond theirs
	both := func(msg tea.Msg) { theirs.program.Send(msg); ours.program.Send(msg) }
	for step := range steps {
		did := ""
		a, b := ours.Written(), theirs.Written()
		switch n := random.IntN(20); {
		case n == 0:
			s := layout.Size{W: max(size.W-random.IntN(30), 58) + random.IntN(5), H: max(size.H-random.IntN(8), 19) + random.IntN(3)}
			did = fmt.Sprint("resize ", s)
			theirs.Resize(s)
			theirs.program.Send(tea.WindowSizeMsg{Width: s.W, Height: s.H})
			ours.Resize(s)
		case n == 1:
			did = "ctrl+l"
			both(tuitest.Key("ctrl+l"))
		case n == 2 && step > steps/2:
			did = "atomic"
			both(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
		case n < 6:
			p := places[random.IntN(len(places))]
			did = fmt.Sprintf("%T", p)
			both(nav.Opened{Place: p})
		default:
			all := slices.DeleteFunc(tuitest.Handful(), func(k string) bool { return k == "q" }) // it ends here and there
			did = all[random.IntN(len(all))]
			both(tuitest.Key(did))
			ours.rest()
			if theirs := theirs.Written() - b; theirs > 0 {
				more = append(more, ours.Written()-a-theirs)
			}
		}
		ours.rest()
		if !equal(t, ours.Terminal, theirs.Terminal) {
			t.Errorf("after step %d, %s", step, did)
			break
		}
		if random.IntN(15) == 0 { // back to where all begins, whatever covers it
			both(nav.Opened{Place: nav.Home{}})
		}
	}
	if a, b := ours.Written(), theirs.Written(); a > b+b/10 { // what is painted at once is now and then a frame more
		t.Errorf("%d bytes, theirs %d", a, b)
	}
	if slices.Sort(more); more[len(more)/2] > 0 {
		t.Errorf("a key takes %d bytes more than theirs", more[len(more)/2])
	}
	if len(ours.ended) > 0 {
		t.Error("it ended on the way")
	}
	theirs.program.Kill()
	<-theirs.ended
	theirs.Close()
	ours.leave(t)
}

func equal(t *testing.T, ours, theirs *tuitest.Terminal) bool {
	t.Helper()
	a, ax, ay, ah := ours.Cells()
	b, bx, by, bh := theirs.Cells()
	switch {
	case a != b:
		t.Errorf("cells: %s", differ(a, b))
	case ah != bh || !ah && (ax != bx || ay != by):
		t.Errorf("the cursor at %d,%d (hidden: %v), theirs at %d,%d (%v)", ax, ay, ah, bx, by, bh)
	default:
		am, at := ours.Modes()
		bm, bt := theirs.Modes()
		slices.Sort(am)
		slices.Sort(bm)
		if slices.Equal(am, bm) && at == bt {
			return true
		}
		t.Errorf("modes %v, title %q; theirs %v, %q", am, at, bm, bt)
	}
	return false
}
