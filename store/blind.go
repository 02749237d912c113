package store

import (
	"context"

	"autoeval/model"
)

// HideBlind takes the levels out of the rows whose latest session is being
// reviewed blind, so that a mentor does not see them before giving their own.
// What nobody began to review shows: the cohort is there to be looked at.
func HideBlind(ctx context.Context, st Store, rows []model.CohortRow) error {
	for i := range rows {
		latest := &rows[i].Latest
		if latest.Review == "" || !latest.Waiting() {
			continue
		}
		r, err := st.Review(ctx, latest.Review)
		if err != nil {
			return err
		}
		if r.Blind {
			rows[i].Hide()
		}
	}
	return nil
}
