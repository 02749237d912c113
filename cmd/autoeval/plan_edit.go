package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/model"
	"autoeval/model/safetext"
)

// actionFields are the options that say what an action is. Only those that were
// given change anything; an empty item or due date takes it away.
type actionFields struct{ text, item, due string }

func newPlanEdit(c *cli) *cobra.Command {
	t := c.say.CLI.Plan
	var f actionFields
	var cmd *cobra.Command
	cmd = c.leaf("edit ID", t.Edit, func(ctx context.Context, c *cli, args []string) error {
		return editAction(ctx, c, args[0], f, cmd.Flags())
	})
	cmd.Example = fmt.Sprintf("autoeval plan edit 01K --due 2027-01-31\nautoeval plan edit 01K --text \"%s\" --item \"\"", t.TextExample)
	cmd.Flags().StringVar(&f.text, "text", "", t.Text)
	cmd.Flags().StringVar(&f.item, "item", "", t.Item)
	cmd.Flags().StringVar(&f.due, "due", "", t.Due)
	cmd.ValidArgsFunction = c.completeOne(actionIDs)
	c.completeFlag(cmd, "item", itemCodes)
	return cmd
}

func editAction(ctx context.Context, c *cli, id string, f actionFields, given *pflag.FlagSet) error {
	a, err := c.actionAt(ctx, id)
	if err != nil {
		return err
	}
	if err := c.somethingGiven(given, "text", "item", "due"); err != nil {
		return err
	}
	g, err := c.gridOf(ctx, a.Grid)
	if err != nil {
		return err
	}
	if err := f.apply(c, g, given, &a); err != nil {
		return err
	}
	if err := a.Validate(g); err != nil {
		return err
	}
	if _, err := c.opened().SaveAction(ctx, a); err != nil {
		return err
	}
	if c.global.json {
		return c.printJSON(c.actionShape(a))
	}
	c.note(c.say.CLI.Plan.Saved, line(a.Text))
	return nil
}

// apply writes what was given into an action, or says what would be right.
func (f actionFields) apply(c *cli, g *model.Grid, given *pflag.FlagSet, a *model.Action) (err error) {
	if given.Changed("text") {
		a.Text = c.keptTrim(f.text, safetext.Title)
	}
	if given.Changed("item") {
		a.Item = ""
		if f.item != "" {
			it, err := c.item(g, f.item)
			if err != nil {
				return err
			}
			a.Item = it.Code
		}
	}
	if given.Changed("due") {
		a.Due = time.Time{}
		if f.due != "" {
			a.Due, err = c.day(f.due, true)
		}
	}
	return err
}
