package wire

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/store/demo"
	"autoeval/store/memory"
	"autoeval/tui/nav"
)

func NewDemo(c *cli.Env) *cobra.Command {
	return c.Leaf("demo", c.Say.CLI.Frame.Demo, func(ctx context.Context, c *cli.Env, _ []string) error {
		c, err := madeUp(ctx, c)
		if err != nil {
			return err
		}
		return Start(ctx, c, nav.Home{})
	})
}

// madeUp puts made-up data in memory in the place of the person's.
func madeUp(ctx context.Context, c *cli.Env) (*cli.Env, error) {
	st := memory.New()
	c = c.On(st)
	g, err := find.Grid(ctx, c)
	if err != nil {
		return nil, err
	}
	return c, demo.Fill(ctx, st, g, c.Now(), c.Say.Lang, c.NewID)
}
