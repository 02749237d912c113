package storetest

import (
	"fmt"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// open returns an open session with every other field filled.
func open(n int) model.Session {
	s := sample[model.Session](n)
	s.FinishedAt, s.Revision = time.Time{}, 0
	return s
}

// saved saves the session and returns it with its revision.
func saved(t *testing.T, s store.Store, x model.Session) model.Session {
	t.Helper()
	x.Revision = must1(s.SaveSession(ctx, x))(t)
	return x
}

func summaryOf(t *testing.T, s store.Store, id model.SessionID) model.SessionSummary {
	t.Helper()
	for _, sum := range must1(s.Sessions(ctx))(t) {
		if sum.ID == id {
			return sum
		}
	}
	t.Fatalf("no summary of %s", id)
	return model.SessionSummary{}
}

var sessions = []check{
	{"ASavedSessionComesBackWhole", func(t *testing.T, s store.Store) {
		x := saved(t, s, open(1))
		same(t, "open", must1(s.Session(ctx, x.ID))(t), x)
		x.FinishedAt = time.Date(2026, 2, 3, 4, 5, 6, 7, time.UTC)
		x = saved(t, s, x)
		same(t, "finished", must1(s.Session(ctx, x.ID))(t), x)
	}},
	{"TheSummaryFollowsTheSession", func(t *testing.T, s store.Store) {
		x := open(1)
		x.Ratings = nil
		x = saved(t, s, x)
		for i := range 5 {
			code := model.ItemCode(fmt.Sprintf("C%02d", i))
			if x.Ratings == nil {
				x.Ratings = map[model.ItemCode]model.Rating{}
			}
			x.Ratings[code] = model.Rating{Item: code, Level: model.At(i)}
			x.Label = fmt.Sprint("after ", i)
			x = saved(t, s, x)
			want := x.Summary()
			want.Seq = summaryOf(t, s, x.ID).Seq
			same(t, "summary", summaryOf(t, s, x.ID), want)
		}
		x.FinishedAt = time.Date(2026, 2, 3, 0, 0, 0, 0, time.UTC)
		saved(t, s, x)
		if sum := summaryOf(t, s, x.ID); !sum.Finished() {
			t.Error("the summary of a finished session is open")
		}
	}},
	{"TheLatestSummariesAreTheEndOfTheList", func(t *testing.T, s store.Store) {
		for i := range 5 {
			saved(t, s, open(i))
		}
		if err := s.DeleteSession(ctx, open(3).ID); err != nil {
			t.Fatal(err)
		}
		all := must1(s.Sessions(ctx))(t)
		for n := -1; n <= 6; n++ {
			got, total, err := s.RecentSessions(ctx, n)
			want := all[max(len(all)-max(n, 0), 0):]
			if err != nil || total != 4 || len(got) != len(want) {
				t.Fatalf("%d of them: %d of %d, %v", n, len(got), total, err)
			}
			for i := range got {
				same(t, "summary", got[i], want[i])
			}
		}
	}},
	{"SummariesComeInOrderOfCreationWhateverTheClockSays", func(t *testing.T, s store.Store) {
		var want []model.SessionID
		for i := range 12 {
			x := open(i)
			x.ID = model.SessionID(fmt.Sprintf("%d", 99-i))
			x.StartedAt = time.Date(2030-i, 1, 1, 0, 0, 0, 0, time.UTC)
			saved(t, s, x)
			want = append(want, x.ID)
		}
		first := must1(s.Session(ctx, want[0]))(t)
		saved(t, s, first) // saving again moves nothing
		var got []model.SessionID
		var last uint64
		for _, sum := range must1(s.Sessions(ctx))(t) {
			if sum.Seq <= last {
				t.Errorf("seq %d after %d", sum.Seq, last)
			}
			last = sum.Seq
			got = append(got, sum.ID)
		}
		same(t, "order", got, want)
	}},
	{"SavingAnotherRevisionIsErrConflict", func(t *testing.T, s store.Store) {
		x := open(1)
		x.Revision = 3
		_, err := s.SaveSession(ctx, x)
		wantErr(t, "never saved, at 3", err, store.ErrConflict)
		x.Revision = 0
		x = saved(t, s, x)
		newer := saved(t, s, x)
		x.Label = "lost"
		_, err = s.SaveSession(ctx, x)
		wantErr(t, "old revision", err, store.ErrConflict)
		same(t, "kept", must1(s.Session(ctx, x.ID))(t), newer)
		if newer.Revision <= x.Revision {
			t.Errorf("revision %d after %d", newer.Revision, x.Revision)
		}
	}},
	{"AFinishedSessionNeverChanges", func(t *testing.T, s store.Store) {
		x := open(1)
		x.FinishedAt = x.StartedAt.Add(time.Hour)
		x = saved(t, s, x)
		version := s.Version()
		for name, change := range map[string]func(*model.Session){
			"same":     func(*model.Session) {},
			"label":    func(c *model.Session) { c.Label = "other" },
			"reopened": func(c *model.Session) { c.FinishedAt = time.Time{} },
			"old":      func(c *model.Session) { c.Revision = 0 },
		} {
			c := x.Clone()
			change(&c)
			_, err := s.SaveSession(ctx, c)
			wantErr(t, name, err, model.ErrFinished)
		}
		same(t, "kept", must1(s.Session(ctx, x.ID))(t), x)
		if s.Version() != version {
			t.Error("a refused save moved Version")
		}
	}},
	{"DeletingTakesSummaryAndReviewsAndLeavesEvidence", func(t *testing.T, s store.Store) {
		x, other := saved(t, s, open(1)), saved(t, s, open(2))
		r := sample[model.Review](1)
		r.Session, r.Revision = x.ID, 0
		must1(s.SaveReview(ctx, r))(t)
		kept := r.Clone()
		kept.ID, kept.Session = "kept", other.ID
		must1(s.SaveReview(ctx, kept))(t)
		must1(s.SaveEvidence(ctx, model.Evidence{ID: "e"}))(t)
		if err := s.DeleteSession(ctx, x.ID); err != nil {
			t.Fatal(err)
		}
		_, err := s.Session(ctx, x.ID)
		wantErr(t, "session", err, store.ErrNotFound)
		_, err = s.Review(ctx, r.ID)
		wantErr(t, "review", err, store.ErrNotFound)
		same(t, "reviews", must1(s.Reviews(ctx, x.ID))(t), nil)
		if got := must1(s.Sessions(ctx))(t); len(got) != 1 || got[0].ID != other.ID {
			t.Errorf("left %+v", got)
		}
		if _, err := s.Review(ctx, kept.ID); err != nil {
			t.Errorf("another session's review: %v", err)
		}
		if _, err := s.EvidenceByID(ctx, "e"); err != nil {
			t.Errorf("evidence: %v", err)
		}
		_, err = s.SaveSession(ctx, x)
		wantErr(t, "saving what was deleted", err, store.ErrConflict)
	}},
	{"RestoringUndoesDeleting", undo},
	{"RestoringNeedsAFreePlace", func(t *testing.T, s store.Store) {
		x, y := saved(t, s, open(1)), saved(t, s, open(2))
		wantErr(t, "session there", s.RestoreSession(ctx, x, 0, nil), store.ErrConflict)
		new := open(3)
		wantErr(t, "place taken", s.RestoreSession(ctx, new, summaryOf(t, s, y.ID).Seq, nil), store.ErrConflict)
		must1(s.SaveReview(ctx, model.Review{ID: "r", Session: x.ID}))(t)
		wantErr(t, "review there", s.RestoreSession(ctx, new, 0, []model.Review{{ID: "r", Session: new.ID}}), store.ErrConflict)
		wantErr(t, "review of another", s.RestoreSession(ctx, new, 0, []model.Review{{ID: "r2", Session: x.ID}}), store.ErrConflict)
		_, err := s.Session(ctx, new.ID)
		wantErr(t, "after refusals", err, store.ErrNotFound)
		if err := s.RestoreSession(ctx, new, 0, nil); err != nil {
			t.Fatal(err)
		}
		if all := must1(s.Sessions(ctx))(t); len(all) != 3 || all[2].ID != new.ID {
			t.Errorf("seq 0 is not the end: %+v", all)
		}
	}},
	{"SessionsOfAGridAreFoundAmongMany", gridSessions},
	{"APlaceIsNeverGivenTwice", func(t *testing.T, s store.Store) {
		saved(t, s, open(1))
		x := saved(t, s, open(2))
		seq := summaryOf(t, s, x.ID).Seq
		if err := s.DeleteSession(ctx, x.ID); err != nil {
			t.Fatal(err)
		}
		y := saved(t, s, open(3))
		if err := s.RestoreSession(ctx, x, seq, nil); err != nil {
			t.Fatal(err)
		}
		all := must1(s.Sessions(ctx))(t)
		if len(all) != 3 || all[1].ID != x.ID || all[2].ID != y.ID {
			t.Errorf("order %+v", all)
		}
	}},
	{"NothingIsShared", func(t *testing.T, s store.Store) {
		x := saved(t, s, open(1))
		id, want := x.ID, dump(x)
		wantSum := dump(summaryOf(t, s, id))
		spoil(&x)
		spoil(new(must1(s.Session(ctx, id))(t)))
		spoil(must1(s.Sessions(ctx))(t))
		if got := dump(must1(s.Session(ctx, id))(t)); got != want {
			t.Errorf("changed from outside:\n got %s\nwant %s", got, want)
		}
		if got := dump(summaryOf(t, s, id)); got != wantSum {
			t.Errorf("summary changed from outside:\n got %s\nwant %s", got, wantSum)
		}
	}},
	{"ManySessionsKeepTheirOwnContent", func(t *testing.T, s store.Store) {
		const n = 400
		var want []string
		for i := range n {
			x := open(i)
			x.ID = model.SessionID(fmt.Sprintf("%04d", (i*7919)%10000))
			want = append(want, dump(saved(t, s, x)))
		}
		all := must1(s.Sessions(ctx))(t)
		if len(all) != n {
			t.Fatalf("%d summaries, want %d", len(all), n)
		}
		for i, sum := range all {
			x := must1(s.Session(ctx, sum.ID))(t)
			if dump(x) != want[i] {
				t.Fatalf("session %d: got %+v", i, x)
			}
			expect := x.Summary()
			expect.Seq = sum.Seq
			same(t, "summary", sum, expect)
		}
	}},
}

func undo(t *testing.T, s store.Store) {
	var all []model.Session
	for i := range 3 {
		all = append(all, saved(t, s, open(i)))
	}
	x := all[1]
	x.FinishedAt = x.StartedAt.Add(time.Hour)
	x = saved(t, s, x)
	var revs []model.Review
	for i := range 2 {
		r := sample[model.Review](9 - i)
		r.Session, r.Revision = x.ID, 0
		r.Revision = must1(s.SaveReview(ctx, r))(t)
		r.Revision = must1(s.SaveReview(ctx, r))(t)
		revs = append(revs, r)
	}
	before := dump(must1(s.Sessions(ctx))(t))
	seq := summaryOf(t, s, x.ID).Seq
	if err := s.DeleteSession(ctx, x.ID); err != nil {
		t.Fatal(err)
	}
	if err := s.RestoreSession(ctx, x, seq, revs); err != nil {
		t.Fatal(err)
	}
	if got := dump(must1(s.Sessions(ctx))(t)); got != before {
		t.Errorf("summaries:\n got %s\nwant %s", got, before)
	}
	same(t, "session", must1(s.Session(ctx, x.ID))(t), x)
	same(t, "reviews", must1(s.Reviews(ctx, x.ID))(t), revs)
	same(t, "review", must1(s.Review(ctx, revs[0].ID))(t), revs[0])
	_, err := s.SaveSession(ctx, x)
	wantErr(t, "saving over a restored finished session", err, model.ErrFinished)
}

// gridSessions begins, finishes, deletes and restores sessions of two grids, and
// compares what is found of each with what the whole list says.
func gridSessions(t *testing.T, s store.Store) {
	agree := func(when string) {
		t.Helper()
		all := must1(s.Sessions(ctx))(t)
		for _, id := range []model.GridID{"a", "ab", "", "none"} {
			for _, n := range []int{-1, 0, 1, 3, 1000} {
				got := must1(s.GridSessions(ctx, id, n))(t)
				same(t, fmt.Sprintf("%s: grid %q, %d", when, id, n), got, model.SessionsOf(id, all, n))
			}
		}
	}
	var kept []model.Session
	for i := range 40 {
		x := open(i)
		x.Grid = model.GridRef{ID: []model.GridID{"a", "ab", ""}[i%3], Version: fmt.Sprint(i % 2)}
		kept = append(kept, saved(t, s, x))
	}
	agree("open")
	for i := range kept {
		if i%4 != 3 {
			kept[i].FinishedAt = kept[i].StartedAt.Add(time.Hour)
			kept[i] = saved(t, s, kept[i])
		}
	}
	agree("finished")
	gone := kept[9]
	seq := summaryOf(t, s, gone.ID).Seq
	if err := s.DeleteSession(ctx, gone.ID); err != nil {
		t.Fatal(err)
	}
	agree("deleted")
	if err := s.RestoreSession(ctx, gone, seq, nil); err != nil {
		t.Fatal(err)
	}
	agree("restored")
	moved := kept[3]
	moved.Grid.ID = "ab"
	saved(t, s, moved)
	agree("moved to another grid")
}
