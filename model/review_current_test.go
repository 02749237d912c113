package model

import (
	"slices"
	"testing"
	"time"
)

func TestTheLastAnswerOfEachMentorHolds(t *testing.T) {
	by := func(id, session, key string, number uint64, state ReviewState) Review {
		return Review{ID: ReviewID(id), Session: SessionID(session), Mentor: Contact{Name: "Awa", Fingerprint: key}, Number: number, State: state}
	}
	all := []Review{
		by("a1", "s", "awa", 1, Returned), by("b1", "s", "ben", 4, Contested), by("a3", "s", "awa", 3, Accepted),
		by("a2", "s", "awa", 2, Returned), by("a9", "s", "awa", 9, InReview), by("t1", "t", "awa", 1, Returned), by("b2", "s", "ben", 4, Returned),
	}
	var got []ReviewID
	for _, r := range CurrentReviews(all) {
		got = append(got, r.ID)
	}
	if want := []ReviewID{"a3", "t1", "b2"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	all[0].Evidence = map[EvidenceID]Finding{"e1": Confirms, "e2": Confirms}
	all[2].Evidence = map[EvidenceID]Finding{"e1": Doubts}
	all[5].Evidence = map[EvidenceID]Finding{"e2": Confirms}
	if got := AttestedOn(ConfirmedBy(all)); len(got) != 1 || !got.For("e2", "C01") {
		t.Errorf("confirmed %v, want e2 alone", got)
	}
}

func TestAFurtherReviewIsNumberedAboveAllAndBlindOnlyBeforeTheLevelsWereSeen(t *testing.T) {
	now := time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)
	at := uint64(now.Unix())
	for _, c := range []struct {
		before []Review
		number uint64
		blind  bool
	}{
		{nil, at, true},
		{[]Review{{Number: 3, Blind: true}}, at, true}, // begun, and nothing of it seen
		{[]Review{{Number: 3, Blind: true, State: Returned}}, at, false},
		{[]Review{{Number: 3}}, at, false},
		{[]Review{{Number: at + 5, State: Accepted}, {Number: 1}}, at + 6, false},
	} {
		if n, blind := NextReview(c.before, now); n != c.number || blind != c.blind {
			t.Errorf("%+v: %d %v, want %d %v", c.before, n, blind, c.number, c.blind)
		}
	}
	if n, _ := NextReview(nil, time.Unix(-5, 0)); n == 0 {
		t.Error("a number is above 0, also where the clock is wrong")
	}
}
