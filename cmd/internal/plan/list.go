package plan

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/lineage"
)

func newList(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Plan
	var all bool
	cmd := c.Reader("list", t.List, func(ctx context.Context, c *cli.Env, _ []string) error {
		return listActions(ctx, c, all)
	})
	cmd.Flags().BoolVar(&all, "all", false, t.All)
	return cmd
}

func listActions(ctx context.Context, c *cli.Env, all bool) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	actions, err := st.Actions(ctx)
	if err != nil {
		return err
	}
	g, err := find.Grid(ctx, c)
	if err != nil {
		return err
	}
	l, err := lineage.Of(ctx, st, c.Grids, g)
	if err != nil {
		return err
	}
	shapes, rows := []shape.ActionJSON{}, word.Titles{InUse: g}
	for _, a := range model.SortActions(actions) {
		if a.State != model.Todo && !all {
			continue
		}
		shapes = append(shapes, shape.Action(c, a))
		here, err := l.Actions([]model.Action{a})
		if err != nil {
			return err
		}
		a = append(here, a)[0]
		on, err := find.GridOf(ctx, c, a.Grid)
		if err != nil {
			on = &model.Grid{ID: a.Grid.ID} // its grid is not here: it still shows
		}
		rows.Add(on, c.Identified(string(a.ID), actionCells(c, a)))
	}
	if c.Options.JSON {
		return c.PrintJSON(shapes)
	}
	if len(shapes) == 0 {
		c.Note("%s", c.Say.CLI.Plan.None)
	}
	_, err = io.WriteString(c.Out, rows.Text(c))
	return err
}

// actionCells returns what a list says of an action.
func actionCells(c *cli.Env, a model.Action) []string {
	if c.PlainText() {
		return []string{cli.Line(a.Text), cli.Line(string(a.Item)), whenOf(c, a)} // what it is comes first
	}
	return []string{whenOf(c, a), cli.Line(string(a.Item)), cli.Line(a.Text)}
}

// whenOf returns where an action stands, in words.
func whenOf(c *cli.Env, a model.Action) string {
	t := c.Say.CLI.Plan
	switch {
	case a.State == model.Done:
		return fmt.Sprintf(t.DoneOn, c.Say.ShortDate(a.DoneAt.Local()))
	case a.State == model.Dropped:
		return c.Say.Plan.Dropped
	case a.Late(c.Now()):
		return fmt.Sprintf(t.Late, c.Say.ShortDate(a.Due))
	case a.Due.IsZero():
		return c.Say.Words.NoDue
	}
	return fmt.Sprintf(c.Say.Words.DueOn, c.Say.ShortDate(a.Due))
}
