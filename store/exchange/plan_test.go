package exchange

import (
	"errors"
	"fmt"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
)

// desk is a mentor's store that received a file of the learner's.
type desk struct {
	alice, marie    Sender
	learner, mentor store.Store
	received        model.Received
}

func newDesk(t *testing.T) desk {
	d := desk{alice: sender(t, "alice"), marie: sender(t, "marie"), learner: learnerStore(t), mentor: memory.New()}
	must(d.mentor.SaveProfile(ctx, model.Profile{ID: "marie", Role: model.Mentor}))(t)
	take(t, d.mentor, must(ReadFile(share(t, d.alice), reading()))(t))
	d.received = must(d.mentor.Received(ctx, "s1"))(t)
	return d
}

// back reads what the mentor answers.
func (d desk) back(t *testing.T, r model.Review) *Parcel {
	t.Helper()
	file := must(MakeAnswer(Answer{r, d.received.Left, grid()}, d.marie, options()))(t)
	return must(ReadFile(file, reading()))(t)
}

// unchanged fails the test if f, which must be refused, writes.
func unchanged(t *testing.T, s store.Store, p *Parcel, want Reason) *Error {
	t.Helper()
	before := s.Version()
	_, err := Plan(ctx, s, p)
	e := reason(t, "plan", err, want)
	if s.Version() != before {
		t.Error("a refused file changed the store")
	}
	return e
}

func TestLearnerAndMentorPlay(t *testing.T) {
	d := newDesk(t)
	if known := must(d.mentor.Known(ctx))(t); len(known) != 1 || known[0].PublicKey != d.alice.Keys.PublicKey() ||
		!known[0].Since.Equal(at(5)) || known[0].Recipient != d.alice.Keys.Recipient() {
		t.Errorf("known %+v", known)
	}
	r := review(d.received)
	r.State, r.ReturnedAt = model.InReview, at(4)
	r.Mentor = d.marie.Contact()
	r.Revision = must(d.mentor.SaveReview(ctx, r))(t)
	if err := r.Return(at(4)); err != nil {
		t.Fatal(err)
	}
	r.Revision = must(d.mentor.SaveReview(ctx, r))(t)

	c := take(t, d.learner, d.back(t, r))
	if !c.First || c.Review == nil || c.Before != nil {
		t.Errorf("change %+v", c)
	}
	got := must(d.learner.Reviews(ctx, "s1"))(t)
	if len(got) != 1 || got[0].State != model.Returned || got[0].Learner.Name != "Alice" ||
		got[0].Mentor != d.marie.Contact() || got[0].Remarks["C01"].Level != model.At(2) {
		t.Fatalf("reviews %+v", got)
	}
	mine := got[0]
	for code, v := range map[model.ItemCode]model.Verdict{"C01": model.Contest, "P01": model.Accept} {
		if err := mine.Answer(code, v, "parce que"); err != nil {
			t.Fatal(err)
		}
	}
	must(d.learner.SaveReview(ctx, mine))(t)

	verdict := must(ReadFile(must(MakeVerdict(mine, d.alice, options()))(t), ReadOptions{Now: at(5)}))(t)
	if c := take(t, d.mentor, verdict); c.First || c.Review.State != model.Contested {
		t.Errorf("change %+v", c)
	}
	end := must(d.mentor.Review(ctx, "r1"))(t)
	if end.State != model.Contested || end.Remarks["C01"].Reason != "parce que" || end.Remarks["C01"].Comment != "plus haut" {
		t.Errorf("the mentor sees %+v", end)
	}
	if sums := must(d.mentor.ReceivedSessions(ctx))(t); sums[0].State != model.Contested {
		t.Errorf("summary %+v", sums[0])
	}
	version := d.mentor.Version()
	if c := take(t, d.mentor, verdict); !c.Seen || d.mentor.Version() != version {
		t.Error("the same verdict twice changes something")
	}
}

