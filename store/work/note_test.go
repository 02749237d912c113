package work_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
	"autoeval/store/work"
)

func noteGrid() *model.Grid {
	return &model.Grid{ID: "x", Version: "1", Items: []model.Item{{Code: "C01"}}, EvidenceKinds: []model.EvidenceKind{{ID: "other"}}}
}

// fixedGrids finds one grid.
type fixedGrids struct{ g *model.Grid }

func (f fixedGrids) Grid(_ context.Context, ref model.GridRef) (*model.Grid, error) {
	if ref != f.g.Ref() {
		return nil, store.ErrNotFound
	}
	return f.g, nil
}

func TestANoteIsKeptCheckedAndPutBack(t *testing.T) {
	st, g, now := memory.New(), noteGrid(), time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	if _, err := work.AddNote(t.Context(), st, g, "n", model.Note{Text: " "}, now); !errors.Is(err, model.ErrNoTitle) {
		t.Errorf("without words: %v", err)
	}
	n, err := work.AddNote(t.Context(), st, g, "n", model.Note{Text: "démo", Item: "C01", UsedAt: now}, now)
	if err != nil || !n.Waits() || n.Grid != g.Ref() || !n.CreatedAt.Equal(now) {
		t.Fatalf("%+v, %v", n, err)
	}
	x, err := work.DeleteNote(t.Context(), st, n.ID, now)
	if err != nil || x.Note == nil || x.Note.Text != "démo" {
		t.Fatalf("deleted %+v, %v", x, err)
	}
	if all, _ := work.Notes(t.Context(), st, fixedGrids{g}, g); len(all) != 0 {
		t.Errorf("still there: %v", all)
	}
	if _, err := work.PutBack(t.Context(), st, x.Number); err != nil {
		t.Fatal(err)
	}
	if all, err := work.Notes(t.Context(), st, fixedGrids{g}, g); err != nil || len(all) != 1 || all[0].Item != "C01" {
		t.Errorf("put back: %v, %v", all, err)
	}
	if _, err := work.DeleteNote(t.Context(), st, "none", now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("of what is not there: %v", err)
	}
}

func TestANoteBecomesEvidence(t *testing.T) {
	st, g, now := memory.New(), noteGrid(), time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	n, err := work.AddNote(t.Context(), st, g, "n", model.Note{Text: "démo", Location: "https://x.example"}, now)
	if err != nil {
		t.Fatal(err)
	}
	e := n.AsEvidence("other", "C01")
	e.ID, e.Grid, e.CreatedAt, e.UpdatedAt = "e", g.Ref(), now, now
	bad := e
	bad.Kind = "none"
	if _, err := work.NoteToEvidence(t.Context(), st, g, n.ID, bad, now); !errors.Is(err, model.ErrUnknownKind) {
		t.Errorf("of no kind: %v", err)
	}
	out, err := work.NoteToEvidence(t.Context(), st, g, n.ID, e, now)
	if err != nil || out.Revision != 1 {
		t.Fatalf("%+v, %v", out, err)
	}
	got, err := st.EvidenceByID(t.Context(), "e")
	if err != nil || got.Title != "démo" || got.Location != "https://x.example" || !got.Supports("C01") || !got.Date.Equal(model.Day(now)) {
		t.Errorf("%+v, %v", got, err)
	}
	later := now.Add(time.Hour)
	if err := errors.Join(work.NoteUsed(t.Context(), st, n.ID, later), work.NoteUsed(t.Context(), st, "none", later)); err != nil {
		t.Error(err)
	}
	if all, err := st.Notes(t.Context()); err != nil || !all[0].UsedAt.Equal(now) {
		t.Errorf("%+v, %v", all, err)
	}
}
