package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store"
)

func receive(t *testing.T, s store.Store, all ...model.Received) {
	t.Helper()
	if err := s.SaveReceived(ctx, all); err != nil {
		t.Fatal(err)
	}
}

var received = []check{
	{"KnownPeopleComeBackByID", func(t *testing.T, s store.Store) {
		a, b := sample[model.Known](1), sample[model.Known](2)
		a.Person, b.Person = "a", "b"
		for _, k := range []model.Known{b, a} {
			if err := s.SaveKnown(ctx, k); err != nil {
				t.Fatal(err)
			}
		}
		same(t, "known", must1(s.Known(ctx))(t), []model.Known{a, b})
		a.PublicKey = "other"
		if err := s.SaveKnown(ctx, a); err != nil {
			t.Fatal(err)
		}
		same(t, "replaced", must1(s.Known(ctx))(t), []model.Known{a, b})
		if err := s.DeleteKnown(ctx, "a"); err != nil {
			t.Fatal(err)
		}
		same(t, "deleted", must1(s.Known(ctx))(t), []model.Known{b})
	}},
	{"AReceivedSessionComesBackWhole", func(t *testing.T, s store.Store) {
		r := sample[model.Received](1)
		receive(t, s, r)
		same(t, "received", must1(s.Received(ctx, r.Session.ID))(t), r)
		want := r.Summary()
		sums := must1(s.ReceivedSessions(ctx))(t)
		want.Session.Seq = sums[0].Session.Seq
		same(t, "summaries", sums, []model.ReceivedSummary{want})
		if n := len(must1(s.Sessions(ctx))(t)); n != 0 {
			t.Errorf("%d own sessions after receiving", n)
		}
	}},
	{"SummariesComeInTheOrderTheyCame", func(t *testing.T, s store.Store) {
		var want []model.SessionID
		for i := range 4 {
			a, b := sample[model.Received](2*i), sample[model.Received](2*i+1)
			a.Session.ID, b.Session.ID = model.SessionID(fmt.Sprint("z", 9-i)), model.SessionID(fmt.Sprint("a", 9-i))
			receive(t, s, a, b)
			want = append(want, a.Session.ID, b.Session.ID)
		}
		var got []model.SessionID
		for _, r := range must1(s.ReceivedSessions(ctx))(t) {
			got = append(got, r.Session.ID)
		}
		same(t, "order", got, want)
	}},
	{"ReceivingTwiceChangesNothing", func(t *testing.T, s store.Store) {
		a, b := sample[model.Received](1), sample[model.Received](2)
		receive(t, s, a)
		must1(s.SaveReview(ctx, model.Review{ID: "r", Session: a.Session.ID}))(t)
		before := dump(must1(s.ReceivedSessions(ctx))(t))
		again := a.Clone()
		again.ReceivedAt = again.ReceivedAt.AddDate(1, 0, 0)
		receive(t, s, again, again)
		if got := dump(must1(s.ReceivedSessions(ctx))(t)); got != before {
			t.Errorf("summaries changed:\n got %s\nwant %s", got, before)
		}
		same(t, "received", must1(s.Received(ctx, a.Session.ID))(t), a)
		receive(t, s, again, b)
		if n := len(must1(s.ReceivedSessions(ctx))(t)); n != 2 {
			t.Errorf("%d received, want 2", n)
		}
	}},
	{"OtherContentIsErrConflictAndNothingIsKept", func(t *testing.T, s store.Store) {
		a, b := sample[model.Received](1), sample[model.Received](2)
		receive(t, s, a)
		forged := a.Clone()
		forged.Hash = "other"
		wantErr(t, "stored", s.SaveReceived(ctx, []model.Received{b, forged}), store.ErrConflict)
		twin := b.Clone()
		twin.Hash = "other"
		wantErr(t, "in one share", s.SaveReceived(ctx, []model.Received{b, twin}), store.ErrConflict)
		same(t, "kept", must1(s.Received(ctx, a.Session.ID))(t), a)
		_, err := s.Received(ctx, b.Session.ID)
		wantErr(t, "beside it", err, store.ErrNotFound)
	}},
	{"DeletingTakesTheReviewsOfIt", func(t *testing.T, s store.Store) {
		a, b := sample[model.Received](1), sample[model.Received](2)
		receive(t, s, a, b)
		must1(s.SaveReview(ctx, model.Review{ID: "ra", Session: a.Session.ID}))(t)
		must1(s.SaveReview(ctx, model.Review{ID: "rb", Session: b.Session.ID}))(t)
		if err := s.DeleteReceived(ctx, a.Session.ID); err != nil {
			t.Fatal(err)
		}
		_, err := s.Received(ctx, a.Session.ID)
		wantErr(t, "received", err, store.ErrNotFound)
		_, err = s.Review(ctx, "ra")
		wantErr(t, "review", err, store.ErrNotFound)
		sums := must1(s.ReceivedSessions(ctx))(t)
		if len(sums) != 1 || sums[0].Review != "rb" {
			t.Errorf("left %+v", sums)
		}
		receive(t, s, a)
		sums = must1(s.ReceivedSessions(ctx))(t)
		if len(sums) != 2 || sums[1].Session.ID != a.Session.ID || sums[1].Review != "" {
			t.Errorf("received again: %+v", sums)
		}
	}},
	{"NothingIsShared", func(t *testing.T, s store.Store) {
		r := sample[model.Received](1)
		id, want := r.Session.ID, dump(r)
		receive(t, s, r)
		wantSums := dump(must1(s.ReceivedSessions(ctx))(t))
		spoil(&r)
		spoil(new(must1(s.Received(ctx, id))(t)))
		spoil(must1(s.ReceivedSessions(ctx))(t))
		if got := dump(must1(s.Received(ctx, id))(t)); got != want {
			t.Errorf("changed from outside:\n got %s\nwant %s", got, want)
		}
		if got := dump(must1(s.ReceivedSessions(ctx))(t)); got != wantSums {
			t.Errorf("summaries changed from outside:\n got %s\nwant %s", got, wantSums)
		}
	}},
	{"ManyReceivedKeepTheirOwnContent", func(t *testing.T, s store.Store) {
		const n = 400
		var all []model.Received
		for i := range n {
			all = append(all, sample[model.Received](i))
		}
		all[7].Session.Label = strings.Repeat("Bilan ", 30_000) // longer than the others together
		receive(t, s, all...)
		var one []model.ReceivedSummary
		err := s.EachReceived(ctx, func(r *model.ReceivedSummary) { one = append(one, *r) })
		same(t, "one by one", must(t, one, err), must1(s.ReceivedSessions(ctx))(t))
		for i, sum := range one {
			want := all[i].Summary()
			want.Session.Seq = sum.Session.Seq
			same(t, "summary", sum, want)
			same(t, "received", must1(s.Received(ctx, sum.Session.ID))(t), all[i])
		}
	}},
}

