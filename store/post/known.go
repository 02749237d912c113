package post

import (
	"context"
	"fmt"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Compared records that the words of a known person's key were read to each
// other. It returns the person as they are kept, store.ErrNotFound for a stranger.
func Compared(ctx context.Context, st store.Store, who model.PersonID, at time.Time) (model.Known, error) {
	all, err := st.Known(ctx)
	if err != nil {
		return model.Known{}, err
	}
	for _, k := range all {
		if k.Person == who {
			k.Compared = at
			return k, st.SaveKnown(ctx, k)
		}
	}
	return model.Known{}, fmt.Errorf("compare the key of %s: %w", who, store.ErrNotFound)
}
