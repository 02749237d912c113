package model

import (
	"testing"
	"time"
)

// blindGrid has two items of one scale.
func blindGrid() *Grid {
	s := Scale{ID: "s", Levels: []ScaleLevel{{Level: At(0)}, {Level: At(1)}, {Level: At(2)}}}
	return &Grid{ID: "g", Version: "1", Scales: []Scale{s}, Items: []Item{{Code: "C01", Scale: "s", Kind: Competency}, {Code: "C02", Scale: "s", Kind: Competency}}}
}

func TestBlindnessBelongsToTheRemark(t *testing.T) {
	g, r := blindGrid(), Review{Blind: true}
	rate := func(c ItemCode, l Level) {
		t.Helper()
		if err := r.Remark(g, Remark{Item: c, Level: l}); err != nil {
			t.Fatal(err)
		}
	}
	want := func(what string, blind, all int, whole bool) {
		t.Helper()
		if b, n := r.BlindLevels(); b != blind || n != all || r.WasBlind() != whole {
			t.Errorf("%s: %d of %d blind, whole %v", what, b, n, r.WasBlind())
		}
	}
	rate("C01", At(1))
	rate("C02", At(2))
	want("both blind", 2, 2, true)

	rate("C02", At(2)) // a word more, the same level
	want("said again", 2, 2, true)

	rate("C02", At(1)) // the learner's level showed beside 2
	want("one changed after it showed", 1, 2, false)

	was := Review{Blind: true}
	r.GoBack(&was)
	rate("C01", At(1))
	want("taken back and given again", 0, 1, false)

	r = Review{Blind: true}
	rate("C01", At(1))
	r.Blind = false // the rest was looked at
	rate("C02", At(1))
	want("the rest seen", 1, 2, false)

	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	if err := r.Return(now); err != nil {
		t.Fatal(err)
	}
	r = r.Again("R2", []Review{r}, now)
	want("begun again", 1, 2, false)
	rate("C01", At(2))
	want("revised", 0, 2, false)
}

func TestAReviewGoesOnWhereTheLastOneStands(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	got, by := &Received{Hash: "h"}, Contact{Person: "M"}
	first := BeginReview(got, nil, by, "R1", now)
	if first.ID != "R1" || !first.Blind || first.Mentor != by || first.SessionHash != "h" {
		t.Errorf("new: %+v", first)
	}
	if r := BeginReview(got, []Review{first}, by, "R2", now); r.ID != "R1" {
		t.Errorf("begun: %+v", r)
	}
	first.State = Returned
	if r := BeginReview(got, []Review{first}, by, "R2", now); r.ID != "R2" || r.Blind || r.Number <= first.Number {
		t.Errorf("again: %+v", r)
	}
}
