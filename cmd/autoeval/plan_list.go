package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newPlanList(c *cli) *cobra.Command {
	t := c.say.CLI.Plan
	var all bool
	cmd := c.reader("list", t.List, func(ctx context.Context, c *cli, _ []string) error {
		return listActions(ctx, c, all)
	})
	cmd.Flags().BoolVar(&all, "all", false, t.All)
	return cmd
}

// actionJSON is one action in "plan list --json".
type actionJSON struct {
	ID        string  `json:"id"`
	Grid      string  `json:"grid"`
	Item      string  `json:"item,omitempty"`
	Text      string  `json:"text"`
	Due       string  `json:"due,omitempty"`
	State     string  `json:"state"`
	Late      bool    `json:"late,omitzero"`
	CreatedAt *string `json:"created_at,omitzero"`
	DoneAt    *string `json:"done_at,omitzero"`
}

func (c *cli) actionShape(a model.Action) actionJSON {
	out := actionJSON{
		ID: string(a.ID), Grid: string(a.Grid), Item: string(a.Item), Text: a.Text, State: "todo",
		Late: a.Late(c.Now()), CreatedAt: stamp(a.CreatedAt), DoneAt: stamp(a.DoneAt),
	}
	if !a.Due.IsZero() {
		out.Due = a.Due.Format(dayForm)
	}
	switch a.State {
	case model.Done:
		out.State = "done"
	case model.Dropped:
		out.State = "dropped"
	}
	return out
}

func listActions(ctx context.Context, c *cli, all bool) error {
	st, err := c.store(ctx)
	if err != nil {
		return err
	}
	actions, err := st.Actions(ctx)
	if err != nil {
		return err
	}
	shapes, rows := []actionJSON{}, [][]string{}
	for _, a := range model.SortActions(actions) {
		if a.State != model.Todo && !all {
			continue
		}
		shapes = append(shapes, c.actionShape(a))
		rows = append(rows, c.identified(string(a.ID), c.actionCells(a)))
	}
	if c.global.json {
		return c.printJSON(shapes)
	}
	if len(rows) == 0 {
		c.note("%s", c.say.CLI.Plan.None)
	}
	_, err = io.WriteString(c.Out, columns(rows))
	return err
}

// actionCells are what a list says of an action.
func (c *cli) actionCells(a model.Action) []string {
	if c.plainText() {
		return []string{line(a.Text), line(string(a.Item)), c.whenOf(a)} // what it is comes first
	}
	return []string{c.whenOf(a), line(string(a.Item)), line(a.Text)}
}

// whenOf is where an action stands, in words.
func (c *cli) whenOf(a model.Action) string {
	t := c.say.CLI.Plan
	switch {
	case a.State == model.Done:
		return fmt.Sprintf(t.DoneOn, c.say.ShortDate(a.DoneAt.Local()))
	case a.State == model.Dropped:
		return t.DroppedWord
	case a.Late(c.Now()):
		return fmt.Sprintf(t.Late, c.say.ShortDate(a.Due))
	case a.Due.IsZero():
		return t.NoDue
	}
	return fmt.Sprintf(t.DueOn, c.say.ShortDate(a.Due))
}
