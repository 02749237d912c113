package finished

import (
	"context"
	"testing"

	"autoeval/model"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// The page to keep is that of the session, with the choices that every page has.
func TestTheMomentLeadsToAPageOfItsSession(t *testing.T) {
	env := two(t, model.English)
	env.Services.Pages.Write = func(context.Context, nav.PageOrder) (string, error) { return "", nil }
	d := tuitest.Drive(t, New(env, nav.Finished{Session: "S2"}), body)
	d.Press("down", "down", "down", "down")
	d.See("Keep a page")
	d.CheckSizes()
	d.Press("w")
	if len(d.Went) != 1 || d.Went[0] != (nav.Page{Session: "S2"}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestNoPageIsOfferedWhereNoneCanBeWritten(t *testing.T) {
	d := tuitest.Drive(t, New(two(t, model.French), nav.Finished{Session: "S2"}), body)
	d.Hidden("Garder une page")
	d.Press("w")
	if len(d.Toasts)+len(d.Errs)+len(d.Went) != 0 {
		t.Errorf("said %v %v, went to %v", d.Toasts, d.Errs, d.Went)
	}
}

// After a session the day of the next one can be chosen, and is said.
func TestTheMomentLeadsToTheNextDay(t *testing.T) {
	env := two(t, model.French)
	d := tuitest.Drive(t, New(env, nav.Finished{Session: "S2"}), body)
	d.Press("end")
	d.See("Prochain bilan", "une date, un fichier pour votre agenda")
	d.Press("enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.Next{}) {
		t.Fatalf("went to %v", d.Went)
	}
	env.Profile.Next = model.Day(tuitest.Start.AddDate(0, 4, 0))
	d.Send(nav.LookChanged{})
	d.See("24 mars 2027")
}
