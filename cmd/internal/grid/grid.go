// Package grid holds the commands on grids: list, show, item, check, import,
// use, diff.
package grid

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
)

func New(c *cli.Env) *cobra.Command {
	return c.Branch("grid", c.Say.CLI.Grid.Group, newList(c), newShow(c), newItem(c), newUse(c), newCheck(c), newImport(c), newExport(c), newDiff(c))
}

func newList(c *cli.Env) *cobra.Command {
	return c.Reader("list", c.Say.CLI.Grid.List, func(ctx context.Context, c *cli.Env, _ []string) error {
		return listGrids(ctx, c)
	})
}

// gridLine is one grid in "grid list --json".
type gridLine struct {
	ID           string         `json:"id"`
	Version      string         `json:"version"`
	Title        shape.BothText `json:"title"`
	Competencies int            `json:"competencies"`
	Attitudes    int            `json:"attitudes"`
	Activities   int            `json:"activities"`
}

func listGrids(ctx context.Context, c *cli.Env) error {
	all, err := c.Grids.List(ctx)
	if err != nil {
		return err
	}
	if c.Options.JSON {
		out := make([]gridLine, len(all))
		for i, g := range all {
			out[i] = gridLine{string(g.ID), g.Version, shape.Both(g.Title), g.Count(model.Competency), g.Count(model.Attitude), len(g.Activities)}
		}
		return c.PrintJSON(out)
	}
	var rows [][]string
	for _, g := range all {
		rows = append(rows, []string{
			cli.Line(string(g.ID)), cli.Line(g.Version), cli.Line(c.Say.In(g.Title)),
			c.Say.Count(g.Count(model.Competency), c.Say.Words.Competencies),
		})
	}
	_, err = c.Out.Write([]byte(cli.Columns(rows)))
	return err
}
