package storetest

import (
	"testing"

	"autoeval/model"
	"autoeval/store"
)

// brought is a file that brings one of everything.
func brought() store.Incoming {
	g, k, r := sample[model.Grid](1), sample[model.Known](2), sample[model.Review](3)
	r.Revision = 0
	return store.Incoming{
		Grids: []*model.Grid{&g}, Known: &k, Review: &r,
		Sessions: []model.Received{sample[model.Received](4), sample[model.Received](5)},
	}
}

// holds says which parts of what was brought the store has.
func holds(t *testing.T, s store.Store) (grids, known, sessions, reviews int) {
	t.Helper()
	in := brought()
	return len(must1(s.GridRefs(ctx))(t)), len(must1(s.Known(ctx))(t)),
		len(must1(s.ReceivedSessions(ctx))(t)), len(must1(s.Reviews(ctx, in.Review.Session))(t))
}

var receiving = []check{
	{"AllOfAFileIsKeptInOneCommit", func(t *testing.T, s store.Store) {
		in, before := brought(), s.Version()
		if err := s.Receive(ctx, in); err != nil {
			t.Fatal(err)
		}
		if got := s.Version(); got != before+1 {
			t.Errorf("version rose by %d, want 1", got-before)
		}
		same(t, "grid", must1(s.Grid(ctx, in.Grids[0].Ref()))(t), in.Grids[0])
		same(t, "known", must1(s.Known(ctx))(t), []model.Known{*in.Known})
		for _, want := range in.Sessions {
			same(t, "received", must1(s.Received(ctx, want.Session.ID))(t), want)
		}
		want := *in.Review
		want.Revision = 1
		same(t, "review", must1(s.Review(ctx, want.ID))(t), want)
	}},
	{"NothingOfAFileIsKeptWhenOnePartIsRefused", func(t *testing.T, s store.Store) {
		for what, spoilt := range map[string]struct {
			change func(*store.Incoming)
			want   error
		}{
			"replaces": {func(in *store.Incoming) { in.Replaces = []model.SessionID{"none"} }, store.ErrNotFound},
			"known":    {func(in *store.Incoming) { in.Known.Person = "" }, store.ErrBadID},
			"sessions": {func(in *store.Incoming) {
				in.Sessions[1].Session.ID = in.Sessions[0].Session.ID
				in.Sessions[1].Hash = "other"
			}, store.ErrConflict},
			"review": {func(in *store.Incoming) { in.Review.Revision = 7 }, store.ErrConflict},
		} {
			in := brought()
			spoilt.change(&in)
			wantErr(t, what, s.Receive(ctx, in), spoilt.want)
			if g, k, r, v := holds(t, s); g+k+r+v != 0 {
				t.Errorf("%s refused: %d grids, %d known, %d sessions, %d reviews kept", what, g, k, r, v)
			}
		}
	}},
	{"AReplacedSessionTakesItsNewContent", func(t *testing.T, s store.Store) {
		in := brought()
		if err := s.Receive(ctx, in); err != nil {
			t.Fatal(err)
		}
		more := in.Sessions[0].Clone()
		more.Hash = "other"
		in = store.Incoming{Replaces: []model.SessionID{more.Session.ID}, Sessions: []model.Received{more}}
		if err := s.Receive(ctx, in); err != nil {
			t.Fatal(err)
		}
		same(t, "received", must1(s.Received(ctx, more.Session.ID))(t), more)
		if g, k, r, v := holds(t, s); g != 1 || k != 1 || r != 2 || v != 1 {
			t.Errorf("%d grids, %d known, %d sessions, %d reviews, want 1 1 2 1", g, k, r, v)
		}
		in.Sessions[0].Hash, in.Review = "third", &model.Review{ID: "r", Session: "s", Revision: 9}
		wantErr(t, "with a refused review", s.Receive(ctx, in), store.ErrConflict)
		same(t, "after a refusal", must1(s.Received(ctx, more.Session.ID))(t), more)
	}},
	{"AnEmptyFileIsNoError", func(t *testing.T, s store.Store) {
		if err := s.Receive(ctx, store.Incoming{}); err != nil {
			t.Error(err)
		}
	}},
}
