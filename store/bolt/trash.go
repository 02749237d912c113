package bolt

import (
	"cmp"
	"context"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/codec"
)

// Trash implements store.Trash.
func (s *Store) Trash(ctx context.Context) ([]model.Trashed, error) {
	return listed[model.Trashed](ctx, s, "list what was deleted", trashBucket, func(a, b codec.Trashed) int { return cmp.Compare(b.Place, a.Place) })
}

// SaveTrash implements store.Trash.
func (s *Store) SaveTrash(ctx context.Context, x model.Trashed) (number uint64, err error) {
	err = s.update(ctx, "keep what is deleted", func(t *tx) error {
		if number, err = t.next(trashBucket); err != nil {
			return err
		}
		return save(t, trashBucket, placeKey(number), codec.OfTrashed(x, number))
	})
	return kept(number, err)
}

// DropTrash implements store.Trash.
func (s *Store) DropTrash(ctx context.Context, number uint64) error {
	return s.remove(ctx, "forget what was deleted", trashBucket, placeKey(number))
}

var _ store.Trash = (*Store)(nil)
