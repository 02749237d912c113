package work

import (
	"context"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// AddNote keeps a new note on a grid. What it must not hold is the error of
// [model.Note.Validate], and nothing is kept.
func AddNote(ctx context.Context, st store.Portfolio, g *model.Grid, id model.NoteID, n model.Note, now time.Time) (model.Note, error) {
	n.ID, n.Grid, n.CreatedAt, n.UsedAt = id, g.Ref(), now, time.Time{}
	return KeepNote(ctx, st, g, n)
}

// KeepNote keeps a note as it was changed. The errors are those of
// [model.Note.Validate] and of the store: ErrConflict where another program changed
// it meanwhile.
func KeepNote(ctx context.Context, st store.Portfolio, g *model.Grid, n model.Note) (model.Note, error) {
	if err := n.Validate(g); err != nil {
		return n, err
	}
	var err error
	n.Revision, err = st.SaveNote(ctx, n)
	return n, err
}

// Notes lists the notes under the items of a grid, whatever version of it each was
// made on, in the order for reading.
func Notes(ctx context.Context, st store.Store, grids Grids, g *model.Grid) ([]model.Note, error) {
	l, err := lineage.Of(ctx, st, grids, g)
	if err != nil {
		return nil, err
	}
	all, err := st.Notes(ctx)
	if err != nil {
		return nil, err
	}
	all, err = l.Notes(all)
	return model.SortNotes(all), err
}

// NoteUsed says that something came of the note with that ID at that moment: it is
// not offered any more. One that is not there is no error; one that something came of
// before stays as it is.
func NoteUsed(ctx context.Context, st store.Portfolio, id model.NoteID, now time.Time) error {
	all, err := st.Notes(ctx)
	if err != nil {
		return err
	}
	for _, n := range all {
		if n.ID == id && n.Waits() {
			n.UsedAt = now
			_, err = st.SaveNote(ctx, n)
		}
	}
	return err
}

// NoteToEvidence keeps a piece of evidence that was made of a note, in one commit with
// that. It fails with what [model.Evidence.Validate] says.
func NoteToEvidence(ctx context.Context, st store.Store, g *model.Grid, id model.NoteID, e model.Evidence, now time.Time) (model.Evidence, error) {
	if err := e.Validate(g); err != nil {
		return e, err
	}
	var revision uint64
	err := st.Together(ctx, func(st store.Store) (err error) {
		if revision, err = st.SaveEvidence(ctx, e); err != nil {
			return err
		}
		return NoteUsed(ctx, st, id, now)
	})
	e.Revision = revision
	return e, err
}