var reviews = []check{
	{"AReviewComesBackWhole", func(t *testing.T, s store.Store) {
		r := sample[model.Review](1)
		r.Revision = 0
		r.Revision = must1(s.SaveReview(ctx, r))(t)
		same(t, "by id", must1(s.Review(ctx, r.ID))(t), r)
		same(t, "by session", must1(s.Reviews(ctx, r.Session))(t), []model.Review{r})
	}},
	{"ReviewsOfASessionComeFirstSavedFirst", func(t *testing.T, s store.Store) {
		for i := range 12 {
			r := model.Review{ID: model.ReviewID(fmt.Sprintf("%d", 99-i)), Session: model.SessionID(fmt.Sprint("s", i%2))}
			must1(s.SaveReview(ctx, r))(t)
		}
		r := must1(s.Review(ctx, "99"))(t)
		must1(s.SaveReview(ctx, r))(t) // saving again moves nothing
		var got []model.ReviewID
		for _, r := range must1(s.Reviews(ctx, "s0"))(t) {
			got = append(got, r.ID)
		}
		same(t, "order", got, []model.ReviewID{"99", "97", "95", "93", "91", "89"})
	}},
	{"SavingAnotherRevisionIsErrConflict", func(t *testing.T, s store.Store) {
		r := model.Review{ID: "r", Session: "s", Revision: 2}
		_, err := s.SaveReview(ctx, r)
		wantErr(t, "never saved, at 2", err, store.ErrConflict)
		r.Revision = 0
		r.Revision = must1(s.SaveReview(ctx, r))(t)
		moved := r
		moved.Session = "other"
		_, err = s.SaveReview(ctx, moved)
		wantErr(t, "moved", err, store.ErrConflict)
		must1(s.SaveReview(ctx, r))(t)
		_, err = s.SaveReview(ctx, r)
		wantErr(t, "old revision", err, store.ErrConflict)
	}},
	{"TheReceivedSummaryFollowsTheReview", follow},
	{"ConfirmedEvidenceFollowsTheReviews", confirmed},
	{"EvidenceIsConfirmedForItems", confirmedForItems},
	{"NothingIsShared", func(t *testing.T, s store.Store) {
		r := sample[model.Review](1)
		r.Revision = 0
		r.Revision = must1(s.SaveReview(ctx, r))(t)
		id, of, want := r.ID, r.Session, dump(r)
		spoil(&r)
		spoil(new(must1(s.Review(ctx, id))(t)))
		spoil(must1(s.Reviews(ctx, of))(t))
		if got := dump(must1(s.Review(ctx, id))(t)); got != want {
			t.Errorf("changed from outside:\n got %s\nwant %s", got, want)
		}
	}},
}

