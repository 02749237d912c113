package work_test

import (
	"context"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
	"autoeval/store/work"
)

// meanwhile is a store in which another program keeps the profile first, once.
type meanwhile struct {
	store.Store
	came bool
}

func (m *meanwhile) SaveProfile(ctx context.Context, p model.Profile) (uint64, error) {
	if !m.came {
		m.came = true
		other, _ := m.Store.Profile(ctx)
		other.Name = "Léa"
		if _, err := m.Store.SaveProfile(ctx, other); err != nil {
			return 0, err
		}
	}
	return m.Store.SaveProfile(ctx, p)
}

func TestAChangeOfTheProfileKeepsWhatAnotherProgramKept(t *testing.T) {
	st := &meanwhile{Store: memory.New()}
	got, err := work.ChangeProfile(t.Context(), st, func(p *model.Profile) { p.Stage = model.Year4 })
	if err != nil || got.Name != "Léa" || got.Stage != model.Year4 {
		t.Fatalf("returned %+v, %v", got, err)
	}
	if kept, err := st.Profile(t.Context()); err != nil || kept.Name != "Léa" || kept.Stage != model.Year4 || kept.Revision != got.Revision {
		t.Errorf("kept %+v, %v", kept, err)
	}
}

func TestAPersonHasOneIdentity(t *testing.T) {
	st, n := memory.New(), 0
	newID := func() string { n++; return []string{"", "01A", "01B"}[n] }
	for range 2 {
		if p, err := work.Person(t.Context(), st, newID); err != nil || p.ID != "01A" {
			t.Errorf("is %q, %v", p.ID, err)
		}
	}
	if _, err := work.ChangeProfile(t.Context(), st, work.Identified(newID)); err != nil || n != 1 {
		t.Errorf("%d identities, %v", n, err)
	}
}

func TestAnActionIsKeptCheckedAndMoved(t *testing.T) {
	st, now := memory.New(), time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	g := &model.Grid{ID: "x", Version: "1"}
	for _, bad := range []model.Action{{Text: " "}, {Text: "lire", Item: "C99"}} {
		if _, err := work.AddAction(t.Context(), st, g, "01A", bad, now); err == nil {
			t.Errorf("%+v was kept", bad)
		}
	}
	if all, err := st.Actions(t.Context()); err != nil || len(all) != 0 {
		t.Fatalf("refused, yet kept: %v, %v", all, err)
	}
	a, err := work.AddAction(t.Context(), st, g, "01A", model.Action{Text: "lire"}, now)
	if err != nil || a.Grid != g.Ref() || !a.CreatedAt.Equal(now) {
		t.Fatalf("%+v, %v", a, err)
	}
	for _, step := range []struct {
		to   model.ActionState
		done time.Time
	}{{model.Done, now}, {model.Dropped, time.Time{}}, {model.Done, now}, {model.Todo, time.Time{}}} {
		if a, err = work.MoveAction(t.Context(), st, a, step.to, now); err != nil || a.State != step.to || !a.DoneAt.Equal(step.done) {
			t.Errorf("to %v: %+v, %v", step.to, a, err)
		}
	}
	if all, err := st.Actions(t.Context()); err != nil || len(all) != 1 || all[0] != a {
		t.Errorf("kept %+v, not %+v, %v", all, a, err)
	}
}
