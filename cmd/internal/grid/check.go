package grid

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/store/gridfile"
)

func newCheck(c *cli.Env) *cobra.Command {
	cmd := c.Leaf("check FILE", c.Say.CLI.Grid.Check, func(ctx context.Context, c *cli.Env, args []string) error {
		return checkGrid(ctx, c, args[0])
	})
	cmd.ValidArgsFunction = nil // files
	return cmd
}

// mostChecked is more than any grid needs.
const mostChecked = 2 << 20

func checkGrid(ctx context.Context, c *cli.Env, path string) error {
	data, err := c.ReadFile(ctx, path, mostChecked)
	if err != nil {
		return fmt.Errorf("check grid: %w", err)
	}
	g, err := gridfile.Parse(path, data)
	if err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(gridShape(g))
	}
	c.Print(c.Say.CLI.Grid.Valid, cli.Line(path), len(g.Items), len(g.Activities))
	return nil
}
