package next

import (
	"context"
	"errors"
	"io/fs"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

var window = layout.Size{W: 80, H: 20}

func profile(t *testing.T, env *nav.Env) model.Profile {
	t.Helper()
	p, err := env.Store.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestADayIsProposedKeptAndTakenAway(t *testing.T) {
	env := tuitest.Filled(t, model.French)
	s := New(env)
	d := tuitest.Drive(t, s, window)
	d.See("Aucune date pour le prochain bilan", "mars 2027", "rien n’est envoyé")
	d.Type("15/1")
	if !s.Unsaved() || !s.Editing() {
		t.Error("what is typed counts as kept")
	}
	d.Press("enter")
	kept := profile(t, env)
	if want := time.Date(2027, 1, 15, 0, 0, 0, 0, time.UTC); !kept.Next.Equal(want) || s.Unsaved() {
		t.Fatalf("kept %v, unsaved %v", kept.Next, s.Unsaved())
	}
	env.Profile = kept
	d.See("Prochain bilan le 15 janvier 2027")
	d.Press("x")
	if kept = profile(t, env); !kept.Next.IsZero() {
		t.Errorf("kept %v", kept.Next)
	}
}

func TestADayThatHasComeIsSaid(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Profile.Next = model.Day(tuitest.Start)
	d := tuitest.Drive(t, New(env), window)
	d.See("peut commencer")
}

func TestWhatIsNoDateIsNotKept(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := tuitest.Drive(t, New(env), window)
	d.Type("bientôt")
	d.Press("enter")
	if p := profile(t, env); !p.Next.IsZero() || len(d.Toasts) == 0 {
		t.Errorf("kept %v, said %q", p.Next, d.Toasts)
	}
	d.Press("esc")
	if !d.Closed {
		t.Error("esc stays")
	}
}

func TestTheDayGoesIntoACalendar(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Profile.Next = model.Day(tuitest.Start.AddDate(0, 1, 0))
	d := tuitest.Drive(t, New(env), window)
	d.Hidden("fichier d’agenda")
	var fault error
	env.Services.Calendar = func(context.Context, model.Lang) (string, error) { return "/home/zoe/prochain-bilan.ics", fault }
	d = tuitest.Drive(t, New(env), window)
	d.Press("f")
	if len(d.Toasts) != 1 || d.Toasts[0] != "Fichier d’agenda\u00a0: /home/zoe/prochain-bilan.ics" {
		t.Errorf("said %q", d.Toasts)
	}
	fault = fs.ErrPermission
	d.Press("f")
	if len(d.Errs) != 1 || !errors.Is(d.Errs[0], fs.ErrPermission) {
		t.Errorf("errors %v", d.Errs)
	}
}

// full is a store that keeps no profile.
type full struct{ store.Store }

func (full) SaveProfile(context.Context, model.Profile) (uint64, error) { return 0, store.ErrFull }

func TestAFailedSaveKeepsWhatWasTyped(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Store = full{env.Store}
	s := New(env)
	d := tuitest.Drive(t, s, window)
	d.Type("15/1")
	d.Press("enter")
	d.See("15/1")
	if len(d.Errs) != 1 || !s.Unsaved() {
		t.Errorf("errors %v, unsaved %v", d.Errs, s.Unsaved())
	}
}

func TestTheNextDayFitsEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, next := range []time.Time{{}, model.Day(tuitest.Start), model.Day(tuitest.Start.AddDate(1, 0, 0))} {
			env := tuitest.Env(t, l)
			env.Profile.Next = next
			d := tuitest.Drive(t, New(env), window)
			d.CheckSizes()
			d.Press("enter")
			d.CheckSizes()
		}
	}
}