func TestReceivingTwiceChangesNothing(t *testing.T) {
	d := newDesk(t)
	version := d.mentor.Version()
	c := take(t, d.mentor, must(ReadFile(share(t, d.alice), reading()))(t))
	if !c.Seen || c.First || len(c.Same) != 1 || d.mentor.Version() != version {
		t.Errorf("a share twice: %+v", c)
	}
	p := d.back(t, review(d.received))
	take(t, d.learner, p)
	mine := must(d.learner.Review(ctx, "r1"))(t)
	if err := mine.Answer("P01", model.Accept, ""); err != nil {
		t.Fatal(err)
	}
	must(d.learner.SaveReview(ctx, mine))(t)
	version = d.learner.Version()
	if c := take(t, d.learner, p); !c.Seen || d.learner.Version() != version {
		t.Errorf("an answer twice: %+v", c)
	}
}

func TestFirstContactAsksToBeConfirmed(t *testing.T) {
	s := memory.New()
	c := must(Plan(ctx, s, must(ReadFile(share(t, sender(t, "alice")), reading()))(t)))(t)
	if !c.First || c.From.Fingerprint == "" {
		t.Errorf("change %+v", c)
	}
	reason(t, "apply", Apply(ctx, s, c), Unconfirmed)
	if s.Version() != 0 {
		t.Error("an unconfirmed contact changed the store")
	}
}

func TestGridOfAShareIsKeptWithIt(t *testing.T) {
	s, alone := memory.New(), reading()
	alone.Grid = Lookup(ctx, s, nil)
	c := content()
	c.BuiltIn = nil
	file := must(MakeShare(c, sender(t, "alice"), options()))(t)
	if got := take(t, s, must(ReadFile(file, alone))(t)); len(got.Grids) != 1 {
		t.Errorf("change %+v", got)
	}
	must(s.Grid(ctx, grid().Ref()))(t)
	if p := must(ReadFile(file, alone))(t); len(p.Grids) != 0 {
		t.Error("the grid is not found again")
	}
}

func TestAFirstContactByAKnownNameIsPointedOut(t *testing.T) {
	d, fresh := newDesk(t), memory.New()
	for _, k := range must(d.mentor.Known(ctx))(t) {
		if err := fresh.SaveKnown(ctx, k); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]bool{
		"Nom de alice": true, " NOM DE ALICE ": true, "Nom de al\uff49ce": true, "Nom de bob": false, "": false,
	} {
		stranger := sender(t, "mallory")
		stranger.Name = name
		c := must(Plan(ctx, fresh, must(ReadFile(share(t, stranger), reading()))(t)))(t)
		if !c.First || (c.Namesake != nil) != want {
			t.Errorf("%q: first %v, namesake %+v", name, c.First, c.Namesake)
		}
		if want && c.Namesake.Fingerprint != d.alice.Keys.Fingerprint() {
			t.Errorf("%q: %+v", name, c.Namesake)
		}
	}
}

func TestChangedKeyIsLoud(t *testing.T) {
	d := newDesk(t)
	impostor := Sender{Person: "alice", Name: "Nom de alice", Keys: keys(t)}
	e := unchanged(t, d.mentor, must(ReadFile(share(t, impostor), reading()))(t), ChangedKey)
	if e.Old.Fingerprint != d.alice.Keys.Fingerprint() || e.New.Fingerprint != impostor.Keys.Fingerprint() {
		t.Errorf("old %+v new %+v", e.Old, e.New)
	}
	other := Sender{Person: "zoe", Name: "Zoé", Keys: d.alice.Keys}
	if e := unchanged(t, d.mentor, must(ReadFile(share(t, other), reading()))(t), WrongSigner); e.Old.Person != "alice" {
		t.Errorf("owner %+v", e.Old)
	}
}

func TestOwnFileIsRefused(t *testing.T) {
	unchanged(t, learnerStore(t), must(ReadFile(share(t, sender(t, "alice")), reading()))(t), Own)
}

