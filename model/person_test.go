package model

import (
	"testing"
	"time"
)

func TestAStageMovesWithTheSchoolYear(t *testing.T) {
	g := &Grid{Targets: []TargetProfile{{ID: "end3a"}, {ID: "end4a"}}}
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 9, 0, 0, 0, time.UTC) }
	for _, c := range []struct {
		name            string
		stage           Stage
		said, seen, now time.Time
		want            Stage
	}{
		{"within a year", Year3, day(2025, 10, 1), time.Time{}, day(2026, 8, 31), StageUnsaid},
		{"in September", Year3, day(2025, 10, 1), time.Time{}, day(2026, 9, 1), Year4},
		{"in the winter after", Year4, day(2025, 10, 1), time.Time{}, day(2027, 1, 5), Year5},
		{"at the end", Year5, day(2025, 10, 1), time.Time{}, day(2026, 10, 1), StageGraduate},
		{"said since", Year4, day(2026, 9, 2), day(2024, 1, 1), day(2026, 12, 1), StageUnsaid},
		{"said before that was kept", Year3, time.Time{}, day(2026, 6, 1), day(2026, 9, 15), Year4},
		{"never seen", Year3, time.Time{}, time.Time{}, day(2026, 9, 15), StageUnsaid},
		{"who only looks", Prospective, day(2024, 1, 1), time.Time{}, day(2026, 9, 15), StageUnsaid},
		{"who is done", StageGraduate, day(2024, 1, 1), time.Time{}, day(2026, 9, 15), StageUnsaid},
	} {
		p := Profile{Stage: c.stage, StageAt: c.said}
		if got := p.StageDue(&Grid{}, c.seen, c.now); got != StageUnsaid {
			t.Errorf("%s: %q on a title without years", c.name, got)
		}
		if got := p.StageDue(g, c.seen, c.now); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheNextSessionIsDueUntilOneIsFinished(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2027, 1, d, 0, 0, 0, 0, time.UTC) }
	p := Profile{Next: day(15)}
	for _, c := range []struct {
		last, now  time.Time
		ahead, due bool
	}{
		{day(1), day(14), true, false}, {day(1), day(15).Add(8 * time.Hour), true, true}, {day(1), day(20), true, true},
		{day(15).Add(time.Hour), day(16), false, false}, {time.Time{}, day(15), true, true},
	} {
		if p.NextAhead(c.last) != c.ahead || p.NextDue(c.last, c.now) != c.due {
			t.Errorf("last %v, now %v: ahead %v, due %v", c.last, c.now, p.NextAhead(c.last), p.NextDue(c.last, c.now))
		}
	}
	if none := (&Profile{}); none.NextAhead(day(1)) || none.NextDue(day(1), day(2)) {
		t.Error("without a day it is due")
	}
}
