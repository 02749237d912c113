package work

import (
	"context"
	"errors"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// Grids finds grids by reference: built in or kept in the store.
type Grids interface {
	// Grid returns that version, or store.ErrNotFound.
	Grid(context.Context, model.GridRef) (*model.Grid, error)
}

// All asks for every finished session.
const All = -1

// Past reads the sessions of a grid as everything shows them. Of the finished
// ones it reads no more than that many recent ones, where the session asked for
// is among them; "" is the latest. Older says how many are still to come.
//
// The levels are those that hold: by the items of g, whatever version of it a
// session was made on, and a mentor's where the learner accepted it.
func Past(ctx context.Context, st store.Store, grids Grids, g *model.Grid, at model.SessionID, recent int) (model.GridSessions, error) {
	l, err := lineage.Of(ctx, st, grids, g)
	if err != nil {
		return model.GridSessions{}, err
	}
	past, err := history(ctx, st, l, at, recent)
	if err != nil {
		return past, err
	}
	return past, l.Summaries(past.Finished, past.Open)
}

// Told returns a session and what mentors say of it, as they are read on a grid:
// what became one item there, under its code.
func Told(ctx context.Context, st store.Store, grids Grids, on *model.Grid, id model.SessionID) (model.Session, []model.Review, error) {
	s, err := st.Session(ctx, id)
	if err != nil {
		return s, nil, err
	}
	l, err := lineage.Of(ctx, st, grids, on)
	if err != nil {
		return s, nil, err
	}
	reviews, err := st.Reviews(ctx, id)
	if err != nil {
		return s, nil, err
	}
	reviews = model.CurrentReviews(reviews)
	for i := range reviews {
		if reviews[i], err = l.Review(s.Grid, reviews[i]); err != nil {
			return s, nil, err
		}
	}
	s, err = l.Session(s)
	return s, reviews, err
}

// history reads the sessions of Past, each by the items of its own version.
func history(ctx context.Context, st store.Store, l *lineage.Lineage, at model.SessionID, recent int) (model.GridSessions, error) {
	past, err := l.Sessions(recent)
	if err == nil && past.Older > 0 && at != "" && !past.Has(at) {
		past, err = l.Sessions(All)
	}
	if err != nil {
		return past, err
	}
	return past, agree(ctx, st, past.Finished)
}

// agree puts the levels that the learner accepted into the summaries.
func agree(ctx context.Context, st store.Store, sessions []model.SessionSummary) error {
	for i := range sessions {
		var err error
		if sessions[i].Levels, err = Agreed(ctx, st, sessions[i]); err != nil {
			return err
		}
	}
	return nil
}

// Agreed returns the levels of a session that hold, by the items of its own
// grid: a mentor's where the learner accepted it.
func Agreed(ctx context.Context, st store.Store, s model.SessionSummary) (model.Levels, error) {
	if !s.Finished() {
		return s.Levels, nil
	}
	reviews, err := st.Reviews(ctx, s.ID)
	if err != nil || len(reviews) == 0 {
		return s.Levels, err
	}
	return model.Agree(s.Levels, model.Words(s.ID, reviews)), nil
}

// GridOf returns the grid that a session was made on, and the fallback where
// nobody has that version any more.
func GridOf(ctx context.Context, grids Grids, ref model.GridRef, fallback *model.Grid) (*model.Grid, error) {
	g, err := grids.Grid(ctx, ref)
	if errors.Is(err, store.ErrNotFound) {
		return fallback, nil
	}
	return g, err
}
