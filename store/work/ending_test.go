package work

import (
	"errors"
	"slices"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
)

// An ending is that of the session asked for, the latest one where none is named or that is gone, and
// there is none before the first.
func TestEndSaysWhatASessionBrings(t *testing.T) {
	st, l := memory.New(), library{"one": gridOf("one"), "two": gridOf("two")}
	end := func(id model.SessionID) (Ending, error) {
		return End(t.Context(), st, l, l["one"], id, day(2026, 7))
	}
	if _, err := end(""); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("before the first: %v", err)
	}
	keep(t, st, l["two"], "T", day(2026, 2), 4, 4, 4) // of another grid
	if _, err := end(""); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("with a session of another grid alone: %v", err)
	}
	keep(t, st, l["one"], "S1", day(2026, 3), 1, 2, -1)
	keep(t, st, l["one"], "S2", day(2026, 6), 3, 1, 0)

	first, err := end("S1")
	if err != nil || first.Session.ID != "S1" || !first.First() || len(first.Competency.First) != 2 {
		t.Errorf("the first: %v, %s, first %v, %v", err, first.Session.ID, first.First(), first.Competency.First)
	}
	last, err := end("")
	if err != nil || last.Session.ID != "S2" || last.First() || last.Discovery() {
		t.Fatalf("the latest: %v, %s, first %v", err, last.Session.ID, last.First())
	}
	kinds := map[model.ItemCode]model.MoveKind{}
	for _, m := range last.Moves {
		kinds[m.Item] = m.Kind
	}
	if kinds["C01"] != model.Risen || kinds["C02"] != model.Fallen || !slices.Equal(last.Competency.First, []model.ItemCode{"C03"}) {
		t.Errorf("moved: %v, first %v", kinds, last.Competency.First)
	}
	if len(last.Competency.Rose) != 1 || len(last.Competency.Fell) != 1 {
		t.Errorf("outcome: %+v", last.Competency)
	}
	milestone := false
	for _, m := range last.Milestones {
		milestone = milestone || m.Kind == model.FirstOfLevel && m.Level == model.At(3)
	}
	if !milestone {
		t.Errorf("the first M is not among %+v", last.Milestones)
	}
	if gone, err := end("gone"); err != nil || gone.Session.ID != "S2" {
		t.Errorf("of one that is gone: %v, %s", err, gone.Session.ID)
	}
}
