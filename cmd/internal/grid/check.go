package grid

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/store/gridfile"
)

func newCheck(c *cli.Env) *cobra.Command {
	cmd := c.Leaf("check FILE", c.Say.CLI.Grid.Check, func(_ context.Context, c *cli.Env, args []string) error {
		return checkGrid(c, args[0])
	})
	cmd.ValidArgsFunction = nil // files
	return cmd
}

func checkGrid(c *cli.Env, path string) error {
	data, err := os.ReadFile(path)
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
