package grid

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/store/work"
)

func newUse(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Profile
	cmd := c.Leaf("use ID", t.UseGrid, func(ctx context.Context, c *cli.Env, args []string) error {
		named, err := find.NamedGrid(ctx, c, args[0])
		if err != nil {
			return err
		}
		g, err := shelved(ctx, c, named.Ref().String())
		if err != nil {
			return err
		}
		st, err := c.Store(ctx)
		if err != nil {
			return err
		}
		if _, err := work.UseGrid(ctx, st, g, model.ParseGridRef(args[0]).Version != ""); err != nil {
			return err
		}
		c.Note(t.GridSaved, cli.Line(c.Say.In(g.Title)))
		return nil
	})
	cmd.ValidArgsFunction = c.CompleteOne(find.GridIDs)
	return cli.Makes(cmd)
}
