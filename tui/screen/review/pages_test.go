package review

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func TestAWrittenTextIsIndentedAsAWhole(t *testing.T) {
	_, _, d := fresh(t)
	d.Press("enter", "2", "c")
	d.Type("un")
	d.Press("enter")
	d.Type("deux")
	column := map[string]int{}
	for _, l := range strings.Split(d.Text(), "\n") {
		for _, word := range []string{"un", "deux"} {
			if before, rest, ok := strings.Cut(l, word); ok && strings.TrimSpace(rest) == "" {
				column[word] = len(before)
			}
		}
	}
	if len(column) != 2 || column["un"] != column["deux"] {
		t.Errorf("columns %v in\n%s", column, d.Text())
	}
}

func TestUndoNamesWhatItTakesBack(t *testing.T) {
	env, _, d := fresh(t)
	last := func(want string) {
		t.Helper()
		if got := strings.ReplaceAll(d.Toasts[len(d.Toasts)-1], "\u00a0", " "); got != want {
			t.Errorf("said %q, want %q", got, want)
		}
	}
	d.Press("enter", "2", "c")
	d.Type("bien")
	d.Press("esc", "e", "o", "esc", "esc", "m")
	d.Type("solide")
	d.Press("esc", "b", "b", "u")
	last("Ce qui a été vu ne s’annule pas.") // not the message, which nobody meant
	if r := stored(t, env); r.Message != "solide" || r.Blind {
		t.Errorf("after one: %+v", r)
	}
	d.Press("u")
	last("Annulé : message d’ensemble.")
	d.Press("u")
	last("Annulé : avis sur la trace « Projet S6 : prêt de matériel ».")
	d.Press("u")
	last("Annulé : commentaire de C01.")
	d.Press("u")
	last("Annulé : niveau de C01.")
	if r := stored(t, env); len(r.Remarks) != 0 || len(r.Evidence) != 0 || r.Message != "" || r.Blind {
		t.Errorf("after all: %+v", r)
	}
}

func TestTheSignPageSaysWhatIsLeftAndHowItWasRead(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		received(t, env)
		env.Services.Exchange.Answer = func(_ context.Context, r nav.Reply) (string, error) { return r.Path, nil }
		s, d := start(t, env)
		d.Press("enter", "2", "f")
		_, total := s.Gauge()
		d.See(map[model.Lang]string{
			model.French:  fmt.Sprintf("Il reste %d compétences ou attitudes sans niveau", total-1),
			model.English: fmt.Sprintf("%d items remain without a level", total-1),
		}[l])
		d.See(env.Text.Review.SignBlind)
		d.Press("esc", "b", "b", "f")
		d.See(env.Text.Review.SignBlind) // the one level given was
		d.Press("esc", "enter", "enter", "2", "f")
		d.See(fmt.Sprintf(env.Text.Review.SignPartly, 1, 2))
		for _, w := range tuitest.Sizes {
			d.Size = w.Minus(0, 4)
			d.See(env.Text.Review.SignFinal)
			d.CheckFrame()
		}
	}
}

func TestAReturnedReviewOpensAtWhatIsContestedAndItsMessageCanBeRead(t *testing.T) {
	env, _, d := fresh(t)
	d.Press("enter", "2", "right", "1", "right", "3", "esc", "m")
	d.Type(strings.Repeat("mieux argumenté ", 12) + "et la fin")
	d.Press("esc")
	r := stored(t, env)
	if err := r.Return(tuitest.Start); err != nil {
		t.Fatal(err)
	}
	if err := r.Answer("C02", model.Contest, "non"); err != nil { // C01 and C03 have no answer yet
		t.Fatal(err)
	}
	if _, err := env.Store.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	s, d := start(t, env)
	if s.item().Code != "C02" {
		t.Errorf("opens at %s", s.item().Code)
	}
	d.Hidden("et la fin")
	d.Press("m")
	d.See("et la fin")
	d.Press("m")
	d.Hidden("et la fin")
	if s.mode != overview || s.Unsaved() {
		t.Error("not back")
	}
}

func TestTitlesOfEvidenceHaveTheRoomThereIs(t *testing.T) {
	env := tuitest.Env(t, model.French)
	received(t, env)
	got, _ := env.Store.Received(t.Context(), "S1")
	got.Session.ID, got.Evidence[0].Title = "S2", "Mission chez Thalès : refonte de l’outil de mesures"
	got.Evidence[0].Kind = "mission"
	if err := env.Store.SaveReceived(t.Context(), []model.Received{got}); err != nil {
		t.Fatal(err)
	}
	d := tuitest.Drive(t, New(env, nav.Review{Session: "S2"}), layout.Size{W: 80, H: 20})
	d.Press("enter", "e", "o")
	d.See("✓ Mission chez Thalès : refonte de l’outil de mesures confirmée")
}

// The page after the mentor's level: nothing is cut where two lines are free.
func TestNothingIsCutWhileThereIsRoom(t *testing.T) {
	_, _, d := fresh(t)
	d.Press("enter", "1", "c")
	d.Type(strings.Repeat("Une phrase assez longue pour prendre deux lignes dans une fenêtre. ", 5))
	d.Press("esc")
	for h := 14; h <= 34; h++ {
		d.Size = layout.Size{W: 80, H: h}
		if free := h - strings.Count(d.Text(), "\n") - 1; free >= 2 && strings.Contains(d.Text(), "…") {
			t.Errorf("%d lines of %d are free under:\n%s", free, h, d.Text())
		}
	}
}

func TestWhereTheMentorStandsIsWholeInASmallWindow(t *testing.T) {
	env := tuitest.Env(t, model.French)
	received(t, env)
	s := New(env, nav.Review{Session: "S1"})
	d := tuitest.Drive(t, s, layout.Size{W: 60, H: 16})
	d.Press("enter", "2")
	d.See("▼ vous voyez plus bas")
}

func TestAfterSigningEnterIsTheNextWhoWaits(t *testing.T) {
	env, _, d := fresh(t)
	got, err := env.Store.Received(t.Context(), "S1")
	if err != nil {
		t.Fatal(err)
	}
	next := got.Clone()
	next.Session.ID, next.Hash, next.Learner = "S2", "other", model.Contact{Person: "P2", Name: "Ali Ben", Fingerprint: "b"}
	if err := env.Store.SaveReceived(t.Context(), []model.Received{next}); err != nil {
		t.Fatal(err)
	}
	env.Services.Exchange.SuggestAnswer = func(string, ...string) string { return "/tmp/r.autoeval" }
	env.Services.Exchange.Answer = func(_ context.Context, r nav.Reply) (string, error) {
		return r.Path, post.Sent(t.Context(), env.Store, r.Review)
	}
	d.Press("enter", "3", "f", "enter")
	d.See("Encore 1 qui attend", "au tour d’Ali Ben")
	d.Hidden("sans fichier")
	d.Press("enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.Review{Session: "S2"}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestTheOverviewMarksWhatThereIsToRead(t *testing.T) {
	_, _, d := fresh(t)
	d.See("1 trace")
}
