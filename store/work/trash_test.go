package work

import (
	"context"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
)

// written is a store that counts how often it was written anew.
type written struct {
	store.Store
	anew int
}

func (w *written) Purge(context.Context) error { w.anew++; return nil }

// What was deleted goes for good after thirty days, also of somebody who deletes
// nothing more; before that, and where nothing is to go, nothing is written.
func TestWhatWasDeletedLongAgoGoesForGood(t *testing.T) {
	ctx, now := t.Context(), time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	st := &written{Store: memory.New()}
	for _, id := range []model.EvidenceID{"E1", "E2"} {
		if _, err := st.SaveEvidence(ctx, model.Evidence{ID: id, Grid: model.GridRef{ID: "g", Version: "1"}, Title: "T"}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := DeleteEvidence(ctx, st, "E1", now); err != nil {
		t.Fatal(err)
	}
	if _, err := DeleteEvidence(ctx, st, "E2", now.AddDate(0, 0, 20)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ days, left, anew int }{{0, 2, 0}, {30, 2, 0}, {31, 1, 1}, {32, 1, 1}, {50, 1, 1}, {51, 0, 2}, {500, 0, 2}} {
		before := st.Version()
		if err := Expire(ctx, st, now.AddDate(0, 0, c.days)); err != nil {
			t.Fatal(err)
		}
		all, err := st.Trash(ctx)
		if err != nil || len(all) != c.left || st.anew != c.anew {
			t.Errorf("after %d days: %d left, written anew %d times, %v", c.days, len(all), st.anew, err)
		}
		if changed := st.Version() != before; changed && c.days == 0 {
			t.Error("looking wrote something")
		}
	}
}
