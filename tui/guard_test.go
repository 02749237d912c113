package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// faulty is a screen that throws where it is told to.
type faulty struct {
	keeper
	where string
}

func (f *faulty) Update(tea.Msg) tea.Cmd {
	switch f.where {
	case "update":
		panic("secret note of Léa")
	case "command":
		return tea.Batch(nil, func() tea.Msg { return nil }, func() tea.Msg { var p *faulty; return p.where })
	}
	return nil
}

func (f *faulty) View(layout.Size) string {
	if f.where == "view" {
		panic("secret note of Léa")
	}
	return ""
}

func TestMistakeEndsTheProgramInOrderAndTellsNothingPersonal(t *testing.T) {
	for _, where := range []string{"update", "command", "view"} {
		a := New(tuitest.Env(t, model.French), nav.Home{})
		ended := make(chan struct{})
		g := NewGuard(a)
		g.OnCrash(func() { close(ended) })
		d := tuitest.DriveApp(t, g, func() string { return g.View().Content }, layout.Size{W: 80, H: 24})
		a.stack = append(a.stack, &faulty{where: where})
		d.Press("x")
		g.View()
		if where == "view" {
			<-ended
			d.Press("x")
		}
		if !d.Quit || g.Crash() == nil {
			t.Fatalf("%s: quit %v, crash %v", where, d.Quit, g.Crash())
		}
		if c := g.Crash(); strings.Contains(c.What, "Léa") || !strings.Contains(c.Stack, "guard_test.go") {
			t.Errorf("%s: told %q\n%s", where, c.What, c.Stack)
		}
	}
}
