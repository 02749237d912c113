package work

import (
	"context"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// AddAction keeps a new line of the plan of a grid. What it must not hold is the
// error of [model.Action.Validate], and nothing is kept.
func AddAction(ctx context.Context, st store.Portfolio, g *model.Grid, id model.ActionID, a model.Action, now time.Time) (model.Action, error) {
	a.ID, a.Grid, a.CreatedAt = id, g.Ref(), now
	return KeepAction(ctx, st, g, a)
}

// KeepAction keeps a line of the plan as it was changed. The errors are those of
// [model.Action.Validate] and of the store: ErrConflict where another program
// changed it meanwhile.
func KeepAction(ctx context.Context, st store.Portfolio, g *model.Grid, a model.Action) (model.Action, error) {
	if err := a.Validate(g); err != nil {
		return a, err
	}
	var err error
	a.Revision, err = st.SaveAction(ctx, a)
	return a, err
}

// ReviseAction is KeepAction for a line of the plan that was read on a grid, as
// Actions reads it: its item is only kept anew where it was changed.
func ReviseAction(ctx context.Context, st store.Portfolio, g *model.Grid, was, now model.Action) (model.Action, error) {
	err := now.Validate(g)
	if err == nil && now.Item == was.Item {
		now, err = AsKept(ctx, st, now)
	}
	if err != nil {
		return now, err
	}
	now.Revision, err = st.SaveAction(ctx, now)
	return now, err
}

// MoveAction brings a line of the plan into a state and keeps it. An action is
// done at that moment, and at none in any other state.
func MoveAction(ctx context.Context, st store.Portfolio, a model.Action, to model.ActionState, now time.Time) (model.Action, error) {
	a, err := AsKept(ctx, st, a)
	if err != nil {
		return a, err
	}
	a.Move(to, now)
	a.Revision, err = st.SaveAction(ctx, a)
	return a, err
}
