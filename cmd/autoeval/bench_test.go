package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/model"
	"autoeval/store"
	"autoeval/tui"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// manyOwn makes a store with that many finished sessions, each with every item
// rated and a note.
func manyOwn(tb testing.TB, n int) string {
	return filled(tb, model.Profile{Stage: model.Year4}, func(st store.Store, g *model.Grid) error {
		for i := range n {
			if _, err := st.SaveSession(tb.Context(), benchSession(g, i)); err != nil {
				return err
			}
		}
		return nil
	})
}

// manyReceived makes a mentor's store with that many received sessions of
// 20,000 learners, each with every item rated and a note.
func manyReceived(tb testing.TB, n int) string {
	return filled(tb, model.Profile{Role: model.Mentor}, func(st store.Store, g *model.Grid) error {
		var all []model.Received
		for i := range n {
			s := benchSession(g, i)
			s.Learner = model.PersonID(fmt.Sprintf("01L%06d", i%20_000))
			all = append(all, model.Received{Session: s, Hash: fmt.Sprint(i), Learner: model.Contact{Person: s.Learner, Name: fmt.Sprint("Élève ", s.Learner)}, ReceivedAt: s.FinishedAt})
			if len(all) < 5000 && i+1 < n {
				continue
			}
			if err := st.SaveReceived(tb.Context(), all); err != nil {
				return err
			}
			all = all[:0]
		}
		return nil
	})
}

// filled makes a store of a person who was welcomed.
func filled(tb testing.TB, p model.Profile, fill func(store.Store, *model.Grid) error) string {
	tb.Helper()
	path := filepath.Join(quickDir(tb), "autoeval.db")
	st, err := openStore(tb.Context(), path, false)
	if err != nil {
		tb.Fatal(err)
	}
	p.ID, p.Welcomed = "01ME", true
	err = fill(st, builtInGrid(tb))
	_, saving := st.SaveProfile(tb.Context(), p)
	if err := errors.Join(err, saving, st.Close()); err != nil {
		tb.Fatal(err)
	}
	return path
}

// quickDir returns a directory for what takes thousands of commits to make: in
// memory where there is one.
func quickDir(tb testing.TB) string {
	dir, err := os.MkdirTemp("/dev/shm", "autoeval-")
	if err != nil {
		return tb.TempDir()
	}
	tb.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func builtInGrid(tb testing.TB) *model.Grid {
	tb.Helper()
	grids, err := library.BuiltIn()
	if err != nil {
		tb.Fatal(err)
	}
	return grids[0]
}

// benchNow is the day of the measurements; sessions come before it, one a day.
var benchNow = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)

func benchSession(g *model.Grid, i int) model.Session {
	at := benchNow.Add(-time.Duration(i+1) * time.Hour)
	s := model.Session{
		ID: model.SessionID(fmt.Sprintf("01K4A7Q0%018d", i)), Label: fmt.Sprint("Bilan ", i), Grid: g.Ref(), Learner: "01ME",
		StartedAt: at, FinishedAt: at, Ratings: map[model.ItemCode]model.Rating{},
	}
	for n, it := range g.Items {
		s.Ratings[it.Code] = model.Rating{Item: it.Code, Level: model.At((i + n) % 4), Confidence: 2, At: at, Note: "Index posés après mesure, schéma relu avec l’équipe."}
	}
	return s
}

// benchEnv returns what the screens get from a store.
func benchEnv(tb testing.TB, st store.Store) *nav.Env {
	p, err := st.Profile(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	return &nav.Env{
		Store: st, Grids: library.New(func(context.Context) (store.Store, error) { return st, nil }), Grid: builtInGrid(tb), Profile: p,
		Now: func() time.Time { return benchNow }, NewID: cli.NewIDs(time.Now), Text: lang.New(model.French),
	}
}

// shown opens a place and draws it once what it reads is there.
func shown(tb testing.TB, env *nav.Env, at nav.Place) *tui.App {
	a := tui.New(env, at)
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	runAll(a, a.Init(), true)
	a.View()
	return a
}

// firstFrame opens a place and draws it as soon as what it first asked for is
// there.
func firstFrame(env *nav.Env, at nav.Place, size layout.Size) {
	a := tui.New(env, at)
	a.Update(tea.WindowSizeMsg{Width: size.W, Height: size.H})
	runAll(a, a.Init(), false)
	a.View()
}

// runAll runs commands and, with follow, what comes out of them.
func runAll(a *tui.App, cmd tea.Cmd, follow bool) {
	if cmd == nil {
		return
	}
	switch m := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range m {
			runAll(a, c, follow)
		}
	default:
		if _, next := a.Update(m); follow {
			runAll(a, next, true)
		}
	}
}

