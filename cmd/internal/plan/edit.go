package plan

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
)

// actionFields are the options that say what an action is. Only those that were
// given change anything; an empty item or due date takes it away.
type actionFields struct{ text, item, due string }

func newEdit(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Plan
	var f actionFields
	var cmd *cobra.Command
	cmd = c.Leaf("edit ID", t.Edit, func(ctx context.Context, c *cli.Env, args []string) error {
		return editAction(ctx, c, args[0], f, cmd.Flags())
	})
	cmd.Example = fmt.Sprintf("autoeval plan edit 01K --due 2027-01-31\nautoeval plan edit 01K --text \"%s\" --item \"\"", t.TextExample)
	cmd.Flags().StringVar(&f.text, "text", "", t.Text)
	cmd.Flags().StringVar(&f.item, "item", "", t.Item)
	cmd.Flags().StringVar(&f.due, "due", "", t.Due)
	cmd.ValidArgsFunction = c.CompleteOne(find.ActionIDs)
	c.CompleteFlag(cmd, "item", find.ItemCodes)
	cli.Erases(cmd, "item", "due")
	return cmd
}

func editAction(ctx context.Context, c *cli.Env, id string, f actionFields, given *pflag.FlagSet) error {
	a, err := find.Action(ctx, c, id)
	if err != nil {
		return err
	}
	if err := c.SomethingGiven(given, "text", "item", "due"); err != nil {
		return err
	}
	g, err := find.GridOf(ctx, c, a.Grid)
	if err != nil {
		return err
	}
	if err := f.apply(c, g, given, &a); err != nil {
		return err
	}
	if err := a.Validate(g); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if a, err = work.KeepAction(ctx, st, g, a); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(shape.Action(c, a))
	}
	c.Note(c.Say.CLI.Plan.Saved, cli.Line(a.Text))
	return nil
}

// apply writes what was given into an action, or says what would be right.
func (f actionFields) apply(c *cli.Env, g *model.Grid, given *pflag.FlagSet, a *model.Action) (err error) {
	if given.Changed("text") {
		a.Text = c.KeptTrim(f.text, safetext.Title)
	}
	if given.Changed("item") {
		a.Item = ""
		if f.item != "" {
			it, err := find.Item(c, g, f.item)
			if err != nil {
				return err
			}
			a.Item = it.Code
		}
	}
	if given.Changed("due") {
		a.Due = time.Time{}
		if f.due != "" {
			a.Due, err = find.Day(c, f.due, true)
		}
	}
	return err
}
