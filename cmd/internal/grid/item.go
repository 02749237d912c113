package grid

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
)

func newItem(c *cli.Env) *cobra.Command {
	cmd := c.Reader("item ITEM", c.Say.CLI.Grid.Item, func(ctx context.Context, c *cli.Env, args []string) error {
		return showItem(ctx, c, args[0])
	})
	cmd.ValidArgsFunction = c.CompleteOne(find.ItemCodes)
	return cmd
}

func showItem(ctx context.Context, c *cli.Env, code string) error {
	g, err := find.Grid(ctx, c)
	if err != nil {
		return err
	}
	if a, ok := g.Activity(model.ActivityCode(strings.TrimSpace(code))); ok {
		return showActivity(c, g, a)
	}
	it, err := find.Item(c, g, code)
	if err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(itemShape(it))
	}
	p, err := c.Profile(ctx)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	all, err := st.Sessions(ctx)
	if err != nil {
		return err
	}
	printItem(c, g, it, model.TargetFor(g, p, "").ID)
	printHistory(c, g, it, p, find.OfGrid(g.ID, all))
	return nil
}

// showActivity says an activity whole, and the competencies that it takes.
func showActivity(c *cli.Env, g *model.Grid, a model.Activity) error {
	if c.Options.JSON {
		return c.PrintJSON(activityShape(a))
	}
	c.Heading(cli.Line(string(a.Code)) + "  " + cli.Line(c.Say.In(word.Activity(a))))
	c.Print("%s", c.Wrapped(cli.Line(c.Say.In(a.Statement))))
	if leads := cli.Line(c.Say.Occupations(a)); leads != "" {
		c.Print("%s", c.Wrapped(c.Say.OccupationsOf(a)+c.Say.Words.Colon+leads))
	}
	var rows [][]string
	for _, it := range g.ItemsFor(a.Code) {
		rows = append(rows, []string{cli.Line(string(it.Code)), cli.Line(c.Say.In(it.Name()))})
	}
	if len(rows) > 0 {
		head := word.Title(c.Say.Words.CompetenciesWord)
		if slices.ContainsFunc(g.ItemsFor(a.Code), func(it model.Item) bool { return it.LinksBy == model.Editorial }) {
			head += " (" + c.Say.App.Indicative + ")"
		}
		c.Print("\n%s", head)
		fmt.Fprint(c.Out, cli.Indent(cli.Columns(rows)))
	}
	return nil
}

func printItem(c *cli.Env, g *model.Grid, it model.Item, aim model.ProfileID) {
	t := c.Say.CLI.Grid
	c.Heading(cli.Line(strings.TrimSpace(string(it.Code)+" "+it.Mark)) + "  " + cli.Line(c.Say.In(it.Name())))
	for _, s := range []string{c.Say.In(it.Statement), c.Say.In(it.Explanation)} {
		if s != "" {
			c.Print("%s", c.Wrapped(cli.Line(s)))
		}
	}
	for _, e := range []struct{ name, said string }{
		{c.Say.Words.Example, c.Say.In(it.Example)}, {c.Say.Words.ExampleBefore, c.Say.In(it.Before)}, {c.Say.PracticeOf(it), c.Say.Places(g, it, aim)},
	} {
		if e.said != "" {
			c.Print("%s", c.Wrapped(e.name+c.Say.Words.Colon+cli.Line(e.said)))
		}
	}
	c.Print("")
	for _, l := range g.Scale(it.Scale).Levels {
		name := word.Level(c, g, it.Code, l.Level)
		if l.Code != shape.Digit(l.Level) {
			name = shape.Digit(l.Level) + "  " + name
		}
		c.Print("%s\n%s", name, strings.TrimRight(cli.Indent(c.WrappedIn(cli.Line(c.Say.In(g.AnchorText(it, l.Level))), 2)), "\n"))
	}
	if len(it.Activities) == 0 {
		return
	}
	c.Print("\n%s", t.Activities)
	var rows [][]string
	for _, code := range it.Activities {
		if a, ok := g.Activity(code); ok {
			rows = append(rows, []string{cli.Line(string(a.Code)), cli.Line(c.Say.In(word.Activity(a)))})
		}
	}
	fmt.Fprint(c.Out, cli.IndentIf(cli.Columns(rows)))
}

// printHistory is what the person aims at and answered, session by session.
func printHistory(c *cli.Env, g *model.Grid, it model.Item, p model.Profile, all []model.SessionSummary) {
	t := c.Say.CLI.Grid
	if l := model.TargetFor(g, p, "").Levels[it.Code]; l.Rated() {
		c.Print("\n%s%s%s (%s)", t.TargetWord, c.Say.Words.Colon, word.Level(c, g, it.Code, l), c.Say.App.Indicative)
	}
	if said := c.Say.Expected(g, it.Code); said != "" {
		c.Print("\n%s (%s)\n%s", c.Say.Item.Stages, c.Say.App.Indicative, strings.TrimRight(cli.Indent(c.WrappedIn(said, 2)), "\n"))
	}
	var rows [][]string
	for _, x := range model.History(it.Code, all) {
		rows = append(rows, []string{c.Say.ShortDate(x.At.Local()), word.Level(c, g, it.Code, x.Level), word.Called(c, x.Label)})
	}
	if len(rows) > 0 {
		c.Print("\n%s", c.Say.Walkthrough.SummaryTitle)
		fmt.Fprint(c.Out, cli.Indent(cli.Columns(rows)))
	}
}
