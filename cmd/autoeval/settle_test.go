package main

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"autoeval/tui"
	"autoeval/tui/nav"
)

// TestTheFirstFrameIsTheOneThatStays opens screens on more sessions than a first
// frame is drawn from: when the others have come, nothing that shows was wrong.
func TestTheFirstFrameIsTheOneThatStays(t *testing.T) {
	st, err := openStore(t.Context(), manyOwn(t, 300), false)
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	env := benchEnv(t, st)
	for _, p := range benchPlaces() {
		switch p.at.(type) {
		case nav.Sessions, nav.Progress: // these read in two steps
		default:
			continue
		}
		for _, size := range []tea.WindowSizeMsg{{Width: 60, Height: 20}, {Width: 80, Height: 24}, {Width: 120, Height: 40}, {Width: 200, Height: 60}} {
			a := tui.New(env, p.at)
			a.Update(size)
			first := firstAndAll(a, a.Init())
			last := ansi.Strip(a.View().Content)
			if first != last {
				t.Errorf("%s at %dx%d changes:\n%s", p.name, size.Width, size.Height, changes(first, last))
			}
		}
	}
}

// firstAndAll runs everything and returns the first frame in which nothing is still
// being read.
func firstAndAll(a *tui.App, cmd tea.Cmd) (first string) {
	if cmd == nil {
		return ""
	}
	msg := cmd()
	all, ok := msg.(tea.BatchMsg)
	if !ok {
		all = nil
		_, next := a.Update(msg)
		if frame := ansi.Strip(a.View().Content); !strings.Contains(frame, "Lecture…") {
			first = frame
		}
		all = append(all, next)
	}
	for _, c := range all {
		if then := firstAndAll(a, c); first == "" {
			first = then
		}
	}
	return first
}

func changes(a, b string) string {
	var out strings.Builder
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			fmt.Fprintf(&out, "- %s\n+ %s\n", x[i], y[i])
		}
	}
	return out.String()
}
