package model

import "testing"

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
