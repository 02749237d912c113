package paint_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"autoeval/tui/layout"
	"autoeval/tui/paint"
	"autoeval/tui/tuitest"
)

// TestNothingWaitsForWhatIsForLater types letters each of which begins something that
// takes a while and that nothing needs: each is painted in no time at all.
func TestNothingWaitsForWhatIsForLater(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := enter(&page{lazy: true, later: true})
		r.paintsEach(t, "abc", 10*time.Millisecond)
		if len(r.follows) > 0 {
			t.Error("came before its time")
		}
		r.rest()
		if len(r.follows) != 3 {
			t.Errorf("%d of 3 came", len(r.follows))
		}
		r.Press("ctrl+c")
		if err := r.left(t); err != nil {
			t.Error(err)
		}
	})
}

// page writes down what it is told. It saves each letter, which takes a while.
type page struct {
	text    string // what was typed
	kept    string // what was saved
	saving  string // what is on its way
	leaving bool
	deaf    bool   // never leaves by itself
	fails   string // draws no page with that text
	lend    func() error
	lent    string
	colours colorprofile.Profile
	bulk    int      // how long its title is, for a terminal to choke on
	drawn   []string // what was typed by each frame
	lazy    bool     // saves only when it leaves
	trails  bool     // follows what was typed once keys rest
	follows []string // what it followed to
	later   bool     // and reads something a moment after each key
}

type (
	leave struct{}
	saved string
	back  struct{}
	still struct{}
)

const saving = 20 * time.Millisecond

func (p *page) Init() tea.Cmd { return nil }

func (p *page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		switch m.String() {
		case "ctrl+c":
			return p.part()
		case "!":
			panic("thrown by a key")
		case "E":
			return p, func() tea.Msg { _ = p.lend(); return back{} }
		case "B":
			p.bulk = 1 << 16
		default:
			p.text += m.Text
		}
	case tea.PasteMsg:
		p.text += "«" + m.Content + "»"
	case tea.ColorProfileMsg:
		p.colours = m.Profile
	case still:
		p.follows = append(p.follows, p.text)
	case saved:
		p.kept, p.saving = string(m), ""
	case leave:
		return p.part()
	}
	if _, key := msg.(tea.KeyPressMsg); key && p.later {
		return p, func() tea.Msg { return afterwards{} }
	}
	return p, p.save()
}

// afterwards is a wait for nothing that anybody waits for.
type afterwards struct{}

// Later implements paint.Later.
func (afterwards) Later() tea.Cmd {
	return tea.Tick(time.Second, func(time.Time) tea.Msg { return still{} })
}

// Resting implements paint.Rester.
func (p *page) Resting() tea.Msg {
	if p.trails && p.text != "" && (len(p.follows) == 0 || p.follows[len(p.follows)-1] != p.text) {
		return still{}
	}
	return nil
}

func (p *page) part() (tea.Model, tea.Cmd) {
	p.leaving = true
	return p, p.save()
}

// save sends what is not kept, one at a time, and leaves when all is.
func (p *page) save() tea.Cmd {
	switch {
	case p.saving != "", p.lazy && !p.leaving:
		return nil
	case p.text != p.kept:
		text := p.text
		p.saving = text
		return func() tea.Msg { time.Sleep(saving); return saved(text) }
	case p.leaving && !p.deaf:
		return tea.Quit
	}
	return nil
}

func (p *page) View() tea.View {
	if p.fails != "" && strings.Contains(p.text, p.fails) {
		panic("thrown by drawing")
	}
	p.drawn = append(p.drawn, p.text)
	v := tea.NewView(fmt.Sprintf("typed %s\nkept %s", p.text, p.kept))
	v.AltScreen, v.MouseMode, v.WindowTitle = true, tea.MouseModeCellMotion, "page"
	if p.bulk > 0 {
		v.WindowTitle = strings.Repeat(string(rune('a'+len(p.text)%26)), p.bulk)
	}
	v.Cursor = tea.NewCursor(0, 1)
	return v
}

// room is a page at a terminal.
type room struct {
	*tuitest.Terminal
	*page
	program *paint.Program
	ended   chan error
	took    time.Duration // to leave
}

func enter(p *page) *room {
	r := &room{Terminal: tuitest.NewTerminal(layout.Size{W: 40, H: 5}), page: p, ended: make(chan error, 1)}
	r.program = paint.New(context.Background(), p, r.Terminal, colorprofile.TrueColor, leave{})
	go func() { r.ended <- r.program.Run() }()
	r.rest()
	return r
}

func (r *room) rest() {
	time.Sleep(5 * time.Second)
	synctest.Wait()
}

// left waits for the end, and checks that the terminal is as it was found.
func (r *room) left(t *testing.T) error {
	t.Helper()
	began := time.Now()
	err := <-r.ended
	if r.took = time.Since(began); r.took > 2*time.Second {
		t.Errorf("it took %v", r.took)
	}
	r.isFree(t)
	r.Close()
	time.Sleep(time.Second) // whatever is on its way ends by itself
	return err
}

