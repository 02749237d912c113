// Package grid holds the commands on grids: list, show, item, check, import,
// use, delete, diff.
package grid

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
)

func New(c *cli.Env) *cobra.Command {
	return c.Branch("grid", c.Say.CLI.Grid.Group, newList(c), newShow(c), newItem(c), newUse(c), newDelete(c), newCheck(c), newImport(c), newExport(c), newDiff(c), newPassage(c))
}

func newList(c *cli.Env) *cobra.Command {
	return c.Reader("list", c.Say.CLI.Grid.List, func(ctx context.Context, c *cli.Env, _ []string) error {
		return listGrids(ctx, c)
	})
}

// gridLine is one version of a grid in "grid list --json".
type gridLine struct {
	ID           string         `json:"id"`
	Version      string         `json:"version"`
	Title        shape.BothText `json:"title"`
	Competencies int            `json:"competencies"`
	Attitudes    int            `json:"attitudes"`
	Activities   int            `json:"activities"`
	Origin       string         `json:"origin"` // built-in, own or brought
	By           *byJSON        `json:"by,omitzero"`
	Adopted      bool           `json:"adopted,omitzero"`
	Serves       bool           `json:"serves"` // the version meant where none is named
	InUse        bool           `json:"in_use"`
}

// byJSON is who brought a grid.
type byJSON struct {
	Name        string `json:"name"`
	Fingerprint string `json:"fingerprint"`
}

func lineOf(g model.ShelvedGrid, now model.GridRef) gridLine {
	out := gridLine{
		ID: string(g.ID), Version: g.Version, Title: shape.Both(g.Title), Origin: "own", Serves: g.Serves, InUse: g.Ref() == now,
		Competencies: g.Count(model.Competency), Attitudes: g.Count(model.Attitude), Activities: len(g.Activities),
	}
	switch {
	case g.BuiltIn:
		out.Origin = "built-in"
	case g.Origin.Brought():
		out.Origin, out.By, out.Adopted = "brought", &byJSON{g.Origin.By.Name, g.Origin.By.Fingerprint}, g.Origin.Adopted
	}
	return out
}

// listGrids lists every version, with whose it is and which one is in use.
func listGrids(ctx context.Context, c *cli.Env) error {
	all, err := c.Grids.Every(ctx)
	if err != nil {
		return err
	}
	now, err := find.Grid(ctx, c)
	if err != nil {
		return err
	}
	out, rows := make([]gridLine, len(all)), make([][]string, len(all))
	for i, g := range all {
		out[i] = lineOf(g, now.Ref())
		from := c.Say.Origin(g)
		if out[i].InUse {
			from += ", " + c.Say.Grids.Current
		}
		rows[i] = []string{
			cli.Line(string(g.ID)), cli.Line(g.Version), cli.Line(c.Say.In(g.Title)),
			c.Say.Count(out[i].Competencies, c.Say.Words.Competencies), from,
		}
	}
	if c.Options.JSON {
		return c.PrintJSON(out)
	}
	_, err = c.Out.Write([]byte(cli.Columns(rows)))
	return err
}
