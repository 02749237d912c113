package model

import (
	"errors"
	"testing"
	"time"
)

func TestActionNeedsWordsAndAKnownItem(t *testing.T) {
	for _, c := range []struct {
		a    Action
		want error
	}{
		{Action{Text: "Refaire le TP"}, nil},
		{Action{Text: "Refaire le TP", Item: "C02"}, nil},
		{Action{Text: "\t ", Item: "C02"}, ErrNoTitle},
		{Action{Text: "Refaire le TP", Item: "C99"}, ErrUnknownItem},
	} {
		if got := c.a.Validate(portfolioGrid()); !errors.Is(got, c.want) {
			t.Errorf("%+v: got %v, want %v", c.a, got, c.want)
		}
	}
}

func TestActionIsLateFromTheDayAfterItWasDue(t *testing.T) {
	paris := time.FixedZone("Paris", 3600)
	for _, c := range []struct {
		name string
		a    Action
		now  time.Time
		want bool
	}{
		{"on the day", Action{Due: date(2026, 11, 24)}, time.Date(2026, 11, 24, 23, 59, 0, 0, paris), false},
		{"the day after, while it is still the day before in UTC", Action{Due: date(2026, 11, 24)}, time.Date(2026, 11, 25, 0, 30, 0, 0, paris), true},
		{"done", Action{Due: date(2026, 11, 24), State: Done}, date(2027, 1, 1), false},
		{"dropped", Action{Due: date(2026, 11, 24), State: Dropped}, date(2027, 1, 1), false},
		{"without a date", Action{}, date(2027, 1, 1), false},
	} {
		if got := c.a.Late(c.now); got != c.want {
			t.Errorf("%s: got %v", c.name, got)
		}
	}
}

func TestPlanReadsNextFirstThenDoneThenDropped(t *testing.T) {
	all := []Action{
		{ID: "dropped", State: Dropped, Due: date(2026, 1, 1)},
		{ID: "done-first", State: Done, DoneAt: date(2026, 1, 1)},
		{ID: "b-undated"},
		{ID: "later", Due: date(2026, 12, 1)},
		{ID: "done-last", State: Done, DoneAt: date(2026, 2, 1)},
		{ID: "a-undated"},
		{ID: "sooner", Due: date(2026, 11, 1)},
	}
	want := []ActionID{"sooner", "later", "a-undated", "b-undated", "done-last", "done-first", "dropped"}
	got := SortActions(all)
	for i := range want {
		if got[i].ID != want[i] {
			t.Errorf("place %d: %s, want %s", i, got[i].ID, want[i])
		}
	}
	if all[0].ID != "dropped" {
		t.Error("the list given was changed")
	}
}
