package model

import (
	"errors"
	"slices"
	"testing"
)

// A piece is confirmed for one item and doubted for another; strength follows
// the item.
func TestConfirmingAPieceIsForOneItem(t *testing.T) {
	e := Evidence{ID: "E", Items: []ItemCode{"C07", "C01", "C09"}}
	r := Review{Grid: GridRef{"g", "1"}}
	judge := func(c ItemCode, f Finding) {
		t.Helper()
		if err := r.Judge(&e, c, f); err != nil {
			t.Fatal(err)
		}
	}
	judge("C07", Confirms)
	judge("C01", Doubts)
	if r.Finding("E", "C07") != Confirms || r.Finding("E", "C01") != Doubts || r.Finding("E", "C09") != NoFinding || r.Evidence["E"] != Confirms {
		t.Errorf("%v %v", r.Shows, r.Evidence)
	}
	before := r.Clone()
	judge("C07", NoFinding)
	if want := []Judgement{{"E", "C01", Doubts}}; !slices.Equal(r.Judgements(), want) || r.Evidence["E"] != Doubts {
		t.Errorf("%v", r.Judgements())
	}
	if before.Finding("E", "C07") != Confirms || before.SaysSame(&r, "E") {
		t.Error("a copy changed with it")
	}
	r.GoBack(&before)
	if !r.SaysSame(&before, "E") {
		t.Error("undo does not bring it back")
	}
	r.State = Returned
	a := AttestedOn(ConfirmedBy([]Review{r}))
	for c, want := range map[ItemCode]Strength{"C07": Confirmed, "C01": Declared, "C09": Declared} {
		if got := StrengthOf(c, []Evidence{e}, a); got != want {
			t.Errorf("%s: strength %d, want %d", c, got, want)
		}
	}
	if err := r.Judge(&e, "C07", Doubts); !errors.Is(err, ErrReturned) {
		t.Error(err)
	}
}

// What was said of a whole piece, as in reviews of before, stays for its other
// items when one is judged.
func TestJudgingAnItemOfAPieceConfirmedWhole(t *testing.T) {
	e := Evidence{ID: "E", Items: []ItemCode{"C01", "C02", "C03"}}
	r := Review{Evidence: map[EvidenceID]Finding{"E": Confirms}}
	if !slices.Equal(r.Judgements(), []Judgement{{"E", "", Confirms}}) || r.Finding("E", "C03") != Confirms {
		t.Error(r.Judgements())
	}
	_ = r.Judge(&e, "C02", NoFinding)
	if want := []Judgement{{"E", "C01", Confirms}, {"E", "C03", Confirms}}; !slices.Equal(r.Judgements(), want) {
		t.Error(r.Judgements())
	}
	_ = r.Judge(&e, "", Doubts)
	if want := []Judgement{{"E", "", Doubts}}; !slices.Equal(r.Judgements(), want) {
		t.Error(r.Judgements())
	}
	_ = r.Judge(&e, "", NoFinding)
	if len(r.Evidence)+len(r.Shows) > 0 {
		t.Error(r.Evidence, r.Shows)
	}
}
