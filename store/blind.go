package store

import (
	"context"

	"autoeval/model"
)

// HideBlind takes the levels out of the rows whose latest session is being
// reviewed blind, so that a mentor does not see them before giving their own.
// What nobody began to review shows: the cohort is there to be looked at.
func HideBlind(ctx context.Context, st Store, rows []*model.CohortRow) error {
	for _, row := range rows {
		latest := &row.Latest
		if latest.Review == "" || !latest.Waiting() {
			continue
		}
		r, err := st.Review(ctx, latest.Review)
		if err != nil {
			return err
		}
		if r.Blind {
			row.Hide()
		}
	}
	return nil
}
