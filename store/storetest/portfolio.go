package storetest

import (
	"fmt"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
)

var portfolio = []check{
	{"EvidenceComesBackWhole", func(t *testing.T, s store.Store) {
		e := sample[model.Evidence](1)
		e.Revision = 0
		e.Revision = must1(s.SaveEvidence(ctx, e))(t)
		same(t, "by id", must1(s.EvidenceByID(ctx, e.ID))(t), e)
		same(t, "listed", must1(s.Evidence(ctx))(t), []model.Evidence{e})
	}},
	{"EvidenceIsListedNewestDateFirst", func(t *testing.T, s store.Store) {
		day := func(d int) time.Time { return time.Date(2026, 1, d, 0, 0, 0, 0, time.UTC) }
		for i, d := range []int{3, 9, 3, 1, 9} {
			must1(s.SaveEvidence(ctx, model.Evidence{ID: model.EvidenceID(fmt.Sprint("e", i)), Date: day(d)}))(t)
		}
		old := must1(s.EvidenceByID(ctx, "e1"))(t)
		must1(s.SaveEvidence(ctx, old))(t) // saving again moves nothing
		var got []model.EvidenceID
		for _, e := range must1(s.Evidence(ctx))(t) {
			got = append(got, e.ID)
		}
		same(t, "order", got, []model.EvidenceID{"e4", "e1", "e2", "e0", "e3"})
	}},
	{"SavingEvidenceOfAnotherRevisionIsErrConflict", func(t *testing.T, s store.Store) {
		e := model.Evidence{ID: "e", Revision: 2}
		_, err := s.SaveEvidence(ctx, e)
		wantErr(t, "never saved, at 2", err, store.ErrConflict)
		e.Revision = 0
		e.Revision = must1(s.SaveEvidence(ctx, e))(t)
		must1(s.SaveEvidence(ctx, e))(t)
		_, err = s.SaveEvidence(ctx, e)
		wantErr(t, "old revision", err, store.ErrConflict)
		if err := s.DeleteEvidence(ctx, "e"); err != nil {
			t.Fatal(err)
		}
		_, err = s.EvidenceByID(ctx, "e")
		wantErr(t, "deleted", err, store.ErrNotFound)
	}},
	{"EvidenceIsNotShared", func(t *testing.T, s store.Store) {
		e := sample[model.Evidence](1)
		e.Revision = 0
		e.Revision = must1(s.SaveEvidence(ctx, e))(t)
		id, want := e.ID, dump(e)
		spoil(&e)
		spoil(new(must1(s.EvidenceByID(ctx, id))(t)))
		spoil(must1(s.Evidence(ctx))(t))
		if got := dump(must1(s.EvidenceByID(ctx, id))(t)); got != want {
			t.Errorf("changed from outside:\n got %s\nwant %s", got, want)
		}
	}},
	{"ActionsAreListedInOrderOfCreation", func(t *testing.T, s store.Store) {
		var want []model.Action
		for i := range 12 {
			a := sample[model.Action](i)
			a.ID, a.Revision = model.ActionID(fmt.Sprintf("%d", 99-i)), 0
			a.CreatedAt = time.Date(2030-i, 1, 1, 0, 0, 0, 0, time.UTC)
			a.Revision = must1(s.SaveAction(ctx, a))(t)
			want = append(want, a)
		}
		want[0].State = model.Done
		want[0].Revision = must1(s.SaveAction(ctx, want[0]))(t)
		same(t, "actions", must1(s.Actions(ctx))(t), want)
		if err := s.DeleteAction(ctx, want[3].ID); err != nil {
			t.Fatal(err)
		}
		same(t, "after deleting", must1(s.Actions(ctx))(t), append(want[:3:3], want[4:]...))
	}},
	{"SavingAnActionOfAnotherRevisionIsErrConflict", func(t *testing.T, s store.Store) {
		a := model.Action{ID: "a", Revision: 2}
		_, err := s.SaveAction(ctx, a)
		wantErr(t, "never saved, at 2", err, store.ErrConflict)
		a.Revision = 0
		a.Revision = must1(s.SaveAction(ctx, a))(t)
		must1(s.SaveAction(ctx, a))(t)
		_, err = s.SaveAction(ctx, a)
		wantErr(t, "old revision", err, store.ErrConflict)
	}},
	{"NotesAreListedInOrderOfCreation", func(t *testing.T, s store.Store) {
		var want []model.Note
		for i := range 5 {
			n := sample[model.Note](i)
			n.ID, n.Revision = model.NoteID(fmt.Sprintf("%d", 99-i)), 0
			n.Revision = must1(s.SaveNote(ctx, n))(t)
			want = append(want, n)
		}
		want[0].UsedAt = time.Time{}
		want[0].Revision = must1(s.SaveNote(ctx, want[0]))(t)
		same(t, "notes", must1(s.Notes(ctx))(t), want)
		if err := s.DeleteNote(ctx, want[3].ID); err != nil {
			t.Fatal(err)
		}
		same(t, "after deleting", must1(s.Notes(ctx))(t), append(want[:3:3], want[4:]...))
	}},
	{"SavingANoteOfAnotherRevisionIsErrConflict", func(t *testing.T, s store.Store) {
		n := model.Note{ID: "n", Revision: 2}
		_, err := s.SaveNote(ctx, n)
		wantErr(t, "never saved, at 2", err, store.ErrConflict)
		n.Revision = 0
		must1(s.SaveNote(ctx, n))(t)
		_, err = s.SaveNote(ctx, n)
		wantErr(t, "old revision", err, store.ErrConflict)
	}},
}
