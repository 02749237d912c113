package post_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
	"autoeval/store/post"
)

func day(n int) time.Time { return time.Date(2026, 11, n, 9, 0, 0, 0, time.UTC) }

// share returns what a learner shared that day: one level, one piece of evidence for
// it, and the level of the time before.
func share(id model.SessionID, stage model.Stage, received int) model.Received {
	grid := model.GridRef{ID: "g", Version: "1"}
	before := model.PackLevels(map[model.ItemCode]model.Level{"C01": model.At(1)})
	return model.Received{
		Session: model.Session{
			ID: id, Label: string(id), Grid: grid, StartedAt: day(1), FinishedAt: day(2),
			Ratings: map[model.ItemCode]model.Rating{"C01": {Item: "C01", Level: model.At(3), Evidence: []model.EvidenceID{"E" + model.EvidenceID(id)}}},
		},
		Hash: string(id), Learner: model.Contact{Person: "P" + model.PersonID(id), Name: "Zoé", Fingerprint: "f-" + string(id)}, Stage: stage,
		Evidence:   []model.Evidence{{ID: "E" + model.EvidenceID(id), Grid: grid, Title: "Projet", Items: []model.ItemCode{"C01"}, Date: day(1)}},
		Previous:   []model.SessionSummary{{ID: id + "-before", Label: "before", Grid: grid, StartedAt: day(1), FinishedAt: day(1), Levels: before}},
		ReceivedAt: day(received), SharedAt: day(received),
	}
}

func inbox(t *testing.T, all ...model.Received) *memory.Store {
	t.Helper()
	st := memory.New()
	if err := st.SaveReceived(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	return st
}

func TestReceivedIsSiftedByEveryThingAskedTogether(t *testing.T) {
	st := inbox(t, share("A", model.Year3, 3), share("B", model.Year4, 4), share("C", model.Year4, 5))
	began := model.Review{ID: "R", Session: "C", State: model.InReview, StartedAt: day(6)}
	if _, err := st.SaveReview(t.Context(), began); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		ask  model.Sift
		want string
	}{
		{model.Sift{}, "ABC"}, {model.Sift{Stage: model.Year4}, "BC"}, {model.Sift{State: "waiting"}, "AB"}, {model.Sift{State: "in_review"}, "C"},
		{model.Sift{Since: day(4)}, "BC"}, {model.Sift{Stage: model.Year4, State: "waiting", Since: day(4)}, "B"}, {model.Sift{Stage: model.Year5}, ""}, {model.Sift{Item: "C01"}, "ABC"}, {model.Sift{Item: "C02"}, ""},
	} {
		got := ""
		all, err := post.Received(t.Context(), st, x.ask, day(8))
		for i := range all {
			got += string(all[i].Session.ID)
			if !slices.Contains(model.ReceivedStates(), all[i].Stands(day(8))) {
				t.Errorf("%s stands nowhere", all[i].Session.ID)
			}
		}
		if err != nil || got != x.want {
			t.Errorf("%+v: %q, %v", x.ask, got, err)
		}
	}
}

// What is lent is what was shared, of that session and nothing else.
func TestALentStoreHoldsWhatWasSharedOnly(t *testing.T) {
	from, to := inbox(t, share("A", model.Year3, 3), share("B", model.Year4, 4)), memory.New()
	for _, r := range []model.Review{{ID: "R1", Session: "A", State: model.Returned, Number: 1, StartedAt: day(4), ReturnedAt: day(5)}, {ID: "R2", Session: "A", State: model.InReview, StartedAt: day(6)}} {
		if _, err := from.SaveReview(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	if err := post.Lend(t.Context(), from, to, "A"); err != nil {
		t.Fatal(err)
	}
	sessions, err := to.Sessions(t.Context())
	if err != nil || len(sessions) != 2 || sessions[0].ID != "A-before" || sessions[0].Levels.Of("C01") != model.At(1) || sessions[1].Levels.Of("C01") != model.At(3) {
		t.Errorf("%+v, %v", sessions, err)
	}
	evidence, err := to.Evidence(t.Context())
	if err != nil || len(evidence) != 1 || evidence[0].ID != "EA" {
		t.Errorf("%+v, %v", evidence, err)
	}
	reviews, err := to.Reviews(t.Context(), "A")
	if err != nil || len(reviews) != 1 || reviews[0].ID != "R1" {
		t.Errorf("%+v, %v", reviews, err)
	}
	if me, err := to.Profile(t.Context()); err != nil || me.ID != "PA" || me.Stage != model.Year3 {
		t.Errorf("%+v, %v", me, err)
	}
	if err := post.Lend(t.Context(), from, memory.New(), "Z"); !errors.Is(err, store.ErrNotFound) {
		t.Error(err)
	}
}

// Opened again, what is here changes nothing.
func TestALetterOpenedAgainIsKeptAlready(t *testing.T) {
	st := inbox(t, share("A", model.Year3, 3))
	l, err := post.Again(t.Context(), st, "A")
	if err != nil || !l.Change.Seen || l.Change.First || l.From.Name != "Zoé" {
		t.Fatalf("%+v, %v", l, err)
	}
	before := st.Version()
	if err := post.Keep(t.Context(), st, l); err != nil || st.Version() != before {
		t.Error(err)
	}
	if _, err := post.Again(t.Context(), st, "B"); !errors.Is(err, store.ErrNotFound) {
		t.Error(err)
	}
}
