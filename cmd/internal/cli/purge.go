package cli

import (
	"context"
	"errors"

	"autoeval/store"
)

// purger is a store that keeps copies of what was deleted, and can drop them.
type purger interface{ Purge(context.Context) error }

// compactor is a store whose file may still hold what was deleted, until it is
// written anew.
type compactor interface{ Compact(context.Context) error }

// Purge erases what was deleted from the data file, and with wanted from the
// safety copies too; else it says that they forget it as they age.
func (c *Env) Purge(ctx context.Context, wanted bool) error {
	t := c.Say.CLI.Evidence
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if !wanted {
		x, ok := st.(compactor)
		if !ok {
			return nil
		}
		c.Note("%s", t.Aging)
		if err := x.Compact(ctx); !errors.Is(err, store.ErrFull) { // deleted it is, even where there is no room to write anew
			return err
		}
		return nil
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
