// Package storetest is the specification of store.Store as a test suite. Every
// backend passes it; a backend's own tests add only what is its own.
package storetest

import (
	"context"
	"errors"
	"testing"

	"autoeval/model"
	"autoeval/store"
)

// Run checks every sentence of the contract against stores that open makes.
// Each call of open must return a new empty store; Run closes it.
func Run(t *testing.T, open func(t *testing.T) store.Store) {
	t.Helper()
	for _, part := range []struct {
		name  string
		tests []check
	}{
		{"Store", whole}, {"Profile", profiles}, {"Grids", grids}, {"Sessions", sessions},
		{"Portfolio", portfolio}, {"Passages", passages}, {"Trash", trash}, {"Received", received}, {"Reviews", reviews}, {"Together", together},
		{"Concurrency", concurrency},
	} {
		t.Run(part.name, func(t *testing.T) {
			for _, c := range part.tests {
				t.Run(c.name, func(t *testing.T) {
					s := open(t)
					defer func() {
						if err := s.Close(); err != nil {
							t.Errorf("close: %v", err)
						}
					}()
					c.run(t, s)
				})
			}
		})
	}
}

type check struct {
	name string
	run  func(*testing.T, store.Store)
}

var ctx = context.Background()

var whole = []check{
	{"ANewStoreIsEmpty", func(t *testing.T, s store.Store) {
		p, err := s.Profile(ctx)
		same(t, "profile", must(t, p, err), model.Profile{})
		for name, n := range counts(t, s) {
			if n != 0 {
				t.Errorf("%s: %d of a new store", name, n)
			}
		}
		if s.ReadOnly() {
			t.Error("a new store is read-only")
		}
	}},
	{"ReadingWhatIsNotThereIsErrNotFound", func(t *testing.T, s store.Store) {
		_, err := s.Grid(ctx, model.GridRef{ID: "none", Version: "1"})
		wantErr(t, "grid", err, store.ErrNotFound)
		_, err = s.Session(ctx, "none")
		wantErr(t, "session", err, store.ErrNotFound)
		_, err = s.EvidenceByID(ctx, "none")
		wantErr(t, "evidence", err, store.ErrNotFound)
		_, err = s.Received(ctx, "none")
		wantErr(t, "received", err, store.ErrNotFound)
		_, err = s.Review(ctx, "none")
		wantErr(t, "review", err, store.ErrNotFound)
		all, err := s.Reviews(ctx, "none")
		same(t, "reviews", must(t, all, err), nil)
	}},
	{"DeletingWhatIsNotThereIsErrNotFound", func(t *testing.T, s store.Store) {
		before := s.Version()
		wantErr(t, "session", s.DeleteSession(ctx, "none"), store.ErrNotFound)
		wantErr(t, "evidence", s.DeleteEvidence(ctx, "none"), store.ErrNotFound)
		wantErr(t, "action", s.DeleteAction(ctx, "none"), store.ErrNotFound)
		wantErr(t, "note", s.DeleteNote(ctx, "none"), store.ErrNotFound)
		wantErr(t, "known", s.DeleteKnown(ctx, "none"), store.ErrNotFound)
		wantErr(t, "received", s.DeleteReceived(ctx, "none"), store.ErrNotFound)
		wantErr(t, "review", s.DeleteReview(ctx, "none"), store.ErrNotFound)
		wantErr(t, "grid", s.DeleteGrid(ctx, model.GridRef{ID: "a", Version: "1"}), store.ErrNotFound)
		wantErr(t, "origin", s.SaveOrigin(ctx, model.GridRef{ID: "a", Version: "1"}, model.Origin{Adopted: true}), store.ErrNotFound)
		wantErr(t, "passage", s.DeletePassage(ctx, model.GridRef{ID: "a", Version: "1"}, model.GridRef{ID: "a", Version: "2"}), store.ErrNotFound)
		if s.Version() != before {
			t.Error("a refused write moved Version")
		}
	}},
	{"VersionRisesWithEveryWriteAndWithNoRead", func(t *testing.T, s store.Store) {
		last := s.Version()
		for _, w := range writes(t, s) {
			if err := w.do(); err != nil {
				t.Fatalf("%s: %v", w.name, err)
			}
			v := s.Version()
			if v <= last {
				t.Errorf("%s: version %d after %d", w.name, v, last)
			}
			counts(t, s)
			if s.Version() != v {
				t.Errorf("reading after %s moved the version", w.name)
			}
			last = v
		}
	}},
	{"ADoneContextDoesNothing", func(t *testing.T, s store.Store) {
		dead, cancel := context.WithCancel(ctx)
		cancel()
		_, err := s.SaveSession(dead, sample[model.Session](1))
		wantErr(t, "save", err, context.Canceled)
		_, err = s.Sessions(dead)
		wantErr(t, "list", err, context.Canceled)
		if n := len(must1(s.Sessions(ctx))(t)); n != 0 {
			t.Errorf("%d sessions kept under a done context", n)
		}
	}},
	{"AnIdentifierIsTextNeitherEmptyNorHuge", func(t *testing.T, s store.Store) {
		huge := string(make([]byte, store.MaxID+1))
		for _, id := range []string{"", huge, "a\x00b", "a\xffb"} {
			_, err := s.SaveSession(ctx, model.Session{ID: model.SessionID(id)})
			wantErr(t, "session", err, store.ErrBadID)
			wantErr(t, "restore", s.RestoreSession(ctx, model.Session{ID: model.SessionID(id)}, 0, nil), store.ErrBadID)
			_, err = s.SaveEvidence(ctx, model.Evidence{ID: model.EvidenceID(id)})
			wantErr(t, "evidence", err, store.ErrBadID)
			_, err = s.SaveAction(ctx, model.Action{ID: model.ActionID(id)})
			wantErr(t, "action", err, store.ErrBadID)
			_, err = s.SaveNote(ctx, model.Note{ID: model.NoteID(id)})
			wantErr(t, "note", err, store.ErrBadID)
			_, err = s.SaveReview(ctx, model.Review{ID: model.ReviewID(id), Session: "s"})
			wantErr(t, "review", err, store.ErrBadID)
			_, err = s.SaveReview(ctx, model.Review{ID: "r", Session: model.SessionID(id)})
			wantErr(t, "review's session", err, store.ErrBadID)
			wantErr(t, "known", s.SaveKnown(ctx, model.Known{Contact: model.Contact{Person: model.PersonID(id)}}), store.ErrBadID)
			wantErr(t, "grid", s.SaveGrid(ctx, &model.Grid{ID: model.GridID(id), Version: "1"}), store.ErrBadID)
			wantErr(t, "received", s.SaveReceived(ctx, []model.Received{{Session: model.Session{ID: model.SessionID(id)}}}), store.ErrBadID)
		}
	}},
	{"AClosedStoreRefuses", func(t *testing.T, s store.Store) {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		_, err := s.Sessions(ctx)
		wantErr(t, "list", err, store.ErrClosed)
		_, err = s.SaveSession(ctx, sample[model.Session](1))
		wantErr(t, "save", err, store.ErrClosed)
		if err := s.Close(); err != nil {
			t.Errorf("closing again: %v", err)
		}
	}},
}