func TestOtherContentOfAReceivedSession(t *testing.T) {
	d := newDesk(t)
	c := content()
	c.Left = []model.Part{model.PartNotes}
	p := must(ReadFile(must(MakeShare(c, d.alice, options()))(t), reading()))(t)
	if c := take(t, d.mentor, p); len(c.Replaced) != 1 {
		t.Errorf("change %+v", c)
	}
	if got := must(d.mentor.Received(ctx, "s1"))(t); got.Hash != p.Sessions[0].Hash || len(got.Left) != 1 {
		t.Errorf("received %+v", got)
	}
	must(d.mentor.SaveReview(ctx, model.Review{ID: "r", Session: "s1"}))(t)
	unchanged(t, d.mentor, must(ReadFile(share(t, d.alice), reading()))(t), ReviewBegun)

	thief := sender(t, "zoe")
	unchanged(t, d.mentor, must(ReadFile(share(t, thief), reading()))(t), OtherLearner)
}

func TestAnswerToSomethingElseIsRefused(t *testing.T) {
	for what, x := range map[string]struct {
		change func(*model.Review)
		want   Reason
	}{
		"a session that is not here": {func(r *model.Review) { r.Session = "s9" }, NotShared},
		"other content":              {func(r *model.Review) { r.SessionHash = hashOf([]byte("other")) }, OtherContent},
		"another learner":            {func(r *model.Review) { r.Learner.Person = "bob" }, OtherLearner},
	} {
		t.Run(what, func(t *testing.T) {
			d := newDesk(t)
			r := review(d.received)
			x.change(&r)
			unchanged(t, d.learner, d.back(t, r), x.want)
		})
	}
}

func TestOlderAnswerNeverReplacesANewer(t *testing.T) {
	for _, id := range []model.ReviewID{"r1", "r2"} {
		d := newDesk(t)
		first, second := review(d.received), review(d.received)
		second.ID, second.Number, second.Message = id, 2, "Relu"
		second.Remarks["P01"] = model.Remark{Item: "P01", Question: "Et depuis ?"}
		old := d.back(t, first)
		take(t, d.learner, old)
		mine := must(d.learner.Review(ctx, "r1"))(t)
		for _, code := range []model.ItemCode{"C01", "P01"} {
			if err := mine.Answer(code, model.Accept, ""); err != nil {
				t.Fatal(err)
			}
		}
		must(d.learner.SaveReview(ctx, mine))(t)
		if c := take(t, d.learner, d.back(t, second)); c.Before == nil || c.Before.Number != 1 {
			t.Errorf("change %+v", c)
		}
		got := must(d.learner.Review(ctx, id))(t)
		if got.Message != "Relu" || got.State != model.Returned {
			t.Errorf("review %+v", got)
		}
		kept := got.Remarks["C01"].Verdict == model.Accept
		if got.Remarks["P01"].Verdict != model.NoVerdict || !kept {
			t.Errorf("%s: verdicts %+v", id, got.Remarks)
		}
		if id == "r1" {
			unchanged(t, d.learner, old, Older)
		} else if c := take(t, d.learner, old); !c.Seen { // kept beside the newer one, and the same
			t.Errorf("change %+v", c)
		}
		late := first.Clone()
		late.ID = "r0"
		unchanged(t, d.learner, d.back(t, late), Older)
		forked := second.Clone()
		forked.Message = "Autre"
		unchanged(t, d.learner, d.back(t, forked), Forked)
	}
}

func TestAnswersOfTwoMentorsStandSideBySide(t *testing.T) {
	d := newDesk(t)
	take(t, d.learner, d.back(t, review(d.received)))
	paul := sender(t, "paul")
	r := review(d.received)
	r.ID = "r9"
	take(t, d.learner, must(ReadFile(must(MakeAnswer(Answer{r, nil, grid()}, paul, options()))(t), reading()))(t))
	if all := must(d.learner.Reviews(ctx, "s1"))(t); len(all) != 2 {
		t.Errorf("%d reviews", len(all))
	}
	r.ID = "r1"
	p := must(ReadFile(must(MakeAnswer(Answer{r, nil, grid()}, paul, options()))(t), reading()))(t)
	unchanged(t, d.learner, p, Forked)
}

