package main

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newGrid(c *cli) *cobra.Command {
	return c.branch("grid", c.say.CLI.Grid.Group, newGridList(c), newGridShow(c), newGridItem(c), newGridUse(c), newGridCheck(c), newGridImport(c))
}

func newGridList(c *cli) *cobra.Command {
	return c.reader("list", c.say.CLI.Grid.List, func(ctx context.Context, c *cli, _ []string) error {
		return listGrids(ctx, c)
	})
}

// gridLine is one grid in "grid list --json".
type gridLine struct {
	ID           string   `json:"id"`
	Version      string   `json:"version"`
	Title        bothText `json:"title"`
	Competencies int      `json:"competencies"`
	Attitudes    int      `json:"attitudes"`
	Activities   int      `json:"activities"`
}

func listGrids(ctx context.Context, c *cli) error {
	all, err := c.grids.List(ctx)
	if err != nil {
		return err
	}
	if c.global.json {
		out := make([]gridLine, len(all))
		for i, g := range all {
			out[i] = gridLine{string(g.ID), g.Version, both(g.Title), g.Count(model.Competency), g.Count(model.Attitude), len(g.Activities)}
		}
		return c.printJSON(out)
	}
	var rows [][]string
	for _, g := range all {
		rows = append(rows, []string{
			line(string(g.ID)), line(g.Version), line(c.say.In(g.Title)),
			c.say.Count(g.Count(model.Competency), c.say.Words.Competencies),
		})
	}
	_, err = c.Out.Write([]byte(columns(rows)))
	return err
}
