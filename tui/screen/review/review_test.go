package review

import (
	"context"
	"errors"
	"io/fs"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// received keeps one session of a learner: C01 at Maîtrise with a note, C02 at
// Notion, C03 without an answer, one piece of evidence for C01.
func received(t *testing.T, env *nav.Env) {
	t.Helper()
	s := model.Session{ID: "S1", Label: "Bilan S8", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
	for _, r := range []model.Rating{
		{Item: "C01", Level: model.At(3), Confidence: 2, Note: "trois mois en mission", Evidence: []model.EvidenceID{"E1"}}, {Item: "C02", Level: model.At(1)}, {Item: "P02", Level: model.At(2)},
	} {
		if err := s.Rate(env.Grid, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Finish(tuitest.Start); err != nil {
		t.Fatal(err)
	}
	got := model.Received{
		Session: s, Hash: "abc", Learner: model.Contact{Person: "P1", Name: "Inès Belkacem", Fingerprint: "album-bison"}, Stage: model.Year4, ReceivedAt: tuitest.Start,
		Evidence: []model.Evidence{{ID: "E1", Kind: "project", Title: "Projet S6 : prêt de matériel", Items: []model.ItemCode{"C01"}, Location: "https://git.example/x", Reflection: model.Reflection{Quality: "utilisable"}}},
	}
	if err := env.Store.SaveReceived(t.Context(), []model.Received{got}); err != nil {
		t.Fatal(err)
	}
}

func start(t *testing.T, env *nav.Env) (*Screen, *tuitest.Driver) {
	t.Helper()
	s := New(env, nav.Review{Session: "S1"})
	return s, tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
}

func fresh(t *testing.T) (*nav.Env, *Screen, *tuitest.Driver) {
	t.Helper()
	env := tuitest.Env(t, model.French)
	received(t, env)
	s, d := start(t, env)
	return env, s, d
}

func stored(t *testing.T, env *nav.Env) model.Review {
	t.Helper()
	all, err := env.Store.Reviews(t.Context(), "S1")
	if err != nil || len(all) != 1 {
		t.Fatalf("%d reviews, %v", len(all), err)
	}
	return all[0]
}

func TestBlindHidesTheLearnerUntilTheMentorRates(t *testing.T) {
	env, _, d := fresh(t)
	d.See("À l’aveugle", "masqué")
	d.Hidden("Maîtrise")
	d.Press("enter")
	d.See("masqué jusqu’à votre niveau", "Projet S6")
	d.Hidden("trois mois", "●●○")
	d.Press("2")
	d.See("Inès Belkacem · M Maîtrise", "●●○", "trois mois en mission", "vous voyez plus bas", "✓")
	d.Press("4")
	d.See("vous voyez plus haut")
	d.Press("right")
	d.Hidden("Notion en mission")
	d.See("masqué jusqu’à votre niveau")
	if r := stored(t, env); !r.Blind || r.Remarks["C01"].Level != model.At(4) || r.SessionHash != "abc" || r.Number != uint64(tuitest.Start.Unix()) {
		t.Errorf("%+v", r)
	}
}

func TestEarlierLevelsShowOnceTheMentorRated(t *testing.T) {
	env := tuitest.Env(t, model.French)
	received(t, env)
	got, err := env.Store.Received(t.Context(), "S1")
	if err != nil {
		t.Fatal(err)
	}
	before := model.Session{ID: "S0", Label: "Bilan S7", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
	if err := before.Rate(env.Grid, model.Rating{Item: "C01", Level: model.At(1)}); err != nil {
		t.Fatal(err)
	}
	got.Previous = []model.SessionSummary{before.Summary()}
	if err := env.Store.DeleteReceived(t.Context(), "S1"); err != nil {
		t.Fatal(err)
	}
	if err := env.Store.SaveReceived(t.Context(), []model.Received{got}); err != nil {
		t.Fatal(err)
	}
	_, d := start(t, env)
	d.Press("enter")
	d.Hidden("Avant, Bilan S7")
	d.Press("2")
	d.See("Avant, Bilan S7", "N Notion")
	d.Press("right", "2")
	d.Hidden("Avant, Bilan S7")
}

func TestReviewStaysOpenWhenItCannotBeSigned(t *testing.T) {
	env := tuitest.Env(t, model.French)
	received(t, env)
	locked := exchange.ErrPassphrase
	env.Services.Exchange.Self = func(context.Context) (post.Self, error) { return post.Self{}, locked }
	env.Services.Exchange.Answer = func(context.Context, nav.Reply) (string, error) { return "", locked }
	_, d := start(t, env)
	d.Press("enter", "2", "f", "enter")
	if len(d.Errs) != 1 || !errors.Is(d.Errs[0], locked) {
		t.Errorf("errors %v", d.Errs)
	}
	if r := stored(t, env); r.State != model.InReview {
		t.Errorf("the review is closed, %d, and no file was written", r.State)
	}
}

func TestSeeingAsksOnceMoreAndIsRecorded(t *testing.T) {
	env, s, d := fresh(t)
	d.Press("b")
	d.Hidden("Maîtrise")
	d.Press("down", "b") // another key in between: asked again
	d.Hidden("Maîtrise")
	d.Press("b")
	d.See("À découvert", "M Maîtrise")
	if stored(t, env).Blind || s.Unsaved() {
		t.Error("not recorded")
	}
}

func TestEveryWordIsKeptAndComesBack(t *testing.T) {
	env, _, d := fresh(t)
	d.Press("enter", "2", "c")
	d.Type("bonne démarche")
	d.Press("esc", "d")
	d.Type("et le budget ?")
	d.Press("ctrl+s", "e")
	d.See("Projet S6", "utilisable")
	d.Press("o", "esc", "esc", "m")
	d.Type("Merci")
	d.Press("esc")
	r := stored(t, env)
	if m := r.Remarks["C01"]; m.Comment != "bonne démarche" || m.Question != "et le budget ?" {
		t.Errorf("%+v", m)
	}
	if r.Evidence["E1"] != model.Confirms || r.Message != "Merci" {
		t.Errorf("%+v", r)
	}
	_, again := start(t, env)
	again.See("A Application", "« bonne", "Merci")
}

func TestUndoTakesBackEachKindOfChange(t *testing.T) {
	env, _, d := fresh(t)
	d.Press("enter", "2", "e", "o", "d", "esc", "esc", "m")
	d.Type("Bravo")
	d.Press("esc", "u")
	if r := stored(t, env); r.Message != "" || r.Evidence["E1"] != model.Doubts {
		t.Errorf("after one: %+v", r)
	}
	d.Press("u")
	if r := stored(t, env); r.Evidence["E1"] != model.Confirms {
		t.Errorf("after two: %+v", r)
	}
	d.Press("u", "u")
	if r := stored(t, env); len(r.Evidence) != 0 || len(r.Remarks) != 0 {
		t.Errorf("after four: %+v", r)
	}
	d.See("Maîtrise") // what was seen was seen: a level given again is not blind
	d.Press("enter", "3")
	if m := stored(t, env).Remarks["C01"]; m.Level != model.At(3) || m.Blind {
		t.Errorf("given again: %+v", m)
	}
}

func TestSigningReturnsFirstThenWritesAndClosesTheReview(t *testing.T) {
	env, s, d := fresh(t)
	var replies []nav.Reply
	fail := error(&fs.PathError{Op: "create", Path: "x", Err: fs.ErrExist})
	env.Services.Exchange.SuggestAnswer = func(string, ...string) string { return "/tmp/reponse.autoeval" }
	env.Services.Exchange.Answer = func(_ context.Context, r nav.Reply) (string, error) {
		if stored(t, env).State != model.Returned {
			t.Error("the file is written before the review is returned")
		}
		replies = append(replies, r)
		return r.Path, fail
	}
	d.Press("f")
	if len(d.Toasts) != 1 {
		t.Errorf("said %q of an empty review", d.Toasts)
	}
	d.Press("enter", "3", "f")
	d.See("Signer et renvoyer à Inès Belkacem", "1 niveau donné", "ne change plus")
	d.Press("enter")
	if len(replies) != 1 || len(d.Errs) != 1 || !errors.Is(d.Errs[0], fs.ErrExist) || !s.Editing() {
		t.Fatalf("replies %v, errors %v", replies, d.Errs)
	}
	fail = nil
	d.Type("2")
	d.Press("enter")
	if len(replies) != 2 || replies[1].Path != "/tmp/reponse.autoeval2" {
		t.Fatalf("replies %v", replies)
	}
	d.See("Relecture rendue le", "relue à l’aveugle", "N Notion") // all is visible now
	d.Press("enter", "1")
	if stored(t, env).Remarks["C01"].Level != model.At(3) {
		t.Error("a returned review changed")
	}
}

// failing is a store whose reviews are not saved until it is mended.
type failing struct {
	store.Store
	err error
}

func (f *failing) SaveReview(ctx context.Context, r model.Review) (uint64, error) {
	if f.err != nil {
		return 0, f.err
	}
	return f.Store.SaveReview(ctx, r)
}

func TestTheMarkShowsOnlyWhatIsOnTheDisk(t *testing.T) {
	env := tuitest.Env(t, model.French)
	received(t, env)
	f := &failing{Store: env.Store}
	env.Store = f
	s, d := start(t, env)
	d.Press("enter")
	cmd := s.Update(tuitest.Key("2"))
	d.Hidden("vous ✓")
	f.err = store.ErrFull
	if failed := s.Update(cmd()); failed == nil || !s.Unsaved() {
		t.Fatal("a failed save passed")
	}
	d.Hidden("vous ✓")
	f.err = nil
	d.Send(retry{s.review.ID})
	d.See("vous ✓")
	if s.Unsaved() || stored(t, env).Remarks["C01"].Level != model.At(2) {
		t.Error("not saved by the retry")
	}
}

func TestWhatWasSavedElsewhereIsNotLost(t *testing.T) {
	env, s, d := fresh(t)
	d.Press("enter", "2")
	other := stored(t, env)
	if err := other.Remark(env.Grid, model.Remark{Item: "C05", Level: model.At(1)}); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveReview(t.Context(), other); err != nil {
		t.Fatal(err)
	}
	d.Press("3") // without having been told
	r := stored(t, env)
	if r.Remarks["C05"].Level != model.At(1) || r.Remarks["C01"].Level != model.At(3) || s.Unsaved() {
		t.Errorf("%+v", r.Remarks)
	}
}

func TestACommentIsKeptWithoutTheBlanksAroundIt(t *testing.T) {
	env, _, d := fresh(t)
	d.Press("enter", "2", "c")
	d.Type("com ")
	d.Press("enter", "ctrl+s")
	if got := stored(t, env).Remarks["C01"].Comment; got != "com" {
		t.Errorf("%q", got)
	}
}

func TestTheFooterSaysWhetherEnterRatesOrGoesOn(t *testing.T) {
	_, s, d := fresh(t)
	d.Press("enter")
	says := func(when, want string) {
		t.Helper()
		got := ""
		for _, b := range tuitest.Footer(s) {
			if b.Enabled() && b.Help().Key == "⏎" {
				got = b.Help().Desc
			}
		}
		if got != want {
			t.Errorf("%s: enter is called %q, not %q", when, got, want)
		}
	}
	d.Press("down")
	says("on a level, none given", "noter")
	d.Press("2")
	says("on the level given", "suivante")
	d.Press("down")
	says("on another", "noter")
}

func TestNewReviewFollowsAReturnedOne(t *testing.T) {
	env, _, d := fresh(t)
	d.Press("enter", "2", "esc")
	r := stored(t, env)
	if err := r.Return(tuitest.Start); err != nil {
		t.Fatal(err)
	}
	if err := r.Answer("C01", model.Contest, "non"); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	_, d = start(t, env)
	d.See("conteste")
	d.Press("r", "enter", "3")
	all, _ := env.Store.Reviews(t.Context(), "S1")
	if len(all) != 2 || all[1].Number != all[0].Number+1 || all[1].Blind || all[1].State != model.InReview || all[1].Remarks["C01"].Verdict != model.NoVerdict {
		t.Errorf("%+v", all)
	}
}

func TestEveryPageFitsAndHostileTextStaysText(t *testing.T) {
	const bad = "\x1b[2J\u202eabc\a\r\nencore"
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		received(t, env)
		got, _ := env.Store.Received(t.Context(), "S1")
		got.Session.ID, got.Learner.Name, got.Session.Label, got.Evidence[0].Title, got.Evidence[0].Location = "S2", bad, bad, bad, bad
		r := got.Session.Ratings["C01"]
		r.Note = bad + bad + bad
		got.Session.Ratings["C01"] = r
		if err := env.Store.SaveReceived(t.Context(), []model.Received{got}); err != nil {
			t.Fatal(err)
		}
		env.Services.Exchange.Answer = func(_ context.Context, r nav.Reply) (string, error) { return r.Path, nil }
		s := New(env, nav.Review{Session: "S2"})
		d := tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
		check := func() {
			for _, w := range tuitest.Sizes {
				d.Size = w.Minus(0, 4)
				d.CheckFrame()
			}
		}
		check()
		d.Press("enter")
		check()
		d.Press("2")
		check()
		d.Press("c")
		d.Paste(bad)
		check()
		d.Press("esc", "v")
		check()
		d.Press("down")
		check()
		d.Press("esc", "d")
		d.Type("pourquoi")
		check()
		d.Press("esc", "e")
		check()
		d.Press("o", "esc", "end", "esc")
		check()
		d.Press("m")
		check()
		d.Press("esc", "f")
		check()
	}
}

func TestWhatWasSaidTheRoundBeforeStandsBesideTheNewOne(t *testing.T) {
	env := tuitest.Env(t, model.French)
	received(t, env)
	before, err := env.Store.Received(t.Context(), "S1")
	if err != nil {
		t.Fatal(err)
	}
	before.Session.ID, before.Session.Label, before.Hash = "S0", "Bilan S7", "zero"
	before.Session.StartedAt, before.Session.FinishedAt = tuitest.Start.AddDate(0, -6, 0), tuitest.Start.AddDate(0, -6, 0)
	if err := env.Store.SaveReceived(t.Context(), []model.Received{before}); err != nil {
		t.Fatal(err)
	}
	r := model.Review{ID: "R0", Session: "S0", SessionHash: "zero", Grid: env.Grid.Ref(), Learner: before.Learner, Number: 1, State: model.Contested, StartedAt: tuitest.Start, ReturnedAt: tuitest.Start,
		Mentor:   model.Contact{Person: env.Profile.ID},
		Remarks:  map[model.ItemCode]model.Remark{"C01": {Item: "C01", Level: model.At(2), Question: "Seul ou guidé ?", Verdict: model.Contest, Reason: "je l’ai mené"}},
		Evidence: map[model.EvidenceID]model.Finding{"E1": model.Confirms}}
	if _, err := env.Store.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	_, d := start(t, env)
	d.Resize(layout.Size{W: 80, H: 31})
	d.Press("enter")
	d.See("Dernière fois, Bilan S7", "Application", "Seul ou guidé", "contesté « je l’ai mené »", "confirmé : Projet S6")
	d.Hidden("par ")
	d.Press("right")
	d.Hidden("Dernière fois")
}
