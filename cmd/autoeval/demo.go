package main

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/store/demo"
	"autoeval/store/memory"
	"autoeval/tui/nav"
)

func newDemo(c *cli) *cobra.Command {
	return c.leaf("demo", c.say.CLI.Frame.Demo, func(ctx context.Context, c *cli, _ []string) error {
		c, err := madeUp(ctx, c)
		if err != nil {
			return err
		}
		return startApp(ctx, c, nav.Home{})
	})
}

// madeUp puts made-up data in memory in the place of the person's.
func madeUp(ctx context.Context, c *cli) (*cli, error) {
	st := memory.New()
	c = c.on(st)
	g, err := c.grid(ctx)
	if err != nil {
		return nil, err
	}
	return c, demo.Fill(ctx, st, g, c.Now(), c.say.Lang, c.NewID)
}
