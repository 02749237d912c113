package plain

import (
	"context"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/tui/tuitest"
)

func TestTheNextDayWithoutAScreen(t *testing.T) {
	env := tuitest.Env(t, model.French)
	door := at(t, env, env.Text.Next.Place)
	said, _ := talksIn(t, env, t.TempDir(), door, "bientôt", "15/1", "", "q")
	hears(t, said, "Aucune date pour le prochain bilan", "Prochain bilan le 15 janvier 2027")
	p, err := env.Store.Profile(t.Context())
	if err != nil || !p.Next.Equal(time.Date(2027, 1, 15, 0, 0, 0, 0, time.UTC)) {
		t.Fatalf("kept %v, %v", p.Next, err)
	}
	hears(t, talks(t, env, "q"), "Prochain bilan le 15 janvier 2027")
	hears(t, talks(t, env, door, "-", "q"), "Plus de date")
	if p, err = env.Store.Profile(t.Context()); err != nil || !p.Next.IsZero() {
		t.Errorf("kept %v, %v", p.Next, err)
	}
}

func TestAYearThatBeganIsSaid(t *testing.T) {
	env := tuitest.Env(t, model.French)
	p, err := env.Store.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.Welcomed = true
	p.SayStage(model.Year3, tuitest.Start.AddDate(-1, -1, 0))
	if _, err := env.Store.SaveProfile(context.Background(), p); err != nil {
		t.Fatal(err)
	}
	hears(t, talks(t, env, "q"), "Une nouvelle année a commencé", "3A", "Préférences")
}
