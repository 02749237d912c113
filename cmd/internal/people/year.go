package people

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/whom"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/cohort"
	"autoeval/store/lineage"
	"autoeval/tui/lang"
	"autoeval/tui/year"
)

// yearOptions is what "cohort year" was given.
type yearOptions struct {
	whom.Sift
	whom.Year
	part string
	csv  tableOptions
}

func newYear(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Year
	var o yearOptions
	cmd := c.Reader("year", t.Command, func(ctx context.Context, c *cli.Env, _ []string) error {
		return showYear(ctx, c, o)
	})
	cmd.Example = "autoeval cohort year --part 4a\nautoeval cohort year --groups groupes.csv --anonymous --csv --separator ';' --bom"
	o.Sift.AddTo(c, cmd)
	o.Year.AddTo(c, cmd)
	cmd.Flags().StringVar(&o.part, "part", "", t.Part)
	o.csv.addTo(c, cmd)
	return cmd
}

func showYear(ctx context.Context, c *cli.Env, o yearOptions) error {
	comma, err := o.csv.ready(c)
	if err != nil {
		return err
	}
	sum, err := o.Sum(ctx, c, &o.Sift)
	if err != nil {
		return err
	}
	parts := year.Parts(sum)
	if o.part != "" {
		if parts = partsNamed(c, sum, o.part); len(parts) == 0 {
			return cli.NotFound(fmt.Sprintf(c.Say.CLI.Year.NoPart, cli.Line(o.part)), "")
		}
	}
	switch {
	case c.Options.JSON:
		return c.PrintJSON(yearShape(sum, parts))
	case o.csv.csv:
		return cli.WriteCSV(c.Out, yearTable(sum, parts), comma, o.csv.bom)
	case sum.Whole.People == 0 && sum.Small == 0:
		c.Note("%s", c.Say.Year.None)
		return nil
	}
	printYear(c, sum, parts)
	return nil
}

// Year is a programme's year, counted.
type Year = *cohort.Sum

// YearSum counts a programme's year on a version of a grid, by the groups of the list
// in a file, or by stage where none is named.
func YearSum(ctx context.Context, st store.Store, grids lineage.Source, now time.Time, of model.GridRef, groups string, anonymous bool) (Year, error) {
	g, err := grids.Grid(ctx, of)
	if err != nil {
		return nil, err
	}
	ask := cohort.Ask{Anonymous: anonymous, Now: now}
	if groups != "" {
		if ask.Groups, err = cohort.GroupsIn(ctx, groups); err != nil {
			return nil, err
		}
	}
	read, err := cohort.Read(ctx, st, grids, cohort.Question{Grid: g, Now: now})
	if err != nil {
		return nil, err
	}
	return read.Sum(ask), nil
}

// partsNamed returns the parts of that name, as a program or a person says it.
func partsNamed(c *cli.Env, sum *cohort.Sum, name string) []*cohort.Part {
	return slices.DeleteFunc(year.Parts(sum), func(p *cohort.Part) bool {
		return lang.Fold(year.Name(c.Say, sum, p)) != lang.Fold(name) && (p.Stage == "" || string(p.Stage) != strings.ToLower(name))
	})
}

// printYear writes a heading a part and a table a question; in sentences where it is
// heard.
func printYear(c *cli.Env, sum *cohort.Sum, parts []*cohort.Part) {
	c.Heading(year.Title(c.Say, sum))
	for _, n := range year.Notes(c.Say, sum) {
		c.Print("%s", c.Wrapped(n))
	}
	if sum.Whole.People == 0 {
		c.Print("%s", c.Say.CLI.Year.FewRows)
	}
	for _, p := range parts {
		if p.People == 0 {
			continue
		}
		c.Heading("\n" + strings.ToUpper(year.Name(c.Say, sum, p)))
		c.Print("%s", c.Wrapped(year.Size(c.Say, p)+"."))
		for _, t := range year.Tables(c.Say, sum, p) {
			printTable(c, &t)
		}
	}
	if len(sum.Out) > 0 {
		t := year.Unseen(c.Say, sum)
		printTable(c, &t)
	}
}

func printTable(c *cli.Env, t *year.Table) {
	c.Print("")
	if c.PlainText() {
		for _, l := range t.Spoken(c.Say) {
			c.Print("%s", l)
		}
		return
	}
	c.Heading(t.Title)
	for _, l := range t.Lead {
		c.Print("%s", c.Wrapped(l))
	}
	for _, l := range t.List {
		c.Print("  %s", l)
	}
	if len(t.Rows) > 0 {
		head, rows := t.Texts()
		c.Print("%s", strings.TrimRight(cli.Columns(append([][]string{head}, rows...)), "\n"))
	}
}
