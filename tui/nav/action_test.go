package nav_test

import (
	"context"
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// keeper is a store in which deleting an action can fail.
type keeper struct {
	store.Store
	err error
}

func (k *keeper) DeleteAction(ctx context.Context, id model.ActionID) error {
	if k.err != nil {
		return k.err
	}
	return k.Store.DeleteAction(ctx, id)
}

func TestWhatCouldNotBeTakenBackIsTakenBackLater(t *testing.T) {
	env := tuitest.Env(t, model.French)
	k := &keeper{Store: env.Store}
	env.Store = k
	d := nav.NewAdoption(env)
	does := func(cmd tea.Cmd) {
		t.Helper()
		if cmd == nil {
			t.Fatal("nothing is done")
		}
		if _, ok := d.Take(cmd()); !ok || d.Busy() {
			t.Fatal("what became of it is not taken")
		}
	}
	plan := func(want int) {
		t.Helper()
		if all, err := env.Store.Actions(t.Context()); err != nil || len(all) != want {
			t.Fatalf("%d lines in the plan, want %d, %v", len(all), want, err)
		}
	}
	for range 3 {
		does(d.Adopt(env.Grid, model.Act{Reason: model.BelowTarget, Of: []model.Suggestion{{Item: "C01", Reasons: []model.Reason{model.BelowTarget}}}}))
	}
	plan(3)
	k.err = errors.New("full")
	does(d.Back())
	plan(3)
	k.err = nil
	does(d.Back())
	plan(2)
	all, err := env.Store.Actions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := env.Store.DeleteAction(t.Context(), all[1].ID); err != nil { // on another page
		t.Fatal(err)
	}
	does(d.Back())
	plan(1)
	does(d.Back())
	plan(0)
	if d.Any() || d.Back() != nil {
		t.Error("something is left to take back")
	}
}
