package tuitest

import (
	"testing"

	"autoeval/model"
	"autoeval/tui/nav"
)

// Beginning is how far somebody new has come.
type Beginning string

// The beginnings, in their order.
const (
	Nothing          Beginning = "nothing yet"
	InADiscovery     Beginning = "in a first Découverte"
	AfterADiscovery  Beginning = "after a Découverte"
	InAFirstBilan    Beginning = "in a first Bilan"
	AfterAFirstBilan Beginning = "after a first Bilan"
)

// some is how many answers make the midst of a session.
const some = 3

// Beginnings lists them.
func Beginnings() []Beginning {
	return []Beginning{Nothing, InADiscovery, AfterADiscovery, InAFirstBilan, AfterAFirstBilan}
}

// New returns somebody who came that far: a prospective student until their first Bilan.
func New(t testing.TB, l model.Lang, b Beginning) *nav.Env {
	t.Helper()
	env := Env(t, l)
	env.Profile.Stage = model.Prospective
	switch b {
	case InADiscovery:
		begun(t, env, model.Discover, some, false)
	case AfterADiscovery:
		begun(t, env, model.Discover, len(env.Grid.Items), true)
	case InAFirstBilan, AfterAFirstBilan:
		env.Profile.Stage = model.Year3
		begun(t, env, model.Discover, len(env.Grid.Items), true)
		n := some
		if b == AfterAFirstBilan {
			n = len(env.Grid.Items)
		}
		begun(t, env, model.FullReview, n, b == AfterAFirstBilan)
	}
	if _, err := env.Store.SaveProfile(t.Context(), env.Profile); err != nil {
		t.Fatal(err)
	}
	env.Profile, _ = env.Store.Profile(t.Context())
	return env
}

// begun keeps a session with so many answers, from none to alone.
func begun(t testing.TB, env *nav.Env, d model.Depth, answers int, finished bool) {
	t.Helper()
	at := Start.AddDate(0, 0, -2)
	if d == model.Discover {
		at = at.AddDate(0, -2, 0)
	}
	label, err := nav.SessionLabel(t.Context(), env.Store, env.Text, d, at)
	if err != nil {
		t.Fatal(err)
	}
	s := model.Session{ID: model.SessionID(env.NewID()), Label: label, Depth: d, Grid: env.Grid.Ref(), StartedAt: at}
	n := 0
	for _, it := range env.Grid.Items {
		if it.Kind != model.Competency && d == model.Discover || n == answers {
			continue
		}
		if err := s.Rate(env.Grid, model.Rating{Item: it.Code, Level: model.At(n % 3), At: s.StartedAt}); err != nil {
			t.Fatal(err)
		}
		n++
	}
	if finished {
		if err := s.Finish(s.StartedAt); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
}
