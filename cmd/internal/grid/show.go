package grid

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

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
	items := g.ItemsOf(k)
	if len(items) == 0 {
		return
	}
	c.Heading(name)
	printPara(c, lead)
	if table := itemTable(c, g, items); table != "" {
		c.Print("%s", cli.Indent(table))
		return
	}
	group := model.GroupID("")
	for _, it := range items {
		if label := c.Say.In(g.Group(it.Group).Label); it.Group != group && label != "" {
			printPara(c, label+strings.TrimRight(c.Say.Words.Colon, " "))
		}
		group = it.Group
		printHung(c, coded(it), c.Say.In(it.Name()))
	}
	c.Print("")
}

// coded returns an item's code, and the certifier's own behind it.
func coded(it model.Item) string { return cli.Line(strings.TrimSpace(string(it.Code) + " " + it.Mark)) }

// widest is how wide a table of items may be; names of blocs make one that nobody can
// read.
const widest = 120

// itemTable returns items with their groups and names as a table, "" where that is
// too wide.
func itemTable(c *cli.Env, g *model.Grid, items []model.Item) string {
	var rows [][]string
	for _, it := range items {
		rows = append(rows, []string{coded(it), cli.Line(c.Say.In(g.Group(it.Group).Label)), cli.Line(c.Say.In(it.Name()))})
	}
	table := cli.Columns(rows)
	for line := range strings.Lines(table) {
		if utf8.RuneCountInString(line) > widest {
			return ""
		}
	}
	return table
}

// printHung writes a code and what it stands for, as wide as the window, the lines
// under one another.
func printHung(c *cli.Env, code, said string) {
	const lead = 4
	code = cli.Line(code) + "  "
	room := lead + len(code)
	for i, line := range strings.Split(strings.TrimRight(c.WrappedIn(cli.Line(said), room), "\n"), "\n") {
		if i > 0 {
			code = strings.Repeat(" ", len(code))
		}
		c.Print("%s%s%s", strings.Repeat(" ", lead), code, line)
	}
}

// printActivities says every activity whole, and which competencies it is linked
// to.
func printActivities(c *cli.Env, g *model.Grid) {
	if len(g.Activities) == 0 {
		return
	}
	c.Heading(c.Say.CLI.Grid.Activities)
	printPara(c, c.Say.In(g.Facts.ActivitiesLead))
	for _, a := range g.Activities {
		said := c.Say.In(a.Statement)
		if title := c.Say.In(a.Title); title != "" && !strings.HasPrefix(said, strings.TrimSuffix(title, ".")) {
			said = title + c.Say.Words.Colon + said
		}
		if linked := takes(g, a.Code); linked != "" {
			said += " (" + linked + ")"
		}
		printHung(c, string(a.Code), said)
		if leads := c.Say.Occupations(a); leads != "" {
			printHung(c, strings.Repeat(" ", len(a.Code)), c.Say.OccupationsOf(a)+c.Say.Words.Colon+leads)
		}
	}
	c.Print("")
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
