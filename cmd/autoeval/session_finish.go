package main

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newSessionFinish(c *cli) *cobra.Command {
	cmd := c.leaf("finish [ID]", c.say.CLI.Session.Finish, func(ctx context.Context, c *cli, args []string) error {
		return finishSession(ctx, c, first(args, ""))
	})
	cmd.ValidArgsFunction = c.completeOne(sessionIDs)
	return cmd
}

func finishSession(ctx context.Context, c *cli, id string) error {
	s, g, err := c.openSession(ctx, id)
	if err != nil {
		return err
	}
	if err := s.Finish(c.Now()); err != nil {
		return err
	}
	if _, err := c.opened().SaveSession(ctx, s); err != nil {
		return err
	}
	if c.global.json {
		return c.printJSON(sessionShape(g, &s, nil))
	}
	c.note(c.say.CLI.Session.Done, s.Rated(g, model.Competency), g.Count(model.Competency))
	return nil
}
