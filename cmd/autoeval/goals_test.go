//go:build linux

package main

import (
	"cmp"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"go.etcd.io/bbolt"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

var goalRuns = flag.Int("goals", 0, "measure that many times against bare Bubble Tea and print the table of goals")

// TestGoals prints one row per goal: ours, what it is compared with, and the
// ratio, which is what stays true from machine to machine. Programs run in
// turns; a ratio is the median of the turns' own ratios.
//
//	go test ./cmd/autoeval -run TestGoals -goals 15 -v -timeout 30m
func TestGoals(t *testing.T) {
	if *goalRuns == 0 {
		t.Skip("measures only with -goals N")
	}
	g := &goals{t: t, ours: release(t, "."), bare: release(t, "./testdata/bare"), linked: release(t, "./testdata/linked")}
	g.few = "AUTOEVAL_DB=" + manyOwn(t, 1)
	g.many = "AUTOEVAL_DB=" + manyOwn(t, 10_000)
	g.starts()
	g.outside()
	g.opened()
	g.rest()
	g.size()
	g.durable()
	g.growth()
	g.commands()
	g.scale()
	g.cohort()
	g.drawing()
	load, _ := os.ReadFile("/proc/loadavg")
	t.Logf("%d runs, load %s\n%s", *goalRuns, strings.TrimSpace(string(load)), strings.Join(g.rows, "\n"))
}

type goals struct {
	t                  *testing.T
	ours, bare, linked string // linked: bare with our libraries
	few, many          string // environment that names a store with 1 and with 10,000 sessions
	rows               []string
}

// release builds a program as it is released.
func release(t testing.TB, dir string) string {
	path := filepath.Join(t.TempDir(), "program")
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", path, dir)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("build %s: %v\n%s", dir, err, out)
	}
	return path
}

// row prints medians and the median ratio of what was measured in turns; goal 0
// is none.
func (g *goals) row(name, unit string, ours, theirs []float64, goal float64) {
	n := min(len(ours), len(theirs))
	ratios := make([]float64, n)
	for i := range ratios {
		ratios[i] = ours[i] / theirs[i]
	}
	r, met := median(ratios), ""
	switch {
	case goal > 0 && r < goal+0.005: // as it is printed
		met = fmt.Sprintf("goal %-5g met", goal)
	case goal > 0:
		met = fmt.Sprintf("goal %-5g missed", goal)
	}
	g.rows = append(g.rows, strings.TrimSpace(fmt.Sprintf("%-52s %9.3g %9.3g %-5s %6.2f ×  %s", name, median(ours), median(theirs), unit, r, met)))
}

func median(x []float64) float64 {
	x = slices.Sorted(slices.Values(x))
	return x[len(x)/2]
}

func ms(d time.Duration) float64 { return float64(d) / 1e6 }

// samples are what one run of one program gives, by name.
type samples map[string][]float64

func (f samples) add(name string, v float64) { f[name] = append(f[name], v) }

// starts times the first page, often: a start is short, and each differs by a
// millisecond or two.
func (g *goals) starts() {
	page := "Plan d’action"
	f := samples{}
	for range 10 * *goalRuns {
		for _, s := range []struct {
			name, program, env, text string
			mute                     bool
		}{
			{"bare", g.bare, "", "ready", false}, {"linked", g.linked, "", "ready", false},
			{"few", g.ours, g.few, page, false}, {"many", g.ours, g.many, page, false}, {"mute", g.ours, g.few, page, true},
		} {
			x := launch(g.t, s.mute, []string{s.env}, s.program)
			f.add(s.name, ms(x.until(s.text)))
			x.close()
		}
	}
	g.row("start to first page, 1 session", "ms", f["few"], f["bare"], 1)
	g.row("start to first page, 10,000 sessions", "ms", f["many"], f["bare"], 1.15)
	g.row("start to first page, to our libraries alone", "ms", f["few"], f["linked"], 0)
	g.row("the same, terminal answers nothing", "ms", f["mute"], f["few"], 1.1)
}

