// Package plan holds the commands on what the person aims at and does next: the
// development plan, the target profile, and who they are.
package plan

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/assets/text"
	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/lineage"
	"autoeval/store/work"
)

func New(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Plan
	return c.Branch("plan", t.Group, newAdd(c), newEdit(c), newList(c),
		newMove(c, "done ID", t.Done, model.Done, t.Finished),
		newMove(c, "drop ID", t.Drop, model.Dropped, t.Dropped),
		newMove(c, "reopen ID", t.Reopen, model.Todo, t.Reopened),
		newDelete(c), newSuggest(c))
}

func newAdd(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Plan
	var item, due string
	cmd := c.Leaf("add TEXT", t.Add, func(ctx context.Context, c *cli.Env, args []string) error {
		return addAction(ctx, c, args[0], item, due)
	})
	cmd.Example = fmt.Sprintf("autoeval plan add \"%s\" --item C06 --due 2026-12-15", t.TextExample)
	cmd.Flags().StringVar(&item, "item", "", t.Item)
	cmd.Flags().StringVar(&due, "due", "", t.Due)
	c.CompleteFlag(cmd, "item", find.ItemCodes)
	return cli.Makes(cmd)
}

func addAction(ctx context.Context, c *cli.Env, words, item, due string) error {
	g, err := find.Grid(ctx, c)
	if err != nil {
		return err
	}
	a := model.Action{Text: c.KeptTrim(words, safetext.Title)}
	if item != "" {
		it, err := find.Item(c, g, item)
		if err != nil {
			return err
		}
		a.Item = it.Code
	}
	return keepAction(ctx, c, g, a, due)
}

// keepAction keeps a new action, due on the day that was typed, "" for none.
func keepAction(ctx context.Context, c *cli.Env, g *model.Grid, a model.Action, due string) (err error) {
	if due != "" {
		if a.Due, err = find.Day(c, due, true); err != nil {
			return err
		}
	}
	if err := a.Validate(g); err != nil { // before there are data
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if err := lineage.Adopted(ctx, st, g.Ref()); err != nil {
		return err
	}
	if a, err = work.AddAction(ctx, st, g, model.ActionID(c.NewID()), a, c.Now()); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(map[string]string{"id": string(a.ID)})
	}
	c.Print("%s", a.ID)
	c.Note(c.Say.CLI.Plan.Added, cli.Line(a.Text))
	return nil
}

// newMove draws a command that brings an action into a state.
func newMove(c *cli.Env, use string, t text.Command, state model.ActionState, said string) *cobra.Command {
	cmd := c.Leaf(use, t, func(ctx context.Context, c *cli.Env, args []string) error {
		a, err := find.Action(ctx, c, args[0])
		if err != nil {
			return err
		}
		st, err := c.Store(ctx)
		if err != nil {
			return err
		}
		if _, err := work.MoveAction(ctx, st, a, state, c.Now()); err != nil {
			return err
		}
		c.Note(said, cli.Line(a.Text))
		return nil
	})
	cmd.ValidArgsFunction = c.CompleteOne(find.ActionIDs)
	return cmd
}

func newDelete(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Plan
	var yes bool
	cmd := c.Leaf("delete ID", t.Delete, func(ctx context.Context, c *cli.Env, args []string) error {
		a, err := find.Action(ctx, c, args[0])
		if err != nil {
			return err
		}
		if err := c.Confirm(fmt.Sprintf(t.AskDelete, cli.Line(a.Text)), yes); err != nil {
			return err
		}
		st, err := c.Store(ctx)
		if err != nil {
			return err
		}
		if _, err := work.DeleteAction(ctx, st, a.ID, c.Now()); err != nil {
			return err
		}
		c.Note(t.Deleted, cli.Line(a.Text))
		c.Note("%s", c.Say.Trash.Kept)
		return nil
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = c.CompleteOne(find.ActionIDs)
	return cmd
}
