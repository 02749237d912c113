package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func newEvidenceDelete(c *cli) *cobra.Command {
	t := c.say.CLI.Evidence
	var yes, purge bool
	cmd := c.leaf("delete ID", t.Delete, func(ctx context.Context, args []string) error {
		return deleteEvidence(ctx, c, args[0], yes, purge)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.say.CLI.Flags.Yes)
	cmd.Flags().BoolVar(&purge, "purge", false, t.Purge)
	cmd.ValidArgsFunction = c.completeOne(c.evidenceIDs)
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
	if err := c.opened.DeleteEvidence(ctx, e.ID); err != nil {
		return err
	}
	c.note(t.Deleted, line(e.Title))
	return c.purge(ctx, purge)
}

// purger is a store that keeps copies of what was deleted, and can drop them.
type purger interface{ Purge(context.Context) error }

// purge erases what was deleted from the safety copies too.
func (c *cli) purge(ctx context.Context, wanted bool) error {
	if !wanted {
		return nil
	}
	t := c.say.CLI.Evidence
	p, ok := c.opened.(purger)
	if !ok {
		return failed(t.CannotPurge, "")
	}
	if err := p.Purge(ctx); err != nil {
		return err
	}
	c.note("%s", t.Purged)
	return nil
}
