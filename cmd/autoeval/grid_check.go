package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"autoeval/store/gridfile"
)

func newGridCheck(c *cli) *cobra.Command {
	cmd := c.leaf("check FILE", c.say.CLI.Grid.Check, func(_ context.Context, c *cli, args []string) error {
		return checkGrid(c, args[0])
	})
	cmd.ValidArgsFunction = nil // files
	return cmd
}

func checkGrid(c *cli, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("check grid: %w", err)
	}
	g, err := gridfile.Parse(path, data)
	if err != nil {
		return err
	}
	if c.global.json {
		return c.printJSON(gridShape(g))
	}
	c.print(c.say.CLI.Grid.Valid, line(path), len(g.Items), len(g.Activities))
	return nil
}
