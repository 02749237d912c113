package bolt

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"autoeval/model"
)

// noon is in the middle of a week, a day and an hour.
var noon = time.Date(2026, 11, 25, 12, 30, 0, 0, time.UTC)

// TestABusyEveningPushesOutNothingOlder receives three hundred files in an hour
// after a year of quiet work.
func TestABusyEveningPushesOutNothingOlder(t *testing.T) {
	k := keepingOf(1 << 20)
	var kept []time.Time
	take := func(at time.Time) {
		kept = slices.Insert(kept, 0, at)
		var stay []time.Time
		for i, yes := range k.those(kept) {
			if yes {
				stay = append(stay, kept[i])
			}
		}
		kept = stay
	}
	for day := range 365 {
		take(noon.AddDate(0, 0, day-365))
	}
	for i := range 300 {
		take(noon.Add(time.Duration(i) * 10 * time.Second))
	}
	for _, age := range []int{1, 2, 3, 5, 7, 14, 28, 42} {
		if !slices.ContainsFunc(kept, func(at time.Time) bool {
			days := int(noon.Sub(at).Hours() / 24)
			return days >= age && days < age+7
		}) {
			t.Errorf("nothing is left of what was %d days ago: %v", age, kept)
		}
	}
	if most := k.latest + k.hours + k.days + k.weeks; len(kept) > most {
		t.Errorf("%d copies stay, at most %d", len(kept), most)
	}
}

// Whatever the clock does, the latest copies stay, they are few, and a second
// look takes no more away.
func TestKeepingHoldsForEveryClock(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := keepingOf(rapid.SampledFrom([]int64{0, 10 << 20, 100 << 20}).Draw(t, "size"))
		var at []time.Time
		for _, s := range rapid.SliceOfN(rapid.Int64Range(-1<<40, 1<<40), 0, 80).Draw(t, "seconds") {
			at = append(at, time.Unix(s/int64(rapid.IntRange(1, 1<<20).Draw(t, "close")), 0))
		}
		stay := k.those(at)
		var left []time.Time
		for i, yes := range stay {
			if yes {
				left = append(left, at[i])
			}
			if i < k.latest && !yes {
				t.Fatalf("number %d of the latest goes", i)
			}
		}
		if len(left) > k.latest+k.hours+k.days+k.weeks {
			t.Fatalf("%d stay", len(left))
		}
		if again := k.those(left); slices.Contains(again, false) {
			t.Fatalf("a second look takes more away: %v", again)
		}
	})
}

func TestSnapshotsStayByTheirAge(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{})
	for i := range 40 {
		saveOne(t, s, model.SessionID(fmt.Sprint("s", i)))
		settle(s)
		newest, err := s.Snapshot(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if age := noon.AddDate(0, 0, i-40); i < 30 {
			if err := os.Chtimes(newest, age, age); err != nil {
				t.Fatal(err)
			}
		}
	}
	all := Snapshots(path)
	var ages []int
	for _, snap := range all {
		if snap.Problem != "" {
			t.Errorf("%+v", snap)
		}
		ages = append(ages, sessionsIn(t, snap.Path))
	}
	if !slices.Equal(ages[:6], []int{40, 39, 38, 37, 36, 35}) || ages[len(ages)-1] > 20 {
		t.Errorf("copies of %v sessions stay", ages)
	}
}