func TestVerdictOnSomethingElseIsRefused(t *testing.T) {
	d := newDesk(t)
	r := review(d.received)
	r.Mentor = d.marie.Contact()
	must(d.mentor.SaveReview(ctx, r))(t)
	if err := r.Answer("C01", model.Accept, ""); err != nil {
		t.Fatal(err)
	}
	sent := func(change func(*model.Review), by Sender) *Parcel {
		x := r.Clone()
		change(&x)
		return must(ReadFile(must(MakeVerdict(x, by, options()))(t), ReadOptions{Now: at(5)}))(t)
	}
	unchanged(t, d.mentor, sent(func(x *model.Review) { x.ID = "r7" }, d.alice), NotShared)
	unchanged(t, d.mentor, sent(func(x *model.Review) { x.SessionHash = hashOf(nil) }, d.alice), OtherContent)
	unchanged(t, d.mentor, sent(func(x *model.Review) { x.Number = 2 }, d.alice), Older)
	unchanged(t, d.mentor, sent(func(*model.Review) {}, sender(t, "zoe")), OtherLearner)
	unchanged(t, d.mentor, sent(func(x *model.Review) {
		x.Remarks["C02"] = model.Remark{Item: "C02", Verdict: model.Accept}
	}, d.alice), UnknownItem)
	take(t, d.mentor, sent(func(x *model.Review) { x.Answered = 3 }, d.alice))
	unchanged(t, d.mentor, sent(func(x *model.Review) { x.Answered = 2 }, d.alice), Older)
	unchanged(t, d.mentor, sent(func(x *model.Review) {
		x.Answered = 3
		x.Remarks["C01"] = model.Remark{Item: "C01", Verdict: model.Contest, Reason: "non"}
	}, d.alice), Forked)
}

func TestNewRecipientOfAKnownKeyIsRemembered(t *testing.T) {
	d := newDesk(t)
	d.alice.Keys = keys(t).SignWith(d.alice.Keys.signer)
	p := must(ReadFile(must(MakeCard(model.Learner, d.alice, options()))(t), reading()))(t)
	if c := take(t, d.mentor, p); c.First || c.Seen {
		t.Errorf("change %+v", c)
	}
	if k := must(d.mentor.Known(ctx))(t); len(k) != 1 || k[0].Recipient != d.alice.Keys.Recipient() || !k[0].Since.Equal(at(5)) {
		t.Errorf("known %+v", k)
	}
}

func TestStoreThatRefusesKeepsNothing(t *testing.T) {
	s := memory.New()
	c := must(Plan(ctx, s, must(ReadFile(share(t, sender(t, "alice")), reading()))(t)))(t)
	c.Confirmed = true
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := Apply(ctx, s, c); !errors.Is(err, store.ErrClosed) {
		t.Error(err)
	}
}

func TestEveryReasonHasItsOwnWords(t *testing.T) {
	seen := map[string]Reason{}
	for r := range Reason(255) {
		text := r.String()
		if text == fmt.Sprint("reason ", uint8(r)) || r == 0 {
			continue
		}
		if other, twice := seen[text]; twice {
			t.Errorf("%d and %d are both %q", r, other, text)
		}
		seen[text] = r
	}
	for _, r := range []Reason{NotAutoeval, UnknownItem, ChangedKey, Nothing} {
		if seen[r.String()] != r {
			t.Errorf("reason %d is %q", r, r)
		}
	}
	if len(seen) != len(Reasons()) {
		t.Errorf("%d reasons", len(seen))
	}
}
