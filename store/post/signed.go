package post

import (
	"context"

	"autoeval/model"
	"autoeval/store"
)

// Signed says whether anything in these data was signed, as far as they tell: a
// review that was, or an answer to what was shared. Whoever has such things is
// known to somebody by a key; a contact alone says only whom one knows.
func Signed(ctx context.Context, st store.Store) (signed bool, err error) {
	err = st.EachReceived(ctx, func(r *model.ReceivedSummary) {
		signed = signed || !r.Unanswered()
	})
	if signed || err != nil {
		return signed, err
	}
	all, err := st.Sessions(ctx)
	for i := 0; i < len(all) && !signed && err == nil; i++ {
		var reviews []model.Review
		reviews, err = st.Reviews(ctx, all[i].ID)
		signed = len(reviews) > 0
	}
	return signed, err
}
