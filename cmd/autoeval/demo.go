package main

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/store"
	"autoeval/store/demo"
	"autoeval/store/memory"
	"autoeval/tui/nav"
)

func newDemo(c *cli) *cobra.Command {
	return c.leaf("demo", c.say.CLI.Frame.Demo, func(ctx context.Context, _ []string) error {
		if err := c.useDemo(ctx); err != nil {
			return err
		}
		return c.startApp(ctx, nav.Home{})
	})
}

// useDemo puts made-up data in memory in the place of the person's: their file
// is not opened.
func (c *cli) useDemo(ctx context.Context) error {
	st := memory.New()
	c.Open = func(context.Context, string, bool) (store.Store, error) { return st, nil }
	c.global.db = "demo" // no data directory is needed
	c.demo = true
	g, err := c.grid(ctx)
	if err != nil {
		return err
	}
	return demo.Fill(ctx, st, g, c.Now(), c.say.Lang, c.NewID)
}
