package finished

import (
	"context"
	"errors"
	"io/fs"
	"testing"

	"autoeval/model"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func TestMomentKeepsAPageOrSaysWhyNot(t *testing.T) {
	env := two(t, model.English)
	var asked model.SessionID
	var fault error
	env.Services.Page = func(_ context.Context, id model.SessionID, l model.Lang) (string, error) {
		asked = id
		return "/home/zoe/bilan-s2." + string(l) + ".html", fault
	}
	d := tuitest.Drive(t, New(env, nav.Finished{Session: "S2"}), body)
	d.See("Keep a page")
	d.CheckSizes()
	d.Press("r")
	if asked != "S2" || len(d.Toasts) != 1 || d.Toasts[0] != "Page written: /home/zoe/bilan-s2.en.html" {
		t.Errorf("asked for %q, said %q", asked, d.Toasts)
	}
	fault = fs.ErrPermission
	d.Press("r")
	if len(d.Errs) != 1 || !errors.Is(d.Errs[0], fs.ErrPermission) {
		t.Errorf("errors %v", d.Errs)
	}
}

func TestNoPageIsOfferedWhereNoneCanBeWritten(t *testing.T) {
	d := tuitest.Drive(t, New(two(t, model.French), nav.Finished{Session: "S2"}), body)
	d.Hidden("Garder une page")
	d.Press("r")
	if len(d.Toasts)+len(d.Errs) != 0 {
		t.Errorf("said %v %v", d.Toasts, d.Errs)
	}
}
