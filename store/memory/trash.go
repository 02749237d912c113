package memory

import (
	"context"
	"slices"

	"autoeval/model"
)

// Trash implements store.Trash.
func (s *Store) Trash(ctx context.Context) (out []model.Trashed, err error) {
	err = s.view(ctx, func() error {
		for _, x := range inOrder(s.trash) {
			out = append(out, x.value.Clone())
		}
		slices.Reverse(out)
		return nil
	})
	return out, err
}

// SaveTrash implements store.Trash.
func (s *Store) SaveTrash(ctx context.Context, x model.Trashed) (number uint64, err error) {
	err = s.update(ctx, func() error {
		number = s.place(0)
		x = x.Clone()
		x.Number = number
		s.trash[number] = placed[model.Trashed]{number, x}
		return nil
	})
	return number, err
}

// DropTrash implements store.Trash.
func (s *Store) DropTrash(ctx context.Context, number uint64) error {
	return s.update(ctx, func() error { return remove(s.trash, number) })
}
