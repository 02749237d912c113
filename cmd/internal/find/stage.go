package find

import (
	"context"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
)

// NoteStage says that a new school year may have brought another stage than the person
// said, and how to say which.
func NoteStage(ctx context.Context, c *cli.Env, g *model.Grid) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	me, err := st.Profile(ctx)
	if err != nil {
		return err
	}
	all, err := st.GridSessions(ctx, g.ID, 1)
	if err != nil {
		return err
	}
	last, _ := all.Latest()
	if next := me.StageDue(g, last.FinishedAt, c.Now()); next != model.StageUnsaid {
		c.Note("%s.", c.Say.StageMoved(&me))
		c.Note(c.Say.Next.StageCommand, next, me.Stage)
	}
	return nil
}
