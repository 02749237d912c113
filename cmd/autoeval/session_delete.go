package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func newSessionDelete(c *cli) *cobra.Command {
	var yes, purge bool
	cmd := c.leaf("delete ID", c.say.CLI.Session.Delete, func(ctx context.Context, c *cli, args []string) error {
		return deleteSession(ctx, c, args[0], yes, purge)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.say.CLI.Flags.Yes)
	cmd.Flags().BoolVar(&purge, "purge", false, c.say.CLI.Evidence.Purge)
	cmd.ValidArgsFunction = c.completeOne(sessionIDs)
	return cmd
}

func deleteSession(ctx context.Context, c *cli, id string, yes, purge bool) error {
	t := c.say.CLI.Session
	s, err := c.sessionAt(ctx, id)
	if err != nil {
		return err
	}
	if err := c.confirm(fmt.Sprintf(t.AskDelete, c.called(s.Label), s.Levels.Len()), yes); err != nil {
		return err
	}
	if err := c.opened().DeleteSession(ctx, s.ID); err != nil {
		return err
	}
	c.note(t.Deleted, c.called(s.Label))
	return c.purge(ctx, purge)
}
