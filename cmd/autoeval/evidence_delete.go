package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/store"
)

func newEvidenceDelete(c *cli) *cobra.Command {
	t := c.say.CLI.Evidence
	var yes, purge bool
	cmd := c.leaf("delete ID", t.Delete, func(ctx context.Context, c *cli, args []string) error {
		return deleteEvidence(ctx, c, args[0], yes, purge)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.say.CLI.Flags.Yes)
	cmd.Flags().BoolVar(&purge, "purge", false, t.Purge)
	cmd.ValidArgsFunction = c.completeOne(evidenceIDs)
	return cmd
}

func deleteEvidence(ctx context.Context, c *cli, id string, yes, purge bool) error {
	t := c.say.CLI.Evidence
	e, err := c.evidenceAt(ctx, id)
	if err != nil {
		return err
	}
	if err := c.confirm(fmt.Sprintf(t.AskDelete, line(e.Title)), yes); err != nil {
		return err
	}
	if err := c.opened().DeleteEvidence(ctx, e.ID); err != nil {
		return err
	}
	c.note(t.Deleted, line(e.Title))
	return c.purge(ctx, purge)
}

// purger is a store that keeps copies of what was deleted, and can drop them.
type purger interface{ Purge(context.Context) error }

// compactor is a store whose file may still hold what was deleted, until it is
// written anew.
type compactor interface{ Compact(context.Context) error }

// purge erases what was deleted from the data file, and with wanted from the
// safety copies too; else it says that they forget it as they age.
func (c *cli) purge(ctx context.Context, wanted bool) error {
	t := c.say.CLI.Evidence
	if !wanted {
		x, ok := c.opened().(compactor)
		if !ok {
			return nil
		}
		c.note("%s", t.Aging)
		if err := x.Compact(ctx); !errors.Is(err, store.ErrFull) { // deleted it is, even where there is no room to write anew
			return err
		}
		return nil
	}
	p, ok := c.opened().(purger)
	if !ok {
		return failed(t.CannotPurge, "")
	}
	if err := p.Purge(ctx); err != nil {
		return err
	}
	c.note("%s", t.Purged)
	return nil
}
