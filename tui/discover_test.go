package tui

import (
	"context"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// Who starts the program for the first time comes to what it opens and to a page
// to keep by the keys that the footer names, and nowhere meets a target or a gap.
func TestANewVisitorReachesWhatItOpensAndAPageToKeep(t *testing.T) {
	for l, never := range map[model.Lang][]string{
		model.French:  {"cible", "Cible", "écart", "à la cible", "0/3"},
		model.English: {"target", "Target", "gap", "0/3"},
	} {
		env := tuitest.Env(t, l)
		env.Profile = model.Profile{}
		var kept model.SessionID
		env.Services.Pages = pages(env)
		env.Services.Pages.Write = func(_ context.Context, o nav.PageOrder) (string, error) {
			kept = o.Session
			return "page.html", nil
		}
		_, d := drive(t, env, nav.Home{})
		d.Press("enter", "enter") // I am discovering the programme; no name
		d.See(env.Text.Home.Discover, env.Text.Grids.Reading.Place)
		d.Press("enter", "2", "esc")
		d.See(env.Text.Grids.Reading.Place) // reading stays possible while it is open
		d.Press("enter")
		for i := range 15 {
			d.Press([]string{"0", "1", "2"}[i%3])
			d.Hidden(never...)
		}
		d.See(env.Text.Walkthrough.SummaryTitle)
		d.Press("f", "f")
		d.See(env.Text.Ending.Begins, env.Text.App.More, env.Text.Finished.Page)
		d.Hidden(never...)
		for range 30 {
			if d.Press("down"); !strings.Contains(d.Text(), env.Text.App.More) {
				break
			}
		}
		d.See(env.Text.Finished.Years)
		d.Hidden(never...)
		d.Press("enter")
		d.Hidden(never...)
		d.Press("ctrl+s")
		d.See("page.html")
		if kept == "" {
			t.Errorf("%s: no page was written", l)
		}
		for _, view := range []string{"1", "2", "3"} {
			d.Press(view)
			for _, size := range []layout.Size{{W: 80, H: 24}, {W: 120, H: 35}} {
				d.Resize(size)
				d.Hidden(never...)
			}
			d.Press("esc")
		}
		d.Press("esc")
		d.See(env.Text.Home.Discovered)
	}
}
