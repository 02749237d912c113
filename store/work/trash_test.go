package work

import (
	"context"
	"errors"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
)

// written is a store that counts how often it was written anew.
type written struct {
	store.Store
	anew  int
	fails error
}

func (w *written) Purge(context.Context) error { w.anew++; return w.fails }

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

// Words stay in the files when these cannot be written anew. That is said, and known
// until it was done, whether it was asked for or time had come; nothing of it is seen.
func TestWhatCouldNotBeErasedIsErasedLater(t *testing.T) {
	ctx, now := t.Context(), time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	for name, erase := range map[string]func(store.Store) error{
		"asked": func(st store.Store) error { _, err := Purge(ctx, st); return err },
		"late":  func(st store.Store) error { return Expire(ctx, st, now.AddDate(0, 2, 0)) },
		"deleting more": func(st store.Store) error {
			if _, err := st.SaveEvidence(ctx, model.Evidence{ID: "E2", Title: "T"}); err != nil {
				return err
			}
			if _, err := DeleteEvidence(ctx, st, "E2", now.AddDate(0, 2, 0)); err != nil {
				return err
			}
			return Expire(ctx, st, now.AddDate(0, 2, 0))
		},
	} {
		st := &written{Store: memory.New(), fails: store.ErrFull}
		if _, err := st.SaveEvidence(ctx, model.Evidence{ID: "E1", Title: "T"}); err != nil {
			t.Fatal(err)
		}
		if _, err := DeleteEvidence(ctx, st, "E1", now); err != nil {
			t.Fatal(err)
		}
		if err := erase(st); !errors.Is(err, ErrNotPurged) || !errors.Is(err, store.ErrFull) {
			t.Errorf("%s: %v", name, err)
		}
		if err := Expire(ctx, st, now); !errors.Is(err, ErrNotPurged) {
			t.Errorf("%s: it is forgotten: %v", name, err)
		}
		if all, err := Trash(ctx, st, now); err != nil || len(all) > 0 && name != "deleting more" {
			t.Errorf("%s: the trash shows %v, %v", name, all, err)
		}
		st.fails = nil
		if err := Expire(ctx, st, now); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		done := st.anew
		if err := Expire(ctx, st, now); err != nil || st.anew != done {
			t.Errorf("%s: written anew again, %v", name, err)
		}
	}
}
