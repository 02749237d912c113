// Package whom says whom a command is about: the options that sift what was
// received, and those of a programme's year.
package whom

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/tui/lang"
)

// Sift holds the options that say which of what was received is meant: the
// same words for every command, in every language, and in the filters of screens.
type Sift struct{ Stage, State, Since, Item, Filter string }

// AddTo declares them.
func (o *Sift) AddTo(c *cli.Env, cmd *cobra.Command) {
	t := c.Say.CLI.Exchange.Received
	var stages []string
	for _, s := range model.Stages() {
		stages = append(stages, string(s))
	}
	c.FewValues(cmd, &o.Stage, "stage", t.Stage, stages...)
	c.FewValues(cmd, &o.State, "state", t.State, model.ReceivedStates()...)
	f := cmd.Flags()
	f.StringVar(&o.Since, "since", "", t.Since)
	f.StringVar(&o.Item, "item", "", t.Item)
	f.StringVar(&o.Filter, "filter", "", c.Say.CLI.Exchange.Cohort.Filter)
	c.CompleteFlag(cmd, "item", find.ItemCodes)
}

// Read returns what the options ask for, but for the words of the filter.
func (o *Sift) Read(ctx context.Context, c *cli.Env) (model.Sift, error) {
	ask := model.Sift{Stage: model.Stage(o.Stage), State: o.State}
	if o.Since != "" {
		day, err := find.Day(c, o.Since, false)
		if err != nil {
			return ask, err
		}
		ask.Since = lang.DayBegins(day, c.Now())
	}
	if o.Item != "" {
		g, err := find.Grid(ctx, c)
		if err != nil {
			return ask, err
		}
		it, err := find.Item(c, g, o.Item)
		if err != nil {
			return ask, err
		}
		ask.Item = it.Code
	}
	return ask, nil
}

// Asks returns what takes the learners that are asked for, by the options and by the
// words of the filter; nil where all of them are.
func (o *Sift) Asks(ctx context.Context, c *cli.Env) (func(*model.CohortRow) bool, error) {
	ask, err := o.Read(ctx, c)
	seek := c.Say.Seek(o.Filter, c.Now())
	if err != nil || seek.Empty() && ask == (model.Sift{}) {
		return nil, err
	}
	now := c.Now()
	return func(r *model.CohortRow) bool {
		return ask.TakesRow(r, now) && seek.FindsRow(r, lang.Fold(c.Say.RowWords(r, now)))
	}, nil
}
