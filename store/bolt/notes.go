package bolt

import (
	"cmp"
	"context"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/store/codec"
)

// addNotes makes version 4: notes that belong to no session.
func addNotes(t *tx) error { return t.create(noteBucket) }

// Notes implements store.Portfolio.
func (s *Store) Notes(ctx context.Context) (out []model.Note, err error) {
	err = s.view(ctx, "list notes", func(t *tx) error {
		if !t.has(noteBucket) { // an older file, open to read
			return nil
		}
		recs, err := all[codec.Note](t, noteBucket)
		order.Stable(recs, func(a, b codec.Note) int { return cmp.Compare(a.Place, b.Place) })
		out = codec.Models(recs)
		return err
	})
	return out, err
}

// SaveNote implements store.Portfolio.
func (s *Store) SaveNote(ctx context.Context, n model.Note) (rev uint64, err error) {
	err = s.update(ctx, "save note", func(t *tx) error {
		if err := store.CheckID(n.ID); err != nil {
			return err
		}
		old, there, err := load[codec.Note](t, noteBucket, []byte(n.ID))
		if err != nil {
			return err
		}
		if n.Revision != old.Revision {
			return store.ErrConflict
		}
		place, err := placeOf(t, noteBucket, old.Place, there)
		if err != nil {
			return err
		}
		rec := codec.OfNote(n, place)
		rec.Keep(old)
		rec.Revision++
		rev = rec.Revision
		return save(t, noteBucket, []byte(n.ID), rec)
	})
	return kept(rev, err)
}

// DeleteNote implements store.Portfolio.
func (s *Store) DeleteNote(ctx context.Context, id model.NoteID) error {
	return s.remove(ctx, "delete note", noteBucket, []byte(id))
}
