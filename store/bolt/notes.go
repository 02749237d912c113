package bolt

import (
	"cmp"
	"context"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/codec"
)

// addNotes makes version 4: notes that belong to no session.
func addNotes(t *tx) error { return t.create(noteBucket) }

// Notes implements store.Portfolio.
func (s *Store) Notes(ctx context.Context) ([]model.Note, error) {
	return listed[model.Note](ctx, s, "list notes", noteBucket, func(a, b codec.Note) int { return cmp.Compare(a.Place, b.Place) })
}

// SaveNote implements store.Portfolio.
func (s *Store) SaveNote(ctx context.Context, n model.Note) (rev uint64, err error) {
	err = s.update(ctx, "save note", func(t *tx) error {
		if err = store.CheckID(n.ID); err != nil {
			return err
		}
		rev, err = keep(t, noteBucket, []byte(n.ID), codec.OfNote(n, 0))
		return err
	})
	return kept(rev, err)
}

// DeleteNote implements store.Portfolio.
func (s *Store) DeleteNote(ctx context.Context, id model.NoteID) error {
	return s.remove(ctx, "delete note", noteBucket, []byte(id))
}