type write struct {
	name string
	do   func() error
}

// writes returns one call of every method that writes, in an order that works.
func writes(t *testing.T, s store.Store) []write {
	sess, sum := sample[model.Session](1), uint64(0)
	sess.Revision = 0
	review := sample[model.Review](2)
	review.Session, review.Revision = sess.ID, 0
	ev, act, kn := sample[model.Evidence](3), sample[model.Action](4), sample[model.Known](5)
	ev.Revision, act.Revision = 0, 0
	pas, note := sample[model.Passage](8), sample[model.Note](9)
	pas.Revision, note.Revision = 0, 0
	rec, g := sample[model.Received](6), sample[model.Grid](7)
	rev := func(_ uint64, err error) error { return err }
	return []write{
		{"SaveProfile", func() error { return rev(s.SaveProfile(ctx, model.Profile{Name: "x"})) }},
		{"SaveGrid", func() error { return s.SaveGrid(ctx, &g) }},
		{"SaveOrigin", func() error { return s.SaveOrigin(ctx, g.Ref(), model.Origin{By: kn.Contact}) }},
		{"DeleteGrid", func() error { return s.DeleteGrid(ctx, g.Ref()) }},
		{"SaveSession", func() error { return rev(s.SaveSession(ctx, sess)) }},
		{"SaveReview", func() error { return rev(s.SaveReview(ctx, review)) }},
		{"DeleteSession", func() error {
			sess, review = must1(s.Session(ctx, sess.ID))(t), must1(s.Review(ctx, review.ID))(t)
			sum = must1(s.Sessions(ctx))(t)[0].Seq
			return s.DeleteSession(ctx, sess.ID)
		}},
		{"RestoreSession", func() error { return s.RestoreSession(ctx, sess, sum, []model.Review{review}) }},
		{"DeleteReview", func() error { return s.DeleteReview(ctx, review.ID) }},
		{"SaveEvidence", func() error { return rev(s.SaveEvidence(ctx, ev)) }},
		{"DeleteEvidence", func() error { return s.DeleteEvidence(ctx, ev.ID) }},
		{"SaveAction", func() error { return rev(s.SaveAction(ctx, act)) }},
		{"DeleteAction", func() error { return s.DeleteAction(ctx, act.ID) }},
		{"SaveNote", func() error { return rev(s.SaveNote(ctx, note)) }},
		{"DeleteNote", func() error { return s.DeleteNote(ctx, note.ID) }},
		{"SaveKnown", func() error { return s.SaveKnown(ctx, kn) }},
		{"DeleteKnown", func() error { return s.DeleteKnown(ctx, kn.Person) }},
		{"SaveReceived", func() error { return s.SaveReceived(ctx, []model.Received{rec}) }},
		{"DeleteReceived", func() error { return s.DeleteReceived(ctx, rec.Session.ID) }},
		{"SavePassage", func() error { return rev(s.SavePassage(ctx, pas)) }},
		{"DeletePassage", func() error { return s.DeletePassage(ctx, pas.From, pas.To) }},
		{"Together", func() error { return s.Together(ctx, func(s store.Store) error { return s.SaveKnown(ctx, kn) }) }},
	}
}

// counts reads every list and says how long each is.
func counts(t *testing.T, s store.Store) map[string]int {
	t.Helper()
	return map[string]int{
		"grids":    len(must1(s.KeptGrids(ctx))(t)),
		"sessions": len(must1(s.Sessions(ctx))(t)),
		"evidence": len(must1(s.Evidence(ctx))(t)),
		"actions":  len(must1(s.Actions(ctx))(t)),
		"notes":    len(must1(s.Notes(ctx))(t)),
		"known":    len(must1(s.Known(ctx))(t)),
		"received": len(must1(s.ReceivedSessions(ctx))(t)),
		"passages": len(must1(s.Passages(ctx))(t)), "trash": len(must1(s.Trash(ctx))(t)),
	}
}

func wantErr(t *testing.T, what string, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("%s: error %v, want %v", what, got, want)
	}
}

// must1 takes a call's two results: must1(s.Sessions(ctx))(t).
func must1[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		return must(t, v, err)
	}
}

func must[T any](t *testing.T, v T, err error) T {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return v
}
