package model

import (
	"testing"
	"time"
)

func TestAHiddenRowIsSiftedByWhatWasAnswered(t *testing.T) {
	row := CohortRow{Latest: ReceivedSummary{Session: SessionSummary{Levels: PackLevels(map[ItemCode]Level{"C01": At(3)})}, Stage: Year4}}
	for _, hide := range []bool{false, true} {
		if hide {
			row.Hide()
		}
		if !(Sift{Item: "C01", Stage: Year4}).TakesRow(&row) || (Sift{Item: "C02"}).TakesRow(&row) || (Sift{Item: "C01", State: "returned"}).TakesRow(&row) {
			t.Errorf("hidden %v: sifted wrongly", hide)
		}
	}
	if row.Latest.Session.Levels.Of("C01").Rated() {
		t.Error("a level shows")
	}
}

func TestWhatWasOldWhenItCameDoesNotWait(t *testing.T) {
	came := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	for months, want := range map[int]string{1: "waiting", 11: "waiting", 13: "past", 30: "past"} {
		r := ReceivedSummary{Session: SessionSummary{FinishedAt: came.AddDate(0, -months, 0)}, ReceivedAt: came}
		if r.Stands() != want || r.Waiting() != (want == "waiting") || !r.Unanswered() {
			t.Errorf("%d months: %s, waits %v", months, r.Stands(), r.Waiting())
		}
		if r.Review = "R"; r.Stands() != "in_review" || !r.Waiting() {
			t.Errorf("%d months, begun: %s", months, r.Stands())
		}
	}
}
