package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newGridItem(c *cli) *cobra.Command {
	cmd := c.reader("item ITEM", c.say.CLI.Grid.Item, func(ctx context.Context, c *cli, args []string) error {
		return showItem(ctx, c, args[0])
	})
	cmd.ValidArgsFunction = c.completeOne(itemCodes)
	return cmd
}

func showItem(ctx context.Context, c *cli, code string) error {
	g, err := c.grid(ctx)
	if err != nil {
		return err
	}
	it, err := c.item(g, code)
	if err != nil {
		return err
	}
	if c.global.json {
		return c.printJSON(itemShape(it))
	}
	p, err := c.profile(ctx)
	if err != nil {
		return err
	}
	all, err := c.opened().Sessions(ctx)
	if err != nil {
		return err
	}
	c.printItem(g, it)
	c.printHistory(g, it, p, ofGrid(g.ID, all))
	return nil
}

func (c *cli) printItem(g *model.Grid, it model.Item) {
	t := c.say.CLI.Grid
	c.heading(line(string(it.Code)) + "  " + line(c.say.In(it.Name())))
	for _, s := range []string{c.say.In(it.Statement), c.say.In(it.Explanation)} {
		if s != "" {
			c.print("%s", wrap(line(s), helpWidth))
		}
	}
	if s := c.say.In(it.Example); s != "" {
		c.print("%s", wrap(t.Example+c.say.Words.Colon+line(s), helpWidth))
	}
	c.print("")
	for _, l := range g.Scale(it.Scale).Levels {
		name := c.levelName(g, it.Code, l.Level)
		if l.Code != digit(l.Level) {
			name = digit(l.Level) + "  " + name
		}
		c.print("%s\n%s", name, strings.TrimRight(indent(wrap(line(c.say.In(g.AnchorText(it, l.Level))), helpWidth-2)), "\n"))
	}
	if len(it.Activities) == 0 {
		return
	}
	c.print("\n%s", t.Activities)
	var rows [][]string
	for _, code := range it.Activities {
		if a, ok := g.Activity(code); ok {
			rows = append(rows, []string{line(string(a.Code)), line(c.say.In(nameOf(a)))})
		}
	}
	fmt.Fprint(c.Out, indentIf(columns(rows)))
}

// printHistory is what the person aims at and answered, session by session.
func (c *cli) printHistory(g *model.Grid, it model.Item, p model.Profile, all []model.SessionSummary) {
	t := c.say.CLI.Grid
	if l := model.TargetFor(g, p, "").Levels[it.Code]; l.Rated() {
		c.print("\n%s%s%s (%s)", t.TargetWord, c.say.Words.Colon, c.levelName(g, it.Code, l), c.say.App.Indicative)
	}
	if said := c.say.Expected(g, it.Code); said != "" {
		c.print("\n%s (%s)\n%s", c.say.Item.Stages, c.say.App.Indicative, strings.TrimRight(indent(wrap(said, helpWidth-2)), "\n"))
	}
	var rows [][]string
	for _, x := range model.History(it.Code, all) {
		rows = append(rows, []string{c.say.ShortDate(x.At.Local()), c.levelName(g, it.Code, x.Level), c.called(x.Label)})
	}
	if len(rows) > 0 {
		c.print("\n%s", t.History)
		fmt.Fprint(c.Out, indent(columns(rows)))
	}
}
