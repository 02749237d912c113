package model

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func cohortGrid() *Grid {
	return &Grid{
		ID: "g", Scales: []Scale{{ID: "s", Levels: make([]ScaleLevel, 5)}, {ID: "f", Levels: make([]ScaleLevel, 4)}},
		Items: []Item{{Code: "C01", Scale: "s"}, {Code: "C02", Scale: "s"}, {Code: "P01", Kind: Attitude, Scale: "f"}},
	}
}

// got returns a received session: who, days before now, the review, and levels.
func got(id, name string, days int, review ReviewID, st ReviewState, levels map[ItemCode]Level) ReceivedSummary {
	now := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
	return ReceivedSummary{
		Session: SessionSummary{ID: SessionID(id), Grid: GridRef{ID: "g"}, FinishedAt: now.AddDate(0, 0, -days), Levels: PackLevels(levels)},
		Learner: Contact{Person: PersonID(name), Name: name, Fingerprint: "key of " + name}, ReceivedAt: now.AddDate(0, 0, 1-days), Review: review, State: st,
	}
}

func sampleCohort() ([]*CohortRow, time.Time) {
	now := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
	other := got("S9", "Zoé", 1, "", InReview, nil)
	other.Session.Grid.ID = "another"
	return gathered([]ReceivedSummary{
		got("S1", "Zoé", 400, "R1", Returned, map[ItemCode]Level{"C01": At(1)}),
		got("S2", "Ana", 20, "", InReview, map[ItemCode]Level{"C01": At(3), "P01": At(2)}),
		got("S3", "Max", 500, "R3", Accepted, map[ItemCode]Level{"C02": At(0)}),
		got("S4", "Zoé", 30, "R4", InReview, map[ItemCode]Level{"C01": At(2), "C02": At(2)}),
		got("S5", "Zoé", 200, "", InReview, nil),
		other,
	}), now
}

func gathered(all []ReceivedSummary) []*CohortRow {
	g := Gather(time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC), "g")
	for i := range all {
		g.Add(&all[i])
	}
	return g.Rows(strings.ToLower)
}

func TestCohortTakesTheLatestSessionOfEachLearner(t *testing.T) {
	rows, _ := sampleCohort()
	if len(rows) != 3 {
		t.Fatalf("%d rows", len(rows))
	}
	zoe := rows[0]
	if zoe.Latest.Session.ID != "S4" || zoe.Shared != 3 || zoe.Waiting != 2 || zoe.Stale {
		t.Errorf("%+v", zoe)
	}
	if want := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 1-200); !zoe.Since.Equal(want) {
		t.Errorf("waits since %s, want %s", zoe.Since, want)
	}
	if max := rows[2]; !max.Stale || max.Waiting != 0 || !max.Since.IsZero() {
		t.Errorf("%+v", max)
	}
}

func TestWhatWaitsIsNamedWhereItIsNotTheLatest(t *testing.T) {
	older, latest := got("S1", "Kim", 9, "", InReview, nil), got("S2", "Kim", 3, "R2", Returned, nil)
	older.Session.Label, older.ReceivedAt = "B1", latest.ReceivedAt.AddDate(0, 0, 1)
	if id, label, ok := gathered([]ReceivedSummary{latest, older})[0].WaitsElsewhere(); !ok || id != "S1" || label != "B1" {
		t.Errorf("%q %q %v waits", id, label, ok)
	}
	latest.Review = ""
	if _, _, ok := gathered([]ReceivedSummary{latest, older})[0].WaitsElsewhere(); ok {
		t.Error("the latest has waited longer")
	}
	older.ReceivedAt = latest.ReceivedAt
	if _, _, ok := gathered([]ReceivedSummary{older, latest})[0].WaitsElsewhere(); ok {
		t.Error("the latest came with it")
	}
	older.Review, older.State = "R1", Returned
	latest.Review, latest.State = "R2", Returned
	if _, _, ok := gathered([]ReceivedSummary{older, latest})[0].WaitsElsewhere(); ok {
		t.Error("nothing waits")
	}
}