// paintsEach types letters with pauses: each is painted in no time at all.
func (r *room) paintsEach(t *testing.T, letters string, pause time.Duration) {
	t.Helper()
	for i, c := range letters {
		r.drawn = nil
		r.Type(string(c))
		synctest.Wait()
		if want := letters[:i+1]; !slices.Contains(r.drawn, want) {
			t.Errorf("drawn at once: %q, not %q", r.drawn, want)
		}
		time.Sleep(pause)
	}
}

func (r *room) isFree(t *testing.T) {
	t.Helper()
	on, title := r.Modes()
	_, _, _, hidden := r.Cells()
	if len(on) > 0 || title != "" || hidden || r.Raw() || strings.TrimSpace(r.Text()) != "" {
		t.Errorf("left with modes %v, title %q, cursor hidden %v, raw %v, text %q", on, title, hidden, r.Raw(), r.Text())
	}
}

// TestTheTerminalIsGivenBackHoweverItEnds ends in every way.
func TestTheTerminalIsGivenBackHoweverItEnds(t *testing.T) {
	for name, end := range map[string]func(*room){
		"ctrl+c": func(r *room) { r.Press("ctrl+c") },
		"asked":  func(r *room) { r.program.Leave() },
		"forced": func(r *room) { r.program.Quit() },
		"deaf":   func(r *room) { r.deaf = true; r.program.Leave() },
		"closed": func(r *room) { r.Hang() },
	} {
		synctest.Test(t, func(t *testing.T) {
			r := enter(&page{})
			r.Type("ab")
			r.rest()
			if on, title := r.Modes(); !slices.Contains(on, 1049) || title != "page" || !r.Raw() {
				t.Fatalf("modes %v, title %q", on, title)
			}
			end(r)
			if err := r.left(t); err != nil || r.kept != "ab" {
				t.Errorf("%s: %v, kept %q", name, err, r.kept)
			}
		})
	}
}

// TestAMistakeGivesTheTerminalBack throws in each place.
func TestAMistakeGivesTheTerminalBack(t *testing.T) {
	for _, key := range []string{"!", "x"} {
		synctest.Test(t, func(t *testing.T) {
			r := enter(&page{fails: "x"})
			r.Type("a" + key)
			var crash *paint.Crash
			if err := r.left(t); !errors.As(err, &crash) || !strings.Contains(string(crash.Stack), "program_test.go") {
				t.Errorf("%q: %v", key, err)
			}
		})
	}
}

// TestWhatHadArrivedIsKept types and closes the line, or asks to leave, at once.
func TestWhatHadArrivedIsKept(t *testing.T) {
	const note = "une note entière, écrite d’un trait"
	for name, end := range map[string]func(*room){
		"asked":          func(r *room) { r.program.Leave() },
		"closed":         func(r *room) { r.Hang() },
		"both":           func(r *room) { r.Hang(); r.program.Leave(); r.program.Leave() },
		"a paste is cut": func(r *room) { r.Type("\x1b[200~" + note); r.program.Leave() },
	} {
		synctest.Test(t, func(t *testing.T) {
			r := enter(&page{})
			for piece := range strings.SplitSeq(note, " ") {
				r.Type(piece)
			}
			end(r)
			err := r.left(t)
			want := strings.ReplaceAll(note, " ", "")
			if strings.HasPrefix(name, "a paste") {
				want += "«" + note + "»"
			}
			if err != nil || r.kept != want {
				t.Errorf("%s: %v, kept %q", name, err, r.kept)
			}
		})
	}
}

// TestATerminalThatTakesNothingStopsNobody stops taking output, goes on typing,
// and ends in each way: all is saved, within two seconds.
func TestATerminalThatTakesNothingStopsNobody(t *testing.T) {
	for name, end := range map[string]func(*room){
		"ctrl+c": func(r *room) { r.Press("ctrl+c") },
		"asked":  func(r *room) { r.program.Leave() },
		"closed": func(r *room) { r.Hang() },
	} {
		synctest.Test(t, func(t *testing.T) {
			r := enter(&page{})
			goOn := r.Hold()
			defer r.Close()
			for _, c := range "abcdefgh" {
				r.Type(string(c))
				time.Sleep(50 * time.Millisecond)
			}
			r.Type("i")
			began := time.Now()
			end(r)
			if err := <-r.ended; err != nil || r.kept != "abcdefghi" || time.Since(began) > 2*time.Second {
				t.Errorf("%s: %v after %v, kept %q", name, err, time.Since(began), r.kept)
			}
			goOn()
		})
	}
}

// TestTheModelKnowsHowManyColoursThereAre before it draws.
func TestTheModelKnowsHowManyColoursThereAre(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := enter(&page{})
		if r.colours != colorprofile.TrueColor {
			t.Errorf("it was told %v", r.colours)
		}
		r.program.Leave()
		_ = r.left(t)
	})
}

// TestASlowTerminalShowsTheLatest holds it for a while.
func TestASlowTerminalShowsTheLatest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := enter(&page{})
		goOn := r.Hold()
		r.Type(strings.Repeat("a", 30))
		r.rest()
		goOn()
		r.rest()
		if want := "kept " + strings.Repeat("a", 30); !strings.Contains(r.Text(), want) {
			t.Errorf("shows %s", r.Text())
		}
		r.program.Quit()
		_ = r.left(t)
	})
}