// BenchmarkOpenPlace opens a screen on the store and draws its first frame with content.
func BenchmarkOpenPlace(b *testing.B) {
	for _, n := range []int{10, 10_000} {
		st, err := openStore(b.Context(), manyOwn(b, n), false)
		if err != nil {
			b.Fatal(err)
		}
		defer st.Close()
		env := benchEnv(b, st)
		for _, p := range benchPlaces() {
			b.Run(fmt.Sprintf("%s/%d", p.name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					firstFrame(env, p.at, layout.Size{W: 120, H: 40})
				}
			})
		}
	}
}

// BenchmarkReport writes the page of the latest of so many sessions, as the
// command does: the file is opened and closed.
func BenchmarkReport(b *testing.B) {
	for _, n := range []int{10, 10_000} {
		path := manyOwn(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				onFile(b, path, "report", "--format", "html")
			}
		})
	}
}

// BenchmarkImport takes up a thousand sessions, checked whole, in a new file.
func BenchmarkImport(b *testing.B) {
	from := exported(b, 1000)
	for b.Loop() {
		b.StopTimer()
		to := filepath.Join(b.TempDir(), "autoeval.db")
		b.StartTimer()
		onFile(b, to, "import", from)
	}
}

// onFile does a command line on a data file.
func onFile(tb testing.TB, path string, args ...string) {
	tb.Helper()
	var says bytes.Buffer
	nothing := func(string) string { return "" }
	if got := run(tb.Context(), append(args, "--db", path), cli.Streams{In: strings.NewReader(""), Out: io.Discard, Err: &says}, nothing); got != cli.ExitDone {
		tb.Fatalf("%s: %d\n%s", args, got, &says)
	}
}

// exported returns a file with that many sessions in it.
func exported(tb testing.TB, n int) string {
	path := filepath.Join(tb.TempDir(), "export.json")
	onFile(tb, manyOwn(tb, n), "export", "-o", path)
	return path
}

// BenchmarkCohort100000 opens the cohort of a hundred thousand received sessions
// and draws its first frame, which is to take at most 0.02 of reading them whole.
func BenchmarkCohort100000(b *testing.B) {
	st, err := openStore(b.Context(), manyReceived(b, 100_000), false)
	if err != nil {
		b.Fatal(err)
	}
	defer st.Close()
	env := benchEnv(b, st)
	b.Run("open", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			a := shown(b, env, nav.Home{})
			b.StartTimer()
			_, cmd := a.Update(nav.Opened{Place: nav.Cohort{}})
			runAll(a, cmd, true)
			a.View()
		}
	})
	b.Run("read 1000 whole", func(b *testing.B) {
		for b.Loop() {
			for i := range 1000 {
				if _, err := st.Received(b.Context(), benchSession(&model.Grid{}, i*100).ID); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

type namedPlace struct {
	name string
	at   nav.Place
}

// benchPlaces returns the screens that are measured.
func benchPlaces() []namedPlace {
	return []namedPlace{
		{"home", nav.Home{}}, {"sessions", nav.Sessions{}}, {"evidence", nav.Evidence{}}, {"plan", nav.Plan{}}, {"walkthrough", nav.Walkthrough{}},
		{"situate", nav.Progress{View: nav.Situate}}, {"develop", nav.Progress{View: nav.Develop}}, {"orient", nav.Progress{View: nav.Orient}},
		{"item", nav.Item{Code: "C07"}},
	}
}

// BenchmarkKey moves the cursor of a screen and draws it.
func BenchmarkKey(b *testing.B) {
	st, err := openStore(b.Context(), manyOwn(b, 12), false)
	if err != nil {
		b.Fatal(err)
	}
	defer st.Close()
	env := benchEnv(b, st)
	for _, p := range benchPlaces() {
		b.Run(p.name, func(b *testing.B) {
			a := shown(b, env, p.at)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				a.Update(tea.KeyPressMsg{Code: []rune{tea.KeyDown, tea.KeyUp}[i%2]})
				a.View()
			}
		})
	}
}
