package cli

import (
	"context"

	"autoeval/store/work"
)

// purger is a store that keeps copies of what was deleted, and can drop them.
type purger interface{ Purge(context.Context) error }

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
	if _, err := work.EmptyTrash(ctx, st); err != nil {
		return err
	}
	p, ok := st.(purger)
	if !ok {
		return Failed(t.CannotPurge, "")
	}
	if err := p.Purge(ctx); err != nil {
		return err
	}
	c.Note("%s", t.Purged)
	return nil
}
