package cli

import (
	"context"

	"autoeval/store/work"
)

// Purge erases all that was deleted from the trash, from the data file and from
// the safety copies, if that is wanted; else it says for how long it can be put back.
func (c *Env) Purge(ctx context.Context, wanted bool) error {
	if !wanted {
		c.Note("%s", c.Say.Trash.Kept)
		return nil
	}
	_, err := c.purge(ctx)
	return err
}

// EmptyTrash does it and says how many were erased.
func (c *Env) EmptyTrash(ctx context.Context) error {
	n, err := c.purge(ctx)
	if err == nil {
		c.Note("%s", c.Say.Count(n, c.Say.Trash.Emptied))
	}
	return err
}

func (c *Env) purge(ctx context.Context) (n int, err error) {
	st, err := c.Store(ctx)
	if err != nil {
		return 0, err
	}
	if n, err = work.Purge(ctx, st); err == nil {
		c.Note("%s", c.Say.CLI.Evidence.Purged)
	}
	return n, err
}