func TestANameIsNobodyAndAKeyMayChange(t *testing.T) {
	a, b := got("S1", "Ana", 3, "", InReview, nil), got("S2", "Ana", 2, "", InReview, nil)
	b.Learner.Person, b.Learner.Fingerprint = "another Ana", "another key"
	if rows := gathered([]ReceivedSummary{a, b}); len(rows) != 2 {
		t.Errorf("two people of one name: %d rows", len(rows))
	}
	b.Learner.Person = a.Learner.Person
	rows := gathered([]ReceivedSummary{a, b})
	if len(rows) != 1 || rows[0].Shared != 2 || rows[0].Learner.Fingerprint != "another key" {
		t.Errorf("one person with a new key: %d rows", len(rows))
	}
}

func TestCohortSorts(t *testing.T) {
	for _, c := range []struct {
		by   CohortOrder
		item ItemCode
		want string
	}{
		{ByName, "", "Ana Max Zoé"}, {ByDate, "", "Ana Zoé Max"}, {ByWaiting, "", "Zoé Ana Max"},
		{ByLevel, "C01", "Zoé Ana Max"}, {ByLevel, "C02", "Max Zoé Ana"},
	} {
		rows, _ := sampleCohort()
		SortCohort(rows, c.by, c.item)
		var names []string
		for _, r := range rows {
			names = append(names, r.Learner.Name)
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("order %d by %q: %s, want %s", c.by, c.item, got, c.want)
		}
	}
}

// TestEqualRowsFollowByNameThenAsTheyCame also orders what the clock made odd:
// before 1970, within one second, never.
func TestEqualRowsFollowByNameThenAsTheyCame(t *testing.T) {
	at := func(id, name string, when time.Time) ReceivedSummary {
		r := got(id, name, 0, "", InReview, nil)
		r.Session.FinishedAt, r.ReceivedAt = when, when
		return r
	}
	second := time.Date(2026, 11, 1, 8, 0, 0, 0, time.UTC)
	all := []ReceivedSummary{
		at("S1", "Max", second), at("S2", "Ana", second), at("S3", "Ana", second), at("S4", "Eve", second.Add(1)),
		at("S5", "Old", time.Date(1969, 1, 1, 0, 0, 0, 5, time.UTC)), at("S6", "Never", time.Time{}),
	}
	all[2].Learner.Person, all[4].Review = "another Ana", "R5" // begun, so that it waits still
	for by, want := range map[CohortOrder]string{
		ByWaiting: "S6 S5 S2 S3 S1 S4", ByDate: "S4 S2 S3 S1 S5 S6", ByName: "S2 S3 S4 S1 S6 S5", ByLevel: "S2 S3 S4 S1 S6 S5",
	} {
		rows := gathered(all)
		SortCohort(rows, by, "C01")
		var ids []string
		for _, r := range rows {
			ids = append(ids, string(r.Latest.Session.ID))
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("order %d: %s, want %s", by, got, want)
		}
	}
}

func TestCohortCountsAndNeverAverages(t *testing.T) {
	rows, _ := sampleCohort()
	sums := SumCohort(cohortGrid(), rows)
	if sums.Learners != 3 || sums.Waiting != 2 || sums.Stale != 1 {
		t.Errorf("%+v", sums)
	}
	for c, want := range map[ItemCode]struct {
		counts  []int
		unrated int
	}{
		"C01": {[]int{0, 0, 1, 1, 0}, 1}, "C02": {[]int{1, 0, 1, 0, 0}, 1}, "P01": {[]int{0, 0, 1, 0}, 2},
	} {
		d := sums.Items[c]
		if len(d.Counts) != len(want.counts) || d.Unrated != want.unrated {
			t.Fatalf("%s: %+v", c, d)
		}
		for v := range want.counts {
			if d.Counts[v] != want.counts[v] {
				t.Errorf("%s: %v, want %v", c, d.Counts, want.counts)
			}
		}
	}
}

func TestWhatIsOnOtherGridsIsCountedByGrid(t *testing.T) {
	on := func(grid GridID, r ReviewID, s ReviewState) (out ReceivedSummary) {
		out.Session.Grid.ID, out.Review, out.State = grid, r, s
		return out
	}
	all := []ReceivedSummary{on("b", "", 0), on("here", "", 0), on("a", "R1", Returned), on("b", "R2", InReview), on("b", "R3", Accepted)}
	if got := Beside(all, "here", time.Time{}); !slices.Equal(got, []GridShare{{"a", 1, 0}, {"b", 3, 2}}) {
		t.Errorf("%+v", got)
	}
	if got := Beside(all[1:2], "here", time.Time{}); got != nil {
		t.Errorf("%+v where there is nothing", got)
	}
}
