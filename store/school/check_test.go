package school_test

import (
	"context"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/school"
	"autoeval/store/school/memory"
	"autoeval/store/storetest"
)

// lying is a school whose stores say something else than what they keep.
type lying struct {
	school.School
	as func(store.Store) store.Store
}

func (l lying) Open(ctx context.Context, as school.AccountID, of school.Owner) (store.Store, error) {
	st, err := l.School.Open(ctx, as, of)
	return l.as(st), err
}

// The lies, each of one list beside the records.
type (
	confirmsMore struct{ store.Store }
	confirmsLess struct{ store.Store }
	otherSession struct{ store.Store }
	otherPlace   struct{ store.Store }
	otherReview  struct{ store.Store }
	otherLearner struct{ store.Store }
)

func (l confirmsMore) Confirmed(ctx context.Context) ([]model.Confirmation, error) {
	all, err := l.Store.Confirmed(ctx)
	return append(all, model.Confirmation{Evidence: "other", Item: "C16"}), err
}

func (l confirmsLess) Confirmed(context.Context) ([]model.Confirmation, error) { return nil, nil }

func (l otherSession) Sessions(ctx context.Context) ([]model.SessionSummary, error) {
	all, err := l.Store.Sessions(ctx)
	all[0].Label += "x"
	return all, err
}

func (l otherPlace) Sessions(ctx context.Context) ([]model.SessionSummary, error) {
	all, err := l.Store.Sessions(ctx)
	all[1].Seq = all[0].Seq
	return all, err
}

func (l otherReview) EachReceived(ctx context.Context, f func(*model.ReceivedSummary)) error {
	return l.Store.EachReceived(ctx, func(r *model.ReceivedSummary) {
		r.State++
		f(r)
	})
}

func (l otherLearner) EachReceived(ctx context.Context, f func(*model.ReceivedSummary)) error {
	return l.Store.EachReceived(ctx, func(r *model.ReceivedSummary) {
		r.Session.Label += "x"
		f(r)
	})
}

func TestCheckComparesListsWithWhatTheyList(t *testing.T) {
	ctx, s := t.Context(), memory.New()
	defer s.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(s.SaveAccounts(ctx, []school.Account{{ID: "L1", Name: "Léa", Active: true, CreatedAt: time.Now()}}))
	st, err := s.Open(ctx, "L1", "L1")
	must(err)
	must(storetest.Fill(st, 3))
	if all, err := st.Confirmed(ctx); err != nil || len(all) == 0 {
		t.Fatalf("nothing is confirmed: %v", err)
	}
	if found, err := school.Check(ctx, s); err != nil || len(found) != 0 {
		t.Fatalf("of a school that is well: %+v, %v", found, err)
	}
	for name, as := range map[string]func(store.Store) store.Store{
		"confirms more": func(s store.Store) store.Store { return confirmsMore{s} },
		"confirms less": func(s store.Store) store.Store { return confirmsLess{s} },
		"session":       func(s store.Store) store.Store { return otherSession{s} },
		"place":         func(s store.Store) store.Store { return otherPlace{s} },
		"review":        func(s store.Store) store.Store { return otherReview{s} },
		"received":      func(s store.Store) store.Store { return otherLearner{s} },
	} {
		found, err := school.Check(ctx, lying{s, as})
		if err != nil || len(found) != 1 || found[0].Kind != school.Unreadable || found[0].Of != "L1" {
			t.Errorf("%s: %+v, %v", name, found, err)
		}
	}
}
