package storetest

import (
	"errors"
	"slices"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
)

var profiles = []check{
	{"ASavedProfileComesBackWhole", func(t *testing.T, s store.Store) {
		p := sample[model.Profile](1)
		p.Revision = 0
		p.Revision = must1(s.SaveProfile(ctx, p))(t)
		same(t, "profile", must1(s.Profile(ctx))(t), p)
	}},
	{"SavingAnotherRevisionIsErrConflict", func(t *testing.T, s store.Store) {
		_, err := s.SaveProfile(ctx, model.Profile{Name: "a", Revision: 7})
		wantErr(t, "first save at 7", err, store.ErrConflict)
		rev := must1(s.SaveProfile(ctx, model.Profile{Name: "a"}))(t)
		_, err = s.SaveProfile(ctx, model.Profile{Name: "b"})
		wantErr(t, "old revision", err, store.ErrConflict)
		if next := must1(s.SaveProfile(ctx, model.Profile{Name: "c", Revision: rev}))(t); next <= rev {
			t.Errorf("revision %d after %d", next, rev)
		}
		if got := must1(s.Profile(ctx))(t).Name; got != "c" {
			t.Errorf("name %q, want c", got)
		}
	}},
	{"NothingIsShared", func(t *testing.T, s store.Store) {
		p := sample[model.Profile](1)
		p.Revision = 0
		must1(s.SaveProfile(ctx, p))(t)
		want := dump(must1(s.Profile(ctx))(t))
		spoil(&p)
		spoil(new(must1(s.Profile(ctx))(t)))
		if got := dump(must1(s.Profile(ctx))(t)); got != want {
			t.Errorf("changed from outside:\n got %s\nwant %s", got, want)
		}
	}},
	{"ATimeIsTheSameInstantFromAnywhere", func(t *testing.T, s store.Store) {
		at := time.Date(2026, 10, 25, 2, 30, 0, 1, time.FixedZone("x", 7200))
		must1(s.SaveProfile(ctx, model.Profile{SeenAt: map[model.GridID]time.Time{"g": at}}))(t)
		if got := must1(s.Profile(ctx))(t).SeenAt["g"]; !got.Equal(at) {
			t.Errorf("got %v, want %v", got, at)
		}
	}},
}

var grids = []check{
	{"ASavedGridComesBackWhole", func(t *testing.T, s store.Store) {
		g := sample[model.Grid](1)
		if err := s.SaveGrid(ctx, &g); err != nil {
			t.Fatal(err)
		}
		same(t, "grid", must1(s.Grid(ctx, g.Ref()))(t), &g)
	}},
	{"RefsAreListedAsTheyCame", func(t *testing.T, s store.Store) {
		want := []model.GridRef{{ID: "a", Version: "1"}, {ID: "a", Version: "2"}, {ID: "a-b", Version: "1"}, {ID: "b", Version: "1"}}
		slices.Reverse(want)
		for _, i := range []int{0, 1, 2, 3, 1} { // one again: it stays where it is
			if err := s.SaveGrid(ctx, &model.Grid{ID: want[i].ID, Version: want[i].Version}); err != nil {
				t.Fatal(err)
			}
		}
		var refs []model.GridRef
		for _, kept := range must1(s.KeptGrids(ctx))(t) {
			refs = append(refs, kept.Ref)
		}
		same(t, "refs", refs, want)
	}},
	{"AnOriginStaysUntilTheGridGoes", func(t *testing.T, s store.Store) {
		g, by := sample[model.Grid](1), model.Origin{By: sample[model.Contact](1)}
		ref := g.Ref()
		for _, o := range []model.Origin{by, {By: by.By, Adopted: true}, {}} {
			for _, do := range []func() error{
				func() error { return s.SaveGrid(ctx, &g) },
				func() error { return s.SaveOrigin(ctx, ref, o) },
				func() error { return s.SaveGrid(ctx, &g) }, // the same again says nothing of who brought it
			} {
				if err := do(); err != nil {
					t.Fatal(err)
				}
			}
			same(t, "kept", must1(s.KeptGrids(ctx))(t), []model.KeptGrid{{Ref: ref, Origin: o}})
			same(t, "grid", must1(s.Grid(ctx, ref))(t), &g)
		}
		if err := errors.Join(s.SaveOrigin(ctx, ref, by), s.DeleteGrid(ctx, ref), s.SaveGrid(ctx, &g)); err != nil {
			t.Fatal(err)
		}
		same(t, "after it came back", must1(s.KeptGrids(ctx))(t), []model.KeptGrid{{Ref: ref}})
	}},
	{"AKeptVersionNeverChanges", func(t *testing.T, s store.Store) {
		g := sample[model.Grid](1)
		for range 2 {
			if err := s.SaveGrid(ctx, &g); err != nil {
				t.Fatal(err)
			}
		}
		other := g.Clone()
		other.Items[1].Anchors[0].Text.FR = "autre"
		wantErr(t, "other content", s.SaveGrid(ctx, &other), store.ErrConflict)
		same(t, "grid", must1(s.Grid(ctx, g.Ref()))(t), &g)
	}},
	{"NothingIsShared", func(t *testing.T, s store.Store) {
		g := sample[model.Grid](1)
		ref, want := g.Ref(), dump(g)
		if err := s.SaveGrid(ctx, &g); err != nil {
			t.Fatal(err)
		}
		spoil(&g)
		spoil(must1(s.Grid(ctx, ref))(t))
		if got := dump(*must1(s.Grid(ctx, ref))(t)); got != want {
			t.Errorf("changed from outside:\n got %s\nwant %s", got, want)
		}
	}},
}
