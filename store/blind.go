package store

import (
	"context"

	"autoeval/model"
)

// HideBlind takes the levels out of the rows whose latest session waits for a
// review, so that a mentor does not see them before giving their own. A review
// that is being made seeing keeps them: that was chosen, and it will be said.
func HideBlind(ctx context.Context, st Store, rows []model.CohortRow) error {
	for i := range rows {
		latest := &rows[i].Latest
		if !latest.Waiting() {
			continue
		}
		if latest.Review != "" {
			r, err := st.Review(ctx, latest.Review)
			if err != nil {
				return err
			}
			if !r.Blind {
				continue
			}
		}
		rows[i].Hide()
	}
	return nil
}
