package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newGridShow(c *cli) *cobra.Command {
	cmd := c.reader("show [ID]", c.say.CLI.Grid.Show, func(ctx context.Context, c *cli, args []string) error {
		if len(args) == 1 {
			c.global.grid = args[0]
		}
		g, err := c.grid(ctx)
		if err != nil {
			return err
		}
		if c.global.json {
			return c.printJSON(gridShape(g))
		}
		return c.printGrid(g)
	})
	cmd.ValidArgsFunction = c.completeOne(gridIDs)
	return cmd
}

func (c *cli) printGrid(g *model.Grid) error {
	t := c.say.CLI.Grid
	c.heading(line(c.say.In(g.Title)))
	c.print("%s, %s %s", line(string(g.ID)), t.Version, line(g.Version))
	if g.Source != "" {
		c.print("%s%s%s", t.Source, c.say.Words.Colon, line(g.Source))
	}
	if !g.Facts.RegistrationEnd.IsZero() {
		c.print("%s%s%s", t.RegistrationEnd, c.say.Words.Colon, c.say.Date(g.Facts.RegistrationEnd))
	}
	c.noteValidity(g)
	c.print("")
	c.heading(t.Scales)
	for _, s := range g.Scales {
		var rows [][]string
		for _, l := range s.Levels {
			rows = append(rows, []string{digit(l.Level), line(l.Code), line(c.say.In(l.Label)), line(c.say.In(l.Meaning))})
		}
		c.print("%s", indent(columns(rows)))
	}
	c.heading(t.Items)
	var rows [][]string
	for _, it := range g.Items {
		rows = append(rows, []string{line(string(it.Code)), line(c.say.In(g.Group(it.Group).Label)), line(c.say.In(it.Name()))})
	}
	c.print("%s", indent(columns(rows)))
	if len(g.Activities) > 0 {
		c.heading(t.Activities)
		rows = nil
		for _, a := range g.Activities {
			rows = append(rows, []string{line(string(a.Code)), takes(g, a.Code), line(c.say.In(nameOf(a)))})
		}
		c.print("%s", indent(columns(rows)))
	}
	c.printKinds(g)
	return nil
}

func (c *cli) printKinds(g *model.Grid) {
	t := c.say.CLI.Grid
	var rows [][]string
	for _, k := range g.EvidenceKinds {
		rows = append(rows, []string{line(string(k.ID)), line(c.say.In(k.Label))})
	}
	c.heading(t.Kinds)
	c.print("%s", indent(columns(rows)))
	if len(g.Targets) == 0 {
		return
	}
	rows = nil
	for _, p := range g.Targets {
		label := line(c.say.In(p.Label))
		if p.Provenance == model.Editorial {
			label += " (" + c.say.App.Indicative + ")"
		}
		rows = append(rows, []string{line(string(p.ID)), label})
	}
	c.heading(t.Targets)
	c.print("%s", indent(columns(rows)))
}

// takes are the codes of the competencies that an activity is linked to.
func takes(g *model.Grid, a model.ActivityCode) string {
	var codes []string
	for _, it := range g.ItemsFor(a) {
		codes = append(codes, line(string(it.Code)))
	}
	return strings.Join(codes, " ")
}

// nameOf is an activity's title, or its statement where it has none.
func nameOf(a model.Activity) model.Text {
	if a.Title.In(model.French) != "" {
		return a.Title
	}
	return a.Statement
}
