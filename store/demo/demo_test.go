package demo

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"autoeval/assets"
	"autoeval/model"
	"autoeval/store/gridfile"
	"autoeval/store/memory"
)

func grid(t *testing.T) *model.Grid {
	t.Helper()
	data, err := assets.Grids.ReadFile("grids/rncp37579.yaml")
	if err != nil {
		t.Fatal(err)
	}
	g, err := gridfile.Parse("rncp37579.yaml", data)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func filled(t *testing.T, g *model.Grid, l model.Lang) *memory.Store {
	t.Helper()
	n, st := 0, memory.New()
	id := func() string { n++; return fmt.Sprintf("01DEMO%020d", n) }
	if err := Fill(t.Context(), st, g, time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), l, id); err != nil {
		t.Fatal(err)
	}
	return st
}

func TestTwoYearsOfOneLearner(t *testing.T) {
	g := grid(t)
	st := filled(t, g, model.French)
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	all, _ := st.GridSessions(t.Context(), g.ID, -1)
	sessions := all.Finished
	if len(sessions) != 4 || len(all.Open) != 0 {
		t.Fatalf("%d sessions, %d open", len(sessions), len(all.Open))
	}
	falls, rises := 0, 0
	for i := range sessions[1:] {
		if !sessions[i].FinishedAt.Before(sessions[i+1].StartedAt) || sessions[i+1].FinishedAt.After(now) {
			t.Errorf("%s on %s", sessions[i+1].Label, sessions[i+1].StartedAt)
		}
		for _, m := range model.Moves(g, sessions[i+1].Levels.Map(), sessions[:i+1]) {
			switch m.Kind {
			case model.Risen:
				rises++
			case model.Fallen:
				falls++
			}
		}
	}
	if falls != 1 || rises < 20 {
		t.Errorf("%d rises, %d falls", rises, falls)
	}
	if got := model.Stale(g, sessions, now); len(got) != 1 || got[0] != "C13" {
		t.Errorf("stale: %v", got)
	}
	evidence, _ := st.Evidence(t.Context())
	kinds := map[model.KindID]bool{}
	for _, e := range evidence {
		kinds[e.Kind] = true
	}
	if len(evidence) != 12 || len(kinds) != len(g.EvidenceKinds) {
		t.Errorf("%d pieces of evidence of %d kinds", len(evidence), len(kinds))
	}
}

func TestPlanHasDoneLateAndOpenActions(t *testing.T) {
	st := filled(t, grid(t), model.French)
	actions, _ := st.Actions(t.Context())
	var done, late, open int
	for _, a := range actions {
		switch {
		case a.State == model.Done:
			done++
		case a.Late(time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)):
			late++
		case a.State == model.Todo:
			open++
		}
	}
	if done != 2 || late != 1 || open != 3 {
		t.Errorf("%d done, %d late, %d open", done, late, open)
	}
}

func TestMentorStandsAboveHereAndBelowThere(t *testing.T) {
	st := filled(t, grid(t), model.French)
	sessions, _ := st.Sessions(t.Context())
	last := sessions[3]
	reviews, _ := st.Reviews(t.Context(), last.ID)
	if len(reviews) != 1 || reviews[0].State != model.Contested {
		t.Fatalf("reviews: %+v", reviews)
	}
	var above, below, contested int
	for c, m := range reviews[0].Remarks {
		own := last.Levels.Of(c)
		switch {
		case m.Level.Rated() && m.Level > own:
			above++
		case m.Level.Rated() && m.Level < own:
			below++
		}
		if m.Verdict == model.Contest {
			contested++
		}
	}
	if above != 2 || below != 2 || contested != 1 {
		t.Errorf("%d above, %d below, %d contested", above, below, contested)
	}
}

func TestCohortOfThirtyWaitsAndAges(t *testing.T) {
	st := filled(t, grid(t), model.French)
	all, _ := st.ReceivedSessions(t.Context())
	people, states, waits := map[model.PersonID]bool{}, map[model.ReviewState]int{}, 0
	for _, r := range all {
		people[r.Learner.Person] = true
		if r.Waiting(time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)) {
			waits++
		}
		if r.Review != "" {
			states[r.State]++
		}
		if r.Session.Levels.Len() < 12 {
			t.Errorf("%s: %d items rated", r.Learner.Name, r.Session.Levels.Len())
		}
	}
	if len(people) != 30 || waits != 7 || states[model.InReview] != 1 || states[model.Contested] != 2 {
		t.Errorf("%d people, %d wait, states %v", len(people), waits, states)
	}
}

func TestSameMomentSameData(t *testing.T) {
	g := grid(t)
	a, b := filled(t, g, model.English), filled(t, g, model.English)
	for _, read := range []func(*memory.Store) any{
		func(s *memory.Store) any { v, _ := s.Sessions(t.Context()); return v },
		func(s *memory.Store) any { v, _ := s.ReceivedSessions(t.Context()); return v },
		func(s *memory.Store) any { v, _ := s.Evidence(t.Context()); return v },
		func(s *memory.Store) any { v, _ := s.Known(t.Context()); return v },
	} {
		if !reflect.DeepEqual(read(a), read(b)) {
			t.Error("two fillings differ")
		}
	}
}

func TestAnotherGridIsNotBroken(t *testing.T) {
	g := grid(t).Clone()
	g.ID, g.Items, g.Targets = "small", g.Items[:2], nil
	st := filled(t, &g, model.French)
	if all, _ := st.Sessions(t.Context()); len(all) != 4 {
		t.Errorf("%d sessions", len(all))
	}
}