// outside times the whole programs in a terminal.
func (g *goals) outside() {
	a, b, l := samples{}, samples{}, samples{}
	for range *goalRuns {
		g.visit(a, launch(g.t, false, []string{g.few}, g.ours), "Plan d’action", "j", "k")
		g.visit(b, launch(g.t, false, nil, g.bare), "ready", "x", "x")
		x := launch(g.t, false, nil, g.linked)
		x.until("ready")
		x.quiet(150 * time.Millisecond)
		l.add("mem", x.resident())
		x.close()
	}
	g.row("key to painted, median", "ms", a["key"], b["key"], 0.25)
	g.row("key to painted, slowest of 40", "ms", a["slow"], b["slow"], 1)
	g.row("burst of 20 keys to the last painted", "ms", a["burst"], b["burst"], 0.5)
	if c := g.commander(); c != nil {
		g.row("key to painted, median, to mc’s", "ms", a["key"], c["key"], 1)
		g.row("key to painted after a rest, to mc’s", "ms", a["first"], c["first"], 1)
	}
	g.most("key to what follows a cursor that rests", "ms", a["follows"], trailing)
	g.most("the last of a burst to what follows it", "ms", a["trail"], trailing)
	g.most("in the second after the start, processor", "ms/s", a["cpu"], 0.2)
	g.most("in the second after the start, wake-ups", "1/s", a["wakes"], 2)
	g.row("resident memory on home", "MiB", a["mem"], b["mem"], 2)
	g.row("resident memory on home, to our libraries alone", "MiB", a["mem"], l["mem"], 0)
	if d := g.dialog(); d > 0 {
		g.row("bytes per cursor move, to dialog's", "B", []float64{median(a["bytes"])}, []float64{d}, 1.2)
		g.row("bytes per cursor move that rests", "B", []float64{median(a["whole"])}, []float64{d}, 0)
	}
}

// commander measures mc, the quickest program of its kind; nil without it. Its
// arrows are those of application mode, which it asks for, and it leaves at F10,
// not at ctrl+c.
func (g *goals) commander() samples {
	path, err := exec.LookPath("mc")
	if err != nil {
		return nil
	}
	f := samples{}
	for range *goalRuns {
		x := launch(g.t, false, nil, path, "-u", "--nosubshell")
		x.leave = "\x1b[21~"
		g.visit(f, x, "Left", "\x1bOB", "\x1bOA")
	}
	return f
}

// trailing is how long, in milliseconds, what follows a cursor may take: the rest that
// keys are given, 60, and a frame at 120 a second.
const trailing = 60 + 1000./120

// most prints a median that is compared with nothing but its limit.
func (g *goals) most(name, unit string, ours []float64, limit float64) {
	met := "met"
	if median(ours) > limit {
		met = "missed"
	}
	g.rows = append(g.rows, fmt.Sprintf("%-52s %9.3g %9s %-5s %6s    at most %.3g %s", name, median(ours), "", unit, "", limit, met))
}

// rest measures every screen while nobody does anything.
func (g *goals) rest() {
	f := samples{}
	for range *goalRuns {
		x := launch(g.t, false, []string{g.few}, g.ours)
		x.until("Plan d’action")
		rest := func() {
			x.quiet(time.Second) // what opening it began
			cpu, wakes := x.spent()
			began := time.Now()
			time.Sleep(time.Second)
			cpu2, wakes2 := x.spent()
			f.add("cpu", ms(cpu2-cpu)/time.Since(began).Seconds())
			f.add("wakes", float64(wakes2-wakes)/time.Since(began).Seconds())
		}
		rest()
		for _, d := range doors() {
			x.press(d.key)
			x.until("")
			rest()
			x.press("\x1b")
			x.until("")
		}
		x.close()
	}
	g.most("at rest, on each screen, processor", "ms/s", f["cpu"], 0.2)
	g.most("at rest, on each screen, wake-ups", "1/s", f["wakes"], 2)
}

