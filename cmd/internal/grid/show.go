package grid

import (
	"context"
	"fmt"
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
	printItems(c, g, model.Competency, word.Title(c.Say.Words.CompetenciesWord), c.Say.In(g.Facts.ItemsLead))
	printItems(c, g, model.Attitude, c.Say.Words.AttitudesHead, "")
	printActivities(c, g)
	printKinds(c, g)
	return nil
}

// printItems lists the items of a kind, below what the register says before them.
func printItems(c *cli.Env, g *model.Grid, k model.ItemKind, name, lead string) {
	var rows [][]string
	for _, it := range g.ItemsOf(k) {
		rows = append(rows, []string{cli.Line(string(it.Code)), cli.Line(c.Say.In(g.Group(it.Group).Label)), cli.Line(c.Say.In(it.Name()))})
	}
	if len(rows) == 0 {
		return
	}
	c.Heading(name)
	printPara(c, lead)
	c.Print("%s", cli.Indent(cli.Columns(rows)))
}

// printActivities says every activity whole, and which competencies it is linked
// to.
func printActivities(c *cli.Env, g *model.Grid) {
	if len(g.Activities) == 0 {
		return
	}
	c.Heading(c.Say.CLI.Grid.Activities)
	printPara(c, c.Say.In(g.Facts.ActivitiesLead))
	var rows [][]string
	for _, a := range g.Activities {
		rows = append(rows, []string{cli.Line(string(a.Code)), takes(g, a.Code), cli.Line(c.Say.In(a.Statement))})
	}
	c.Print("%s", cli.Indent(cli.Columns(rows)))
}

// printPara writes a paragraph below a heading, if there is one.
func printPara(c *cli.Env, said string) {
	if said != "" {
		fmt.Fprint(c.Out, cli.Indent(c.WrappedIn(cli.Line(said), 2)))
	}
}

// printKinds lists the kinds of evidence below how the title is assessed, then
// the target profiles.
func printKinds(c *cli.Env, g *model.Grid) {
	t := c.Say.CLI.Grid
	var rows [][]string
	for _, k := range g.EvidenceKinds {
		rows = append(rows, []string{cli.Line(string(k.ID)), cli.Line(c.Say.In(k.Label))})
	}
	c.Heading(t.Kinds)
	for _, said := range g.Facts.ModalitiesIn(c.Say.Lang) {
		printPara(c, said)
	}
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

// takes returns the codes of the competencies that an activity is linked to.
func takes(g *model.Grid, a model.ActivityCode) string {
	var codes []string
	for _, it := range g.ItemsFor(a) {
		codes = append(codes, cli.Line(string(it.Code)))
	}
	return strings.Join(codes, " ")
}
