package storetest

import (
	"errors"
	"fmt"
	"sync"
	"testing"

	"autoeval/model"
	"autoeval/store"
)

var concurrency = []check{
	{"OfTwoSavesOfOneRevisionOneWins", func(t *testing.T, s store.Store) {
		x := saved(t, s, open(1))
		const writers = 8
		won := make(chan string, writers)
		var wg sync.WaitGroup
		for i := range writers {
			wg.Go(func() {
				c := x.Clone()
				c.Label = fmt.Sprint("writer ", i)
				_, err := s.SaveSession(ctx, c)
				if err == nil {
					won <- c.Label
				} else if !errors.Is(err, store.ErrConflict) {
					t.Errorf("writer %d: %v", i, err)
				}
			})
		}
		wg.Wait()
		close(won)
		if len(won) != 1 {
			t.Fatalf("%d writers won", len(won))
		}
		if got, want := must1(s.Session(ctx, x.ID))(t).Label, <-won; got != want {
			t.Errorf("label %q, want %q", got, want)
		}
	}},
	{"ReadersSeeSessionAndSummaryWhole", func(t *testing.T, s store.Store) {
		x := open(1)
		x.Ratings = map[model.ItemCode]model.Rating{}
		x = saved(t, s, x)
		id, done := x.ID, make(chan struct{})
		var wg sync.WaitGroup
		for range 3 {
			wg.Go(func() {
				for {
					select {
					case <-done:
						return
					default:
					}
					sums, err := s.Sessions(ctx)
					if err != nil {
						t.Error(err)
						return
					}
					sum := sums[0]
					if got := sum.Levels.Len(); fmt.Sprint("rated ", got) != sum.Label && sum.Revision > 1 {
						t.Errorf("%d levels under the label %q", got, sum.Label)
						return
					}
					got, err := s.Session(ctx, id)
					if err != nil {
						t.Error(err)
						return
					}
					if fmt.Sprint("rated ", len(got.Ratings)) != got.Label && got.Revision > 1 {
						t.Errorf("%d ratings under the label %q", len(got.Ratings), got.Label)
						return
					}
				}
			})
		}
		for i := range 60 {
			code := model.ItemCode(fmt.Sprintf("C%02d", i))
			x.Ratings[code] = model.Rating{Item: code, Level: model.At(i % 5)}
			x.Label = fmt.Sprint("rated ", len(x.Ratings))
			x = saved(t, s, x)
		}
		close(done)
		wg.Wait()
	}},
	{"WritersOfDifferentRecordsAllArrive", func(t *testing.T, s store.Store) {
		const each = 20
		var wg sync.WaitGroup
		for w := range 4 {
			wg.Go(func() {
				for i := range each {
					id := fmt.Sprintf("%d-%d", w, i)
					if _, err := s.SaveSession(ctx, model.Session{ID: model.SessionID(id)}); err != nil {
						t.Errorf("session %s: %v", id, err)
					}
					if _, err := s.SaveAction(ctx, model.Action{ID: model.ActionID(id)}); err != nil {
						t.Errorf("action %s: %v", id, err)
					}
				}
			})
		}
		wg.Wait()
		n := counts(t, s)
		if n["sessions"] != 4*each || n["actions"] != 4*each {
			t.Errorf("%v, want %d of each", n, 4*each)
		}
	}},
}
