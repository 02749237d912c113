package grid

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/store/gridfile"
	"autoeval/store/intake"
)

func newCheck(c *cli.Env) *cobra.Command {
	cmd := c.Leaf("check FILE", c.Say.CLI.Grid.Check, func(ctx context.Context, c *cli.Env, args []string) error {
		return checkGrid(ctx, c, args[0])
	})
	cmd.ValidArgsFunction = nil // files
	return cmd
}

// checkGrid says whether a grid can be made of a file, whatever its form.
func checkGrid(ctx context.Context, c *cli.Env, name string) error {
	path, done, err := c.AtHand(ctx, name)
	defer done()
	if err != nil {
		return fmt.Errorf("check grid: %w", err)
	}
	kind, err := intake.KindOf(ctx, path)
	if err != nil {
		return err
	}
	t := c.Say.CLI.Grid
	if kind == intake.Register {
		return cli.BadInput(fmt.Sprintf(c.Say.CLI.Exchange.Open.Register, cli.Line(name)), fmt.Sprintf(c.Say.CLI.Exchange.Open.RegisterHint, cli.Line(name)))
	}
	g, lost, err := intake.Read(ctx, path, kind, "")
	if err != nil {
		return namedAs(err, path, name)
	}
	noteLosses(c, c.Say.CLI.Import.LostReading, lost)
	if c.Options.JSON {
		return c.PrintJSON(gridShape(g))
	}
	c.Print(t.Valid, cli.Line(name), c.Say.Extent(g))
	return nil
}

// namedAs returns an error of a file under the name that a person gave it, where it came
// through a pipe.
func namedAs(err error, path, name string) error {
	var grid *gridfile.Error
	if errors.As(err, &grid) && grid.File == path {
		grid.File = name
	}
	return err
}
