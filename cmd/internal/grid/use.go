package grid

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/store/intake"
)

func newUse(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Profile
	cmd := c.Leaf("use ID", t.UseGrid, func(ctx context.Context, c *cli.Env, args []string) error {
		g, err := find.NamedGrid(ctx, c, args[0])
		if err != nil {
			return err
		}
		st, err := c.Store(ctx)
		if err != nil {
			return err
		}
		if err := intake.Adopt(ctx, st, g.Ref()); err != nil {
			return err
		}
		chosen := model.GridRef{ID: g.ID} // without a version: whichever serves
		if model.ParseGridRef(args[0]).Version != "" {
			chosen = g.Ref()
		}
		if err := c.ChangeProfile(ctx, func(p *model.Profile) { p.Grid = chosen }); err != nil {
			return err
		}
		c.Note(t.GridSaved, cli.Line(c.Say.In(g.Title)))
		return nil
	})
	cmd.ValidArgsFunction = c.CompleteOne(find.GridIDs)
	return cli.Makes(cmd)
}
