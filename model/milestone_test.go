package model

import (
	"reflect"
	"testing"
)

// A first competency at one of the two highest levels is said once: the session after
// has no more of it.
func TestAFirstLevelIsAMilestoneOnce(t *testing.T) {
	g := sumsGrid()
	before := []SessionSummary{{Levels: PackLevels(at("C01", 2))}}
	first := at("C01", 3, "C02", 3, "C03", 2)
	if got, want := FirstLevels(g, first, before), []Milestone{{Kind: FirstOfLevel, Item: "C01", Level: At(3)}}; !reflect.DeepEqual(got, want) {
		t.Errorf("first: %+v, want %+v", got, want)
	}
	again := append(before, SessionSummary{Levels: PackLevels(first)})
	if got := FirstLevels(g, at("C01", 3, "C02", 3, "C03", 3), again); got != nil {
		t.Errorf("said again: %+v", got)
	}
	both := FirstLevels(g, at("C01", 3, "C02", 4), nil)
	if want := []Milestone{{Kind: FirstOfLevel, Item: "C02", Level: At(4)}, {Kind: FirstOfLevel, Item: "C01", Level: At(3)}}; !reflect.DeepEqual(both, want) {
		t.Errorf("both: %+v, want %+v", both, want)
	}
	if got := FirstLevels(g, at("C01", 2, "P01", 3), nil); got != nil {
		t.Errorf("of lower levels and attitudes: %+v", got)
	}
	skipped := []SessionSummary{{Levels: PackLevels(at("C04", 3))}, {Levels: PackLevels(at("C04", 1))}}
	if got := FirstLevels(g, at("C01", 3), skipped); got != nil {
		t.Errorf("another had it two sessions ago: %+v", got)
	}
}

func TestAdvancesNameWhatIsCompleteFirst(t *testing.T) {
	was := []Readiness{
		{Activity: "A01", Items: 2, AtTarget: []ItemCode{"C01"}}, {Activity: "A02", Items: 2, AtTarget: []ItemCode{"C02"}},
		{Activity: "A03", Items: 3}, {Activity: "A04", Items: 1, AtTarget: []ItemCode{"C09"}},
	}
	now := []Readiness{
		{Activity: "A01", Items: 2, AtTarget: []ItemCode{"C01"}}, {Activity: "A02", Items: 2, AtTarget: []ItemCode{"C02", "C03"}},
		{Activity: "A03", Items: 3, AtTarget: []ItemCode{"C04"}}, {Activity: "A04", Items: 1},
	}
	want := []Advance{{Activity: "A02", Was: 1, Now: 2, Of: 2, Complete: true}, {Activity: "A03", Was: 0, Now: 1, Of: 3}}
	if got := Advances(now, was); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := Advances(now, nil); got != nil {
		t.Errorf("without a reading before: %+v", got)
	}
}
