package work_test

import (
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store/memory"
	"autoeval/store/work"
)

func TestADayForTheNextSessionIsKeptAndTakenAway(t *testing.T) {
	st, day := memory.New(), time.Date(2027, 1, 15, 0, 0, 0, 0, time.UTC)
	if p, err := work.SetNext(t.Context(), st, day); err != nil || !p.Next.Equal(day) {
		t.Fatalf("%+v, %v", p, err)
	}
	if p, err := work.SayStage(t.Context(), st, model.Year4, day); err != nil || p.Stage != model.Year4 || !p.StageAt.Equal(day) || !p.Next.Equal(day) {
		t.Errorf("%+v, %v", p, err)
	}
	if p, err := work.SetNext(t.Context(), st, time.Time{}); err != nil || !p.Next.IsZero() {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestTheDayProposedIsATermAwayAndNeverPast(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	for last, want := range map[time.Time]string{
		{}: "2027-04-24", now.AddDate(0, -1, 0): "2027-03-24", now.AddDate(-1, 0, 0): "2026-12-01",
	} {
		if got := work.ProposeNext(last, now).Format(time.DateOnly); got != want {
			t.Errorf("after %v: %s, want %s", last, got, want)
		}
	}
}
