package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/model/safetext"
)

func newPlan(c *cli) *cobra.Command {
	t := c.say.CLI.Plan
	return c.branch("plan", t.Group, newPlanAdd(c), newPlanEdit(c), newPlanList(c),
		newPlanMove(c, "done ID", t.Done, model.Done, t.Finished),
		newPlanMove(c, "drop ID", t.Drop, model.Dropped, t.Dropped),
		newPlanMove(c, "reopen ID", t.Reopen, model.Todo, t.Reopened),
		newPlanDelete(c), newPlanSuggest(c))
}

// actionAt finds the action a person names.
func (c *cli) actionAt(ctx context.Context, id string) (model.Action, error) {
	st, err := c.store(ctx)
	if err != nil {
		return model.Action{}, err
	}
	all, err := st.Actions(ctx)
	if err != nil {
		return model.Action{}, err
	}
	t := c.say.CLI.Plan
	return named(all, id, func(a model.Action) string { return string(a.ID) }, misnamed{t.NoneAt, t.Ambiguous, t.NoneAtHint})
}

func newPlanAdd(c *cli) *cobra.Command {
	t := c.say.CLI.Plan
	var item, due string
	cmd := c.leaf("add TEXT", t.Add, func(ctx context.Context, c *cli, args []string) error {
		return addAction(ctx, c, args[0], item, due)
	})
	cmd.Example = fmt.Sprintf("autoeval plan add \"%s\" --item C06 --due 2026-12-15", t.TextExample)
	cmd.Flags().StringVar(&item, "item", "", t.Item)
	cmd.Flags().StringVar(&due, "due", "", t.Due)
	c.completeFlag(cmd, "item", itemCodes)
	return cmd
}

func addAction(ctx context.Context, c *cli, words, item, due string) error {
	g, err := c.grid(ctx)
	if err != nil {
		return err
	}
	a := model.Action{Grid: g.ID, Text: c.keptTrim(words, safetext.Title)}
	if item != "" {
		it, err := c.item(g, item)
		if err != nil {
			return err
		}
		a.Item = it.Code
	}
	return c.keepAction(ctx, g, a, due)
}

// keepAction gives a new action its identity and keeps it.
func (c *cli) keepAction(ctx context.Context, g *model.Grid, a model.Action, due string) error {
	var err error
	if due != "" {
		if a.Due, err = c.day(due, true); err != nil {
			return err
		}
	}
	a.ID, a.CreatedAt = model.ActionID(c.NewID()), c.Now()
	if err := a.Validate(g); err != nil {
		return err
	}
	st, err := c.store(ctx)
	if err != nil {
		return err
	}
	if _, err := st.SaveAction(ctx, a); err != nil {
		return err
	}
	if c.global.json {
		return c.printJSON(map[string]string{"id": string(a.ID)})
	}
	c.print("%s", a.ID)
	c.note(c.say.CLI.Plan.Added, line(a.Text))
	return nil
}

// newPlanMove draws a command that brings an action into a state.
func newPlanMove(c *cli, use string, t text.Command, state model.ActionState, said string) *cobra.Command {
	cmd := c.leaf(use, t, func(ctx context.Context, c *cli, args []string) error {
		a, err := c.actionAt(ctx, args[0])
		if err != nil {
			return err
		}
		a.State, a.DoneAt = state, time.Time{}
		if state == model.Done {
			a.DoneAt = c.Now()
		}
		if _, err := c.opened().SaveAction(ctx, a); err != nil {
			return err
		}
		c.note(said, line(a.Text))
		return nil
	})
	cmd.ValidArgsFunction = c.completeOne(actionIDs)
	return cmd
}

func newPlanDelete(c *cli) *cobra.Command {
	t := c.say.CLI.Plan
	var yes bool
	cmd := c.leaf("delete ID", t.Delete, func(ctx context.Context, c *cli, args []string) error {
		a, err := c.actionAt(ctx, args[0])
		if err != nil {
			return err
		}
		if err := c.confirm(fmt.Sprintf(t.AskDelete, line(a.Text)), yes); err != nil {
			return err
		}
		if err := c.opened().DeleteAction(ctx, a.ID); err != nil {
			return err
		}
		c.note(t.Deleted, line(a.Text))
		return nil
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = c.completeOne(actionIDs)
	return cmd
}