// visit measures one run of a program; down and up are keys that move.
func (g *goals) visit(f samples, x *stopwatch, page, down, up string) {
	x.until(page)
	x.quiet(150 * time.Millisecond)
	f.add("mem", x.resident())
	cpu, wakes := x.spent()
	began := time.Now()
	time.Sleep(time.Second)
	cpu2, wakes2 := x.spent()
	f.add("cpu", ms(cpu2-cpu)/time.Since(began).Seconds())
	f.add("wakes", float64(wakes2-wakes)/time.Since(began).Seconds())
	var moves, size []float64
	for i := range 40 {
		pause()
		x.press([]string{down, up}[i%2])
		moves = append(moves, ms(x.until("")))
		n, _ := x.quiet(25 * time.Millisecond)
		size = append(size, float64(n))
	}
	f.add("key", median(moves))
	f.add("slow", slices.Max(moves))
	f.add("bytes", median(size))
	var first, follows []float64
	size = nil
	for i := range 10 { // of which each rests
		pause()
		x.press([]string{down, up}[i%2])
		first = append(first, ms(x.until("")))
		n, after := x.quiet(150 * time.Millisecond)
		follows, size = append(follows, ms(after)), append(size, float64(n))
	}
	f.add("first", median(first))
	f.add("follows", median(follows))
	f.add("whole", median(size))
	var bursts, trails []float64
	for i := range 8 {
		there, back := down, up
		if i%2 == 1 {
			there, back = up, down
		}
		pause() // else bursts beat with the clock of what it is compared with
		x.press(strings.Repeat(strings.Repeat(there, 7)+strings.Repeat(back, 3), 2))
		x.until("")
		_, after := x.quiet(40 * time.Millisecond) // what follows comes later
		bursts = append(bursts, ms(after))
		_, after = x.quiet(100 * time.Millisecond)
		trails = append(trails, ms(after))
	}
	f.add("burst", median(bursts))
	f.add("trail", median(trails))
	x.close()
}

func pause() { time.Sleep(time.Duration(10+rand.IntN(20_000)) * time.Microsecond) }

type door struct{ name, key string }

// doors are screens and the keys that open them from home.
func doors() []door {
	return []door{{"sessions", "s"}, {"evidence", "e"}, {"plan", "p"}, {"situate", "1"}, {"develop", "2"}, {"orient", "3"}}
}

// opened times what a person sees on opening a screen: from the key until nothing
// more is painted.
func (g *goals) opened() {
	twelve := "AUTOEVAL_DB=" + manyOwn(g.t, 12)
	a, b := samples{}, samples{}
	enter := func(f samples, env string) {
		x := launch(g.t, false, []string{env}, g.ours)
		x.until("Plan d’action")
		x.quiet(600 * time.Millisecond) // a large file is still looked through beside it
		for _, d := range doors() {
			x.quiet(150 * time.Millisecond)
			pause()
			x.press(d.key)
			x.until("")
			_, after := x.quiet(150 * time.Millisecond)
			f.add(d.name, ms(after))
			x.press("\x1b")
			x.until("")
		}
		x.close()
	}
	for range *goalRuns {
		enter(a, g.many)
		enter(b, twelve)
	}
	for _, d := range doors() {
		g.row("key to "+d.name+" painted whole, 10,000 sessions to 12", "ms", []float64{median(a[d.name])}, []float64{median(b[d.name])}, 0)
	}
}

// dialog returns how many bytes dialog writes per cursor move; 0 without dialog.
func (g *goals) dialog() float64 {
	path, err := exec.LookPath("dialog")
	if err != nil {
		return 0
	}
	args := []string{"--menu", "autoeval", "38", "110", "20"}
	for i := range 14 {
		args = append(args, fmt.Sprintf("%02d", i), "Se situer, où j’en suis")
	}
	x := launch(g.t, false, nil, path, args...)
	x.until("13")
	x.quiet(150 * time.Millisecond)
	var size []float64
	for i := range 20 {
		x.press([]string{"\x1bOB", "\x1bOA"}[i%2])
		n, _ := x.quiet(60 * time.Millisecond)
		size = append(size, float64(n))
	}
	x.leave = "\x1b\x1b"
	x.close()
	return median(size)
}

func (g *goals) size() {
	size := func(path string) []float64 {
		info, err := os.Stat(path)
		if err != nil {
			g.t.Fatal(err)
		}
		return []float64{float64(info.Size()) / (1 << 20)}
	}
	g.row("stripped binary", "MiB", size(g.ours), size(g.bare), 2.5)
	g.row("stripped binary, to our libraries alone", "MiB", size(g.ours), size(g.linked), 0)
}

