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
		if !(Sift{Item: "C01", Stage: Year4}).TakesRow(&row, time.Time{}) || (Sift{Item: "C02"}).TakesRow(&row, time.Time{}) || (Sift{Item: "C01", State: "returned"}).TakesRow(&row, time.Time{}) {
			t.Errorf("hidden %v: sifted wrongly", hide)
		}
	}
	if row.Latest.Session.Levels.Of("C01").Rated() {
		t.Error("a level shows")
	}
}

// What is more than a year old waits no more, whether it was so when it came or nobody
// answered it since. What a mentor began stays theirs to end.
func TestNothingWaitsForEver(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	for months, want := range map[int]string{0: "waiting", 1: "waiting", 11: "waiting", 13: "past", 30: "past"} {
		for _, came := range []int{0, months} {
			r := ReceivedSummary{Session: SessionSummary{FinishedAt: now.AddDate(0, -months, 0)}, ReceivedAt: now.AddDate(0, -came, 0)}
			if r.Stands(now) != want || r.Waiting(now) != (want == "waiting") || !r.Unanswered() {
				t.Errorf("%d months, came %d ago: %s, waits %v", months, came, r.Stands(now), r.Waiting(now))
			}
			g := Gather(now, "")
			g.Add(&r)
			row := g.Rows(func(s string) string { return s })[0]
			if waits := row.Waiting == 1; waits != (want == "waiting") || row.Since.IsZero() == waits {
				t.Errorf("%d months, came %d ago: the row waits %d, since %s", months, came, row.Waiting, row.Since)
			}
			if takes := (Sift{State: want}).TakesRow(row, now); !takes {
				t.Errorf("%d months: not found as %s", months, want)
			}
			if r.Review = "R"; r.Stands(now) != "in_review" || !r.Waiting(now) {
				t.Errorf("%d months, begun: %s", months, r.Stands(now))
			}
		}
	}
}
