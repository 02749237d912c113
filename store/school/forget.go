package school

import (
	"context"
	"errors"
	"slices"

	"autoeval/model"
	"autoeval/store"
)

// ForgetIn removes from a store what was received from somebody who signed with
// one of those keys, and who they are.
func ForgetIn(ctx context.Context, st store.Store, person model.PersonID, prints []string) error {
	return st.Together(ctx, func(st store.Store) error {
		var gone []model.SessionID
		if err := st.EachReceived(ctx, func(r *model.ReceivedSummary) {
			if slices.Contains(prints, r.Learner.Fingerprint) {
				gone = append(gone, r.Session.ID)
			}
		}); err != nil {
			return err
		}
		for _, id := range gone {
			if err := st.DeleteReceived(ctx, id); err != nil {
				return err
			}
		}
		known, err := st.Known(ctx)
		for _, k := range known {
			if k.Person == person && slices.Contains(prints, k.Fingerprint) {
				err = errors.Join(err, st.DeleteKnown(ctx, k.Person))
			}
		}
		return err
	})
}
