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

// NoteUsed is what came of a note.
type NoteUsed struct {
	Note     model.Note
	Evidence model.Evidence
}

// NoteToEvidence makes a piece of evidence of a note that waits, of that item if it
// is not empty, and keeps both in one commit. It fails with store.ErrConflict where
// something came of the note meanwhile, and with what [model.Evidence.Validate] says.
func NoteToEvidence(ctx context.Context, st store.Store, g *model.Grid, n model.Note, e model.Evidence, now time.Time) (out NoteUsed, err error) {
	err = st.Together(ctx, func(st store.Store) error {
		out = NoteUsed{Note: n, Evidence: e}
		if !n.Waits() {
			return store.ErrConflict
		}
		if err := e.Validate(g); err != nil {
			return err
		}
		var err error
		if out.Evidence.Revision, err = st.SaveEvidence(ctx, e); err != nil {
			return err
		}
		out.Note, err = UseNote(ctx, st, n, now)
		return err
	})
	return out, err
}

// UseNote says that something came of a note at that moment: it is not offered any
// more. With the zero time it waits again.
func UseNote(ctx context.Context, st store.Portfolio, n model.Note, at time.Time) (model.Note, error) {
	n.UsedAt = at
	var err error
	n.Revision, err = st.SaveNote(ctx, n)
	return n, err
}
