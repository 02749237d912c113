package grid

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
)

func newShow(c *cli.Env) *cobra.Command {
	cmd := c.Reader("show [ID]", c.Say.CLI.Grid.Show, func(ctx context.Context, c *cli.Env, args []string) error {
		g, err := shownGrid(ctx, c, args)
		if err != nil {
			return err
		}
		if c.Options.JSON {
			return c.PrintJSON(gridShape(g))
		}
		return printGrid(c, g)
	})
	cmd.ValidArgsFunction = c.CompleteOne(find.GridIDs)
	return cmd
}

// shownGrid returns the grid that is named, else the one in use.
func shownGrid(ctx context.Context, c *cli.Env, args []string) (*model.Grid, error) {
	if len(args) == 0 {
		return find.Grid(ctx, c)
	}
	return find.NamedGrid(ctx, c, args[0])
}

func printGrid(c *cli.Env, g *model.Grid) error {
	t := c.Say.CLI.Grid
	c.Heading(cli.Line(c.Say.In(g.Title)))
	c.Print("%s, %s %s", cli.Line(string(g.ID)), t.Version, cli.Line(g.Version))
	if g.Source != "" {
		c.Print("%s%s%s", t.Source, c.Say.Words.Colon, cli.Line(g.Source))
	}
	if !g.Facts.RegistrationEnd.IsZero() {
		c.Print("%s%s%s", t.RegistrationEnd, c.Say.Words.Colon, c.Say.Date(g.Facts.RegistrationEnd))
	}
	word.NoteValidity(c, g)
	c.Print("")
	c.Heading(t.Scales)
	for _, s := range g.Scales {
		var rows [][]string
		for _, l := range s.Levels {
			rows = append(rows, []string{shape.Digit(l.Level), cli.Line(l.Code), cli.Line(c.Say.In(l.Label)), cli.Line(c.Say.In(l.Meaning))})
		}
		c.Print("%s", cli.Indent(cli.Columns(rows)))
	}
	c.Heading(c.Say.Words.ItemsHead)
	var rows [][]string
	for _, it := range g.Items {
		rows = append(rows, []string{cli.Line(string(it.Code)), cli.Line(c.Say.In(g.Group(it.Group).Label)), cli.Line(c.Say.In(it.Name()))})
	}
	c.Print("%s", cli.Indent(cli.Columns(rows)))
	if len(g.Activities) > 0 {
		c.Heading(t.Activities)
		rows = nil
		for _, a := range g.Activities {
			rows = append(rows, []string{cli.Line(string(a.Code)), takes(g, a.Code), cli.Line(c.Say.In(word.Activity(a)))})
		}
		c.Print("%s", cli.Indent(cli.Columns(rows)))
	}
	printKinds(c, g)
	return nil
}

func printKinds(c *cli.Env, g *model.Grid) {
	t := c.Say.CLI.Grid
	var rows [][]string
	for _, k := range g.EvidenceKinds {
		rows = append(rows, []string{cli.Line(string(k.ID)), cli.Line(c.Say.In(k.Label))})
	}
	c.Heading(t.Kinds)
	c.Print("%s", cli.Indent(cli.Columns(rows)))
	if len(g.Targets) == 0 {
		return
	}
	rows = nil
	for _, p := range g.Targets {
		label := cli.Line(c.Say.In(p.Label))
		if p.Provenance == model.Editorial {
			label += " (" + c.Say.App.Indicative + ")"
		}
		rows = append(rows, []string{cli.Line(string(p.ID)), label})
	}
	c.Heading(t.Targets)
	c.Print("%s", cli.Indent(cli.Columns(rows)))
}

// takes are the codes of the competencies that an activity is linked to.
func takes(g *model.Grid, a model.ActivityCode) string {
	var codes []string
	for _, it := range g.ItemsFor(a) {
		codes = append(codes, cli.Line(string(it.Code)))
	}
	return strings.Join(codes, " ")
}
