package main

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newGridUse(c *cli) *cobra.Command {
	t := c.say.CLI.Profile
	cmd := c.leaf("use ID", t.UseGrid, func(ctx context.Context, c *cli, args []string) error {
		g, err := c.namedGrid(ctx, args[0])
		if err != nil {
			return err
		}
		if err := c.saveProfile(ctx, func(p *model.Profile) { p.Grid = g.ID }); err != nil {
			return err
		}
		c.note(t.GridSaved, line(c.say.In(g.Title)))
		return nil
	})
	cmd.ValidArgsFunction = c.completeOne(gridIDs)
	return cmd
}
