package storetest

import (
	"testing"

	"autoeval/model"
	"autoeval/store"
)

// between makes a passage from one version of a grid to another.
func between(from, to string) model.Passage {
	return model.Passage{From: model.GridRef{ID: "g", Version: from}, To: model.GridRef{ID: "g", Version: to}}
}

var passages = []check{
	{"ASavedPassageComesBackWhole", func(t *testing.T, s store.Store) {
		p := sample[model.Passage](1)
		p.Revision = 0
		p.Revision = must1(s.SavePassage(ctx, p))(t)
		same(t, "passages", must1(s.Passages(ctx))(t), []model.Passage{p})
	}},
	{"TheyAreListedAsTheyWereMade", func(t *testing.T, s store.Store) {
		want := []model.Passage{between("2", "3"), between("1", "2"), between("2", "1")}
		for i := range want {
			want[i].Revision = must1(s.SavePassage(ctx, want[i]))(t)
		}
		want[0].By = "changed"
		want[0].Revision = must1(s.SavePassage(ctx, want[0]))(t)
		same(t, "passages", must1(s.Passages(ctx))(t), want)
	}},
	{"SavingAnotherRevisionIsErrConflict", func(t *testing.T, s store.Store) {
		p := between("1", "2")
		must1(s.SavePassage(ctx, p))(t)
		_, err := s.SavePassage(ctx, p)
		wantErr(t, "old revision", err, store.ErrConflict)
	}},
	{"BothEndsNeedAnIDAndAVersion", func(t *testing.T, s store.Store) {
		_, err := s.SavePassage(ctx, between("1", ""))
		wantErr(t, "no version", err, store.ErrBadID)
	}},
	{"ADeletedOneIsGoneAlone", func(t *testing.T, s store.Store) {
		a, b := between("1", "2"), between("2", "3")
		must1(s.SavePassage(ctx, a))(t)
		b.Revision = must1(s.SavePassage(ctx, b))(t)
		if err := s.DeletePassage(ctx, a.From, a.To); err != nil {
			t.Fatal(err)
		}
		same(t, "passages", must1(s.Passages(ctx))(t), []model.Passage{b})
		must1(s.SavePassage(ctx, a))(t) // made again from nothing
	}},
	{"NothingIsShared", func(t *testing.T, s store.Store) {
		p := sample[model.Passage](1)
		p.Revision = 0
		must1(s.SavePassage(ctx, p))(t)
		want := dump(must1(s.Passages(ctx))(t))
		spoil(&p)
		spoil(&must1(s.Passages(ctx))(t)[0])
		if got := dump(must1(s.Passages(ctx))(t)); got != want {
			t.Errorf("changed from outside:\n got %s\nwant %s", got, want)
		}
	}},
}