// durable compares an answer on the disk with the least that bbolt can do.
func (g *goals) durable() {
	db, err := bbolt.Open(filepath.Join(g.t.TempDir(), "plain.db"), 0o600, &bbolt.Options{NoStatistics: true})
	if err != nil {
		g.t.Fatal(err)
	}
	defer db.Close()
	st, err := openStore(g.t.Context(), filepath.Join(g.t.TempDir(), "autoeval.db"), false)
	if err != nil {
		g.t.Fatal(err)
	}
	defer st.Close()
	s := benchSession(builtInGrid(g.t), 0)
	s.FinishedAt = time.Time{}
	var ours, theirs []float64
	for range 20 * *goalRuns {
		theirs = append(theirs, took(func() {
			err = cmp.Or(err, db.Update(func(t *bbolt.Tx) error {
				b, err := t.CreateBucketIfNotExists([]byte("s"))
				if err != nil {
					return err
				}
				return b.Put([]byte("one"), make([]byte, 3000))
			}))
		}))
		ours = append(ours, took(func() { s.Revision, err = st.SaveSession(g.t.Context(), s) }))
		if err != nil {
			g.t.Fatal(err)
		}
	}
	g.row("answer to durable, to a bbolt Put of 3 kB", "ms", ours, theirs, 1.5)
}

