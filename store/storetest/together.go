package storetest

import (
	"context"
	"errors"
	"testing"

	"autoeval/model"
	"autoeval/store"
)

// brought is one of everything that a file from another person brings.
type brought struct {
	grid     model.Grid
	known    model.Known
	sessions []model.Received
	review   model.Review
}

func bring() brought {
	b := brought{
		sample[model.Grid](1), sample[model.Known](2),
		[]model.Received{sample[model.Received](4), sample[model.Received](5)}, sample[model.Review](3),
	}
	b.review.Revision = 0
	return b
}

// keep saves the parts up to the first that is refused.
func (b brought) keep(s store.Store) error {
	if err := s.SaveGrid(ctx, &b.grid); err != nil {
		return err
	}
	if err := s.SaveKnown(ctx, b.known); err != nil {
		return err
	}
	if err := s.SaveReceived(ctx, b.sessions); err != nil {
		return err
	}
	_, err := s.SaveReview(ctx, b.review)
	return err
}

// empty fails where something of what was brought is there.
func (b brought) empty(t *testing.T, what string, s store.Store) {
	t.Helper()
	all := counts(t, s)
	all["reviews"] = len(must1(s.Reviews(ctx, b.review.Session))(t))
	for name, n := range all {
		if n != 0 {
			t.Errorf("%s: %d of %s kept", what, n, name)
		}
	}
}

var together = []check{
	{"AllIsKeptInOneCommit", func(t *testing.T, s store.Store) {
		b, before := bring(), s.Version()
		if err := s.Together(ctx, b.keep); err != nil {
			t.Fatal(err)
		}
		if got := s.Version(); got != before+1 {
			t.Errorf("version rose by %d, want 1", got-before)
		}
		same(t, "grid", *must1(s.Grid(ctx, b.grid.Ref()))(t), b.grid)
		same(t, "known", must1(s.Known(ctx))(t), []model.Known{b.known})
		for _, want := range b.sessions {
			same(t, "received", must1(s.Received(ctx, want.Session.ID))(t), want)
		}
		b.review.Revision = 1
		same(t, "review", must1(s.Review(ctx, b.review.ID))(t), b.review)
	}},
	{"NothingIsKeptWhenOnePartIsRefused", func(t *testing.T, s store.Store) {
		for what, spoilt := range map[string]struct {
			change func(*brought)
			want   error
		}{
			"known": {func(b *brought) { b.known.Person = "" }, store.ErrBadID},
			"sessions": {func(b *brought) {
				b.sessions[1].Session.ID = b.sessions[0].Session.ID
				b.sessions[1].Hash = "other"
			}, store.ErrConflict},
			"review": {func(b *brought) { b.review.Revision = 7 }, store.ErrConflict},
		} {
			b, before := bring(), s.Version()
			spoilt.change(&b)
			wantErr(t, what, s.Together(ctx, b.keep), spoilt.want)
			b.empty(t, what, s)
			if s.Version() != before {
				t.Errorf("%s: the version moved", what)
			}
		}
	}},
	{"NothingIsKeptWhenTheCallerFails", func(t *testing.T, s store.Store) {
		b, stop := bring(), errors.New("stop")
		wantErr(t, "together", s.Together(ctx, func(s store.Store) error {
			if err := b.keep(s); err != nil {
				return err
			}
			return stop
		}), stop)
		b.empty(t, "after stop", s)
		if err := b.keep(s); err != nil { // the places and revisions too are as before
			t.Fatal(err)
		}
	}},
	{"ARefusalPassedOverStillCounts", func(t *testing.T, s store.Store) {
		b := bring()
		wantErr(t, "together", s.Together(ctx, func(s store.Store) error {
			s.DeleteReceived(ctx, "none")
			return b.keep(s)
		}), store.ErrNotFound)
		b.empty(t, "after a refusal", s)
		wantErr(t, "one within another", s.Together(ctx, func(s store.Store) error {
			if err := b.keep(s); err != nil {
				return err
			}
			s.Together(ctx, func(store.Store) error { return store.ErrConflict })
			return nil
		}), store.ErrConflict)
		b.empty(t, "after a refusal within", s)
	}},
	{"ReadingWhatIsNotThereIsNoRefusal", func(t *testing.T, s store.Store) {
		b := bring()
		if err := s.Together(ctx, func(s store.Store) error {
			_, err := s.Session(ctx, "none")
			wantErr(t, "read", err, store.ErrNotFound)
			return b.keep(s)
		}); err != nil {
			t.Error(err)
		}
	}},
	{"MonthsOfUseInOneCommitAreTheSame", func(t *testing.T, s store.Store) {
		const n = 60
		var within string
		before := s.Version()
		if err := s.Together(ctx, func(s store.Store) (err error) {
			if err = Fill(s, n); err == nil {
				within, err = Dump(s)
			}
			return errors.Join(err, s.Close()) // which closes nothing
		}); err != nil {
			t.Fatal(err)
		}
		if got := s.Version(); got != before+1 {
			t.Errorf("version rose by %d, want 1", got-before)
		}
		if after := must1(Dump(s))(t); after != within {
			t.Error("what is kept is not what was seen before the commit")
		}
		for _, sum := range must1(s.Sessions(ctx))(t) {
			if err := s.DeleteSession(ctx, sum.ID); err != nil {
				t.Errorf("delete %s afterwards: %v", sum.ID, err)
			}
		}
	}},
	{"EachRunSeesTheStoreAsItIs", func(t *testing.T, s store.Store) {
		b := bring()
		var runs, seen []int
		if err := s.Together(ctx, func(s store.Store) error {
			runs, seen = append(runs, len(runs)+1), append(seen, len(must1(s.Known(ctx))(t)))
			return b.keep(s)
		}); err != nil {
			t.Fatal(err)
		}
		for i, n := range seen {
			if n != 0 {
				t.Errorf("run %d of %d saw what the one before did", i+1, len(runs))
			}
		}
		same(t, "known", must1(s.Known(ctx))(t), []model.Known{b.known})
	}},
	{"ItsStoreIsClosedAfterwards", func(t *testing.T, s store.Store) {
		var kept store.Store
		if err := s.Together(ctx, func(in store.Store) error { kept = in; return nil }); err != nil {
			t.Fatal(err)
		}
		_, err := kept.Sessions(ctx)
		wantErr(t, "read", err, store.ErrClosed)
		wantErr(t, "write", kept.SaveKnown(ctx, sample[model.Known](1)), store.ErrClosed)
		wantErr(t, "together", kept.Together(ctx, func(store.Store) error { return nil }), store.ErrClosed)
	}},
	{"ADoneContextWithinKeepsNothing", func(t *testing.T, s store.Store) {
		b := bring()
		dying, cancel := context.WithCancel(ctx)
		wantErr(t, "together", s.Together(dying, func(s store.Store) error {
			if err := b.keep(s); err != nil {
				return err
			}
			cancel()
			return s.SaveKnown(dying, b.known)
		}), context.Canceled)
		b.empty(t, "after a done context", s)
	}},
}