// TestTheTerminalIsLentAsItWasFound lends it, and takes it again.
func TestTheTerminalIsLentAsItWasFound(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := &page{}
		r := enter(p)
		p.lend = func() error {
			return r.program.Aside(func() error {
				r.isFree(t)
				before := r.Written()
				time.Sleep(time.Hour)
				if r.Written() != before {
					t.Error("it wrote while the terminal was lent")
				}
				return errors.New("its editor failed")
			})
		}
		r.Type("aE")
		time.Sleep(2 * time.Hour)
		r.Type("b")
		r.rest()
		if on, _ := r.Modes(); !slices.Contains(on, 1049) || !r.Raw() || !strings.Contains(r.Text(), "kept ab") {
			t.Errorf("afterwards: modes %v, %s", on, r.Text())
		}
		r.program.Leave()
		_ = r.left(t)
	})
}

// TestLeavingWaitsForWhoeverTheTerminalIsLentTo asks to leave meanwhile.
func TestLeavingWaitsForWhoeverTheTerminalIsLentTo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := &page{}
		r := enter(p)
		p.lend = func() error {
			return r.program.Aside(func() error { time.Sleep(time.Minute); p.lent = "done"; return nil })
		}
		r.Type("aE")
		time.Sleep(time.Second)
		r.program.Leave()
		time.Sleep(30 * time.Second)
		if len(r.ended) > 0 {
			t.Fatal("it left")
		}
		time.Sleep(30 * time.Second)
		if err := r.left(t); err != nil || p.lent != "done" || p.kept != "a" {
			t.Errorf("%v, %+v", err, p)
		}
	})
}

// TestAtRestNothingIsDone lets a day pass.
func TestAtRestNothingIsDone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := enter(&page{})
		r.Type("a")
		r.rest()
		before := r.Written()
		time.Sleep(24 * time.Hour)
		if r.Written() != before {
			t.Errorf("%d bytes", r.Written()-before)
		}
		r.program.Leave()
		_ = r.left(t)
	})
}

// TestAnAnswerOnItsWayDoesNotGoToTheShell quits before the terminal answered.
func TestAnAnswerOnItsWayDoesNotGoToTheShell(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := &room{Terminal: tuitest.NewTerminal(layout.Size{W: 40, H: 5}), page: &page{}, ended: make(chan error, 1)}
		r.Mute = true
		r.program = paint.New(context.Background(), r.page, r.Terminal, colorprofile.TrueColor, leave{})
		go func() { r.ended <- r.program.Run() }()
		synctest.Wait()
		time.Sleep(20 * time.Millisecond)
		r.program.Quit()
		time.Sleep(30 * time.Millisecond)
		for _, answer := range []string{"\x1b]11;rgb:0000/0000/0000\x07", "\x1b[?2026;2$y", "\x1b[?2027;0$y"} {
			r.Type(answer)
		}
		_ = r.left(t)
		if in, _ := r.Listen(); in.Arrived() || r.took > 100*time.Millisecond {
			t.Errorf("left after %v; something stays to be read: %v", r.took, in.Arrived())
		}
	})
}

// TestABurstIsDrawnOnce types ten letters in one breath: no frame is spent on nine
// of them, and a letter that comes alone waits for nothing.
func TestABurstIsDrawnOnce(t *testing.T) {
	for range 20 {
		synctest.Test(t, func(t *testing.T) {
			r := enter(&page{lazy: true})
			r.drawn = nil
			const burst = "abcdefghij"
			r.Type(burst)
			r.rest()
			if slices.ContainsFunc(r.drawn, func(text string) bool { return text != burst }) {
				t.Errorf("drawn %q", r.drawn)
			}
			r.drawn = nil
			r.Type("k")
			synctest.Wait()
			if len(r.drawn) == 0 || r.drawn[0] != burst+"k" {
				t.Errorf("drawn at once: %q", r.drawn)
			}
			r.Press("ctrl+c")
			if err := r.left(t); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestWhatTrailsFollowsOnceKeysRest types a run with the pauses of a key that is held
// down: each letter is painted at once, and what trails follows to the last one alone.
func TestWhatTrailsFollowsOnceKeysRest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := enter(&page{lazy: true, trails: true})
		r.paintsEach(t, "abcde", 40*time.Millisecond)
		if len(r.follows) > 0 {
			t.Errorf("followed to %q while keys came", r.follows)
		}
		time.Sleep(40 * time.Millisecond)
		synctest.Wait()
		if !slices.Equal(r.follows, []string{"abcde"}) {
			t.Errorf("followed to %q", r.follows)
		}
		r.rest()
		if len(r.follows) != 1 {
			t.Errorf("followed to %q at rest", r.follows)
		}
		r.Press("f", "ctrl+c") // it leaves while something trails
		if err := r.left(t); err != nil {
			t.Error(err)
		}
	})
}