// growth saves one session a hundred thousand times.
func (g *goals) growth() {
	path := filepath.Join(quickDir(g.t), "autoeval.db")
	st := g.open("AUTOEVAL_DB=" + path)
	s := benchSession(builtInGrid(g.t), 0)
	s.FinishedAt = time.Time{}
	for range 100_000 {
		var err error
		if s.Revision, err = st.SaveSession(g.t.Context(), s); err != nil {
			g.t.Fatal(err)
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		g.t.Fatal(err)
	}
	g.row("file after 100,000 saves of one, to 2 MiB", "MiB", []float64{float64(info.Size()) / (1 << 20)}, []float64{2}, 1)
}

// commands compares what commands take with the work that is in them.
func (g *goals) commands() {
	from := exported(g.t, 1000)
	var a, b, c, d []float64
	for range 3 {
		a = append(a, took(func() { onFile(g.t, filepath.Join(g.t.TempDir(), "a.db"), "import", from) }))
		st := g.open("AUTOEVAL_DB=" + filepath.Join(g.t.TempDir(), "b.db"))
		b = append(b, took(func() {
			for i := range 1000 {
				if _, err := st.SaveSession(g.t.Context(), benchSession(builtInGrid(g.t), i)); err != nil {
					g.t.Fatal(err)
				}
			}
		}))
	}
	few, many := strings.TrimPrefix(g.few, "AUTOEVAL_DB="), strings.TrimPrefix(g.many, "AUTOEVAL_DB=")
	for range *goalRuns {
		c = append(c, took(func() { onFile(g.t, many, "report", "--format", "html") }))
		d = append(d, took(func() { onFile(g.t, few, "report", "--format", "html") }))
	}
	g.row("import of 1,000 sessions, to saving each", "ms", a, b, 0)
	g.row("report as HTML, 10,000 sessions to 1", "ms", c, d, 0)
}

func took(f func()) float64 {
	began := time.Now()
	f()
	return ms(time.Since(began))
}

func (g *goals) open(env string) store.Store {
	st, err := openStore(g.t.Context(), strings.TrimPrefix(env, "AUTOEVAL_DB="), false)
	if err != nil {
		g.t.Fatal(err)
	}
	g.t.Cleanup(func() { st.Close() })
	return st
}

// scale compares opening a screen on 10,000 sessions with opening it on 12, up
// to the first frame with content.
func (g *goals) scale() {
	few, many := benchEnv(g.t, g.open("AUTOEVAL_DB="+manyOwn(g.t, 12))), benchEnv(g.t, g.open(g.many))
	wide, standard := layout.Size{W: 120, H: 40}, layout.Size{W: 80, H: 24}
	compare := func(name string, at nav.Place, size layout.Size, few *nav.Env, goal float64) {
		var a, b []float64
		for range 10 * *goalRuns {
			a = append(a, took(func() { firstFrame(many, at, size) }))
			b = append(b, took(func() { firstFrame(few, at, size) }))
		}
		g.row("first frame of "+name, "ms", a, b, goal)
	}
	for _, p := range benchPlaces() {
		compare(p.name+", 10,000 sessions to 12", p.at, wide, few, 1.1)
	}
	window := benchEnv(g.t, g.open("AUTOEVAL_DB="+manyOwn(g.t, 60)))
	compare("sessions at 80x24, 10,000 to 12", nav.Sessions{}, standard, few, 1.1)
	compare("sessions, 10,000 to a full window", nav.Sessions{}, wide, window, 0)
	compare("develop, 10,000 to a full window", nav.Progress{View: nav.Develop}, wide, window, 0)
	var list widget.List
	k, th := keys.New(many.Text.Keys), theme.New(theme.Options{})
	move := func(n, i int) float64 {
		list.SetLen(n)
		list.Select(n / 2)
		return took(func() {
			list.Update(tea.KeyPressMsg{Code: []rune{tea.KeyDown, tea.KeyUp}[i%2]}, k)
			list.View(layout.Size{W: 120, H: 26}, th, func(i int, _ bool, w int) string { return layout.Fit(fmt.Sprintf("%06d", i), w) })
		})
	}
	var a, b []float64
	for i := range 100 * *goalRuns {
		a, b = append(a, move(100_000, i)), append(b, move(26, i))
	}
	g.row("move in a list of 100,000 rows to 26", "ms", a, b, 1.2)
}

// cohort opens 100,000 received sessions.
func (g *goals) cohort() {
	const n = 100_000
	path := manyReceived(g.t, n)
	st := g.open("AUTOEVAL_DB=" + path)
	env := benchEnv(g.t, st)
	var ours, theirs []float64
	for run := range 3 {
		a := shown(g.t, env, nav.Home{})
		ours = append(ours, took(func() {
			_, cmd := a.Update(nav.Opened{Place: nav.Cohort{}})
			runAll(a, cmd, true)
			a.View()
		}))
		theirs = append(theirs, 50*took(func() {
			for i := range n / 50 {
				if _, err := st.Received(g.t.Context(), benchSession(&model.Grid{}, i*50+run).ID); err != nil {
					g.t.Fatal(err)
				}
			}
		}))
	}
	g.row("cohort of 100,000, to decoding them all", "ms", ours, theirs, 0.02)
	if err := st.Close(); err != nil {
		g.t.Fatal(err)
	}
	x := launch(g.t, false, []string{"AUTOEVAL_DB=" + path}, g.ours)
	x.until("Plan d’action")
	x.press("\x10")
	x.quiet(100 * time.Millisecond)
	x.press("Promotion\r")
	x.until("Élève")
	x.quiet(500 * time.Millisecond)
	g.row("resident memory with that cohort, to 150 MiB", "MiB", []float64{x.resident()}, []float64{150}, 1)
	x.close()
}

// drawing draws every screen in a window of 120 by 40.
func (g *goals) drawing() {
	env := benchEnv(g.t, g.open("AUTOEVAL_DB="+manyOwn(g.t, 12)))
	for _, p := range benchPlaces() {
		a := shown(g.t, env, p.at)
		var same, full []float64
		for i := range 20 * *goalRuns {
			a.Update(tea.WindowSizeMsg{Width: 120 + i%2, Height: 40})
			full = append(full, took(func() { a.View() }))
			same = append(same, took(func() { a.View() }))
		}
		g.row("whole redraw of "+p.name+", to 2 ms", "ms", full, repeat(2, len(full)), 1)
		if _, ok := p.at.(nav.Progress); ok {
			g.row("unchanged "+p.name+", to 20 µs", "ms", same, repeat(0.02, len(same)), 1)
		}
	}
}

func repeat(v float64, n int) []float64 { return slices.Repeat([]float64{v}, n) }
