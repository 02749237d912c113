package session

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/aloud"
)

func newFinish(c *cli.Env) *cobra.Command {
	cmd := c.Leaf("finish [ID]", c.Say.CLI.Session.Finish, func(ctx context.Context, c *cli.Env, args []string) error {
		return finishSession(ctx, c, cli.First(args, ""))
	})
	cmd.ValidArgsFunction = c.CompleteOne(find.SessionIDs)
	return cmd
}

func finishSession(ctx context.Context, c *cli.Env, id string) error {
	s, g, err := find.OpenSession(ctx, c, id)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if s, err = work.Finish(ctx, st, s.ID, c.Now()); err != nil {
		return err
	}
	e, err := work.End(ctx, st, c.Grids, g, s.ID, c.Now())
	if err != nil {
		return err
	}
	if c.Options.JSON {
		out := sessionShape(g, &s, nil)
		out.Ending = endingShape(c, &e)
		return c.PrintJSON(out)
	}
	c.Note(c.Say.CLI.Session.Done, s.Rated(g, model.Competency), g.Count(model.Competency))
	for _, said := range aloud.Ending(c.Say, &e) {
		c.Print("%s", cli.Line(said))
	}
	return nil
}