func follow(t *testing.T, s store.Store) {
	a, b := sample[model.Received](1), sample[model.Received](2)
	receive(t, s, b, a)
	expect := func(when string, id model.ReviewID, state model.ReviewState) {
		t.Helper()
		sums := must1(s.ReceivedSessions(ctx))(t)
		if sums[1].Review != id || sums[1].State != state {
			t.Errorf("%s: review %q state %d, want %q %d", when, sums[1].Review, sums[1].State, id, state)
		}
		if sums[0].Review != "" {
			t.Errorf("%s: another session got review %q", when, sums[0].Review)
		}
	}
	expect("before", "", 0)
	r := model.Review{ID: "r1", Session: a.Session.ID, Number: 1}
	r.Revision = must1(s.SaveReview(ctx, r))(t)
	expect("begun", "r1", model.InReview)
	r.State = model.Returned
	r.Revision = must1(s.SaveReview(ctx, r))(t)
	expect("returned", "r1", model.Returned)
	must1(s.SaveReview(ctx, model.Review{ID: "r3", Session: a.Session.ID, Number: 3, State: model.Contested}))(t)
	expect("a newer one", "r3", model.Contested)
	must1(s.SaveReview(ctx, model.Review{ID: "r2", Session: a.Session.ID, Number: 2}))(t)
	expect("an older one", "r3", model.Contested)
	if err := s.DeleteReview(ctx, "r3"); err != nil {
		t.Fatal(err)
	}
	expect("the newer one deleted", "r2", model.InReview)
	must1(s.SaveReview(ctx, model.Review{ID: "r2b", Session: a.Session.ID, Number: 2, State: model.Accepted}))(t)
	expect("an equal one", "r2b", model.Accepted)
	for _, id := range []model.ReviewID{"r1", "r2", "r2b"} {
		if err := s.DeleteReview(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	expect("all deleted", "", 0)
	if err := s.DeleteReceived(ctx, a.Session.ID); err != nil {
		t.Fatal(err)
	}
	must1(s.SaveReview(ctx, model.Review{ID: "early", Session: a.Session.ID, State: model.Returned}))(t)
	receive(t, s, a)
	expect("a review that was there first", "early", model.Returned)
}

func confirmed(t *testing.T, s store.Store) {
	for _, id := range []model.EvidenceID{"a", "ab", "b", "c"} {
		must1(s.SaveEvidence(ctx, model.Evidence{ID: id}))(t)
	}
	expect := func(when string, want ...model.EvidenceID) {
		t.Helper()
		var got []model.EvidenceID
		for _, c := range must1(s.Confirmed(ctx))(t) {
			if c.Item != "" {
				t.Errorf("%s: %q is confirmed for %q alone", when, c.Evidence, c.Item)
			}
			got = append(got, c.Evidence)
		}
		slices.Sort(got)
		same(t, when, slices.Compact(got), want)
	}
	expect("before")
	r := model.Review{ID: "r", Session: "s", Evidence: map[model.EvidenceID]model.Finding{
		"a": model.Confirms, "b": model.Doubts, "not mine": model.Confirms, model.EvidenceID(make([]byte, 1<<16)): model.Confirms}}
	r.Revision = must1(s.SaveReview(ctx, r))(t)
	expect("in review")
	r.State = model.Returned
	r.Revision = must1(s.SaveReview(ctx, r))(t)
	expect("returned", "a")
	must1(s.SaveReview(ctx, model.Review{ID: "q", Session: "s", State: model.Accepted, Mentor: model.Contact{Fingerprint: "other"},
		Evidence: map[model.EvidenceID]model.Finding{"a": model.Confirms, "ab": model.Confirms}}))(t)
	expect("by two", "a", "ab")
	r.Evidence = map[model.EvidenceID]model.Finding{"c": model.Confirms}
	r.Revision = must1(s.SaveReview(ctx, r))(t)
	expect("changed", "a", "ab", "c")
	must1(s.SaveReview(ctx, model.Review{ID: "later", Session: "s", Number: 2, Evidence: map[model.EvidenceID]model.Finding{"c": model.Doubts}}))(t)
	expect("a further review begun", "a", "ab", "c")
	must1(s.SaveReview(ctx, model.Review{ID: "later", Session: "s", Number: 2, State: model.Returned, Revision: 1,
		Evidence: map[model.EvidenceID]model.Finding{"c": model.Doubts}}))(t)
	expect("replaced", "a", "ab")
	if err := s.DeleteReview(ctx, "later"); err != nil {
		t.Fatal(err)
	}
	expect("what replaced it deleted", "a", "ab", "c")
	if err := s.DeleteReview(ctx, "q"); err != nil {
		t.Fatal(err)
	}
	expect("deleted", "c")
	if err := s.DeleteEvidence(ctx, "c"); err != nil {
		t.Fatal(err)
	}
	expect("evidence deleted")
}

// confirmedForItems confirms one piece for one of its items and doubts it for
// another, on one version of a grid.
func confirmedForItems(t *testing.T, s store.Store) {
	e := model.Evidence{ID: "a", Items: []model.ItemCode{"C01", "C02", "C03"}}
	must1(s.SaveEvidence(ctx, e))(t)
	r := model.Review{ID: "r", Session: "s", Grid: model.GridRef{ID: "g", Version: "1"}}
	expect := func(when string, want ...model.Confirmation) {
		t.Helper()
		same(t, when, must1(s.Confirmed(ctx))(t), want)
		kept := must1(s.Review(ctx, "r"))(t)
		same(t, when+": the review", kept.Judgements(), r.Judgements())
	}
	for _, j := range []model.Judgement{{Item: "C01", Finding: model.Confirms}, {Item: "C02", Finding: model.Doubts}, {Item: "C03", Finding: model.Confirms}} {
		if err := r.Judge(&e, j.Item, j.Finding); err != nil {
			t.Fatal(err)
		}
	}
	r.State = model.Returned
	r.Revision = must1(s.SaveReview(ctx, r))(t)
	expect("two of three", model.Confirmation{Evidence: "a", Item: "C01", Grid: r.Grid}, model.Confirmation{Evidence: "a", Item: "C03", Grid: r.Grid})
	r.State = model.InReview
	if err := r.Judge(&e, "C01", model.Doubts); err != nil {
		t.Fatal(err)
	}
	r.State = model.Returned
	r.Revision = must1(s.SaveReview(ctx, r))(t)
	expect("one of them doubted since", model.Confirmation{Evidence: "a", Item: "C03", Grid: r.Grid})
}
