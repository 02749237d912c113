package cli

import (
	"context"
	"errors"

	"autoeval/store/work"
)

// Purge erases all that was deleted from the trash, from the data file and from
// the safety copies, if that is wanted; else it says for how long it can be put back.
func (c *Env) Purge(ctx context.Context, wanted bool) error {
	if !wanted {
		c.Note("%s", c.Say.Trash.Kept)
		return nil
	}
	t := c.Say.CLI.Evidence
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	switch _, err := work.Purge(ctx, st); {
	case errors.Is(err, work.ErrCannotPurge):
		return Failed(t.CannotPurge, "")
	case err != nil:
		return err
	}
	c.Note("%s", t.Purged)
	return nil
}
