package people

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/tui/lang"
)

// siftOptions are the options that say which of what was received is meant: the
// same words for every command, in every language, and in the filters of screens.
type siftOptions struct{ stage, state, since, item, filter string }

func (o *siftOptions) addTo(c *cli.Env, cmd *cobra.Command) {
	t := c.Say.CLI.Exchange.Received
	var stages []string
	for _, s := range model.Stages() {
		stages = append(stages, string(s))
	}
	c.FewValues(cmd, &o.stage, "stage", t.Stage, stages...)
	c.FewValues(cmd, &o.state, "state", t.State, model.ReceivedStates()...)
	f := cmd.Flags()
	f.StringVar(&o.since, "since", "", t.Since)
	f.StringVar(&o.item, "item", "", t.Item)
	f.StringVar(&o.filter, "filter", "", c.Say.CLI.Exchange.Cohort.Filter)
	c.CompleteFlag(cmd, "item", find.ItemCodes)
}

// read returns what the options ask for, but for the words of the filter.
func (o *siftOptions) read(ctx context.Context, c *cli.Env) (model.Sift, error) {
	ask := model.Sift{Stage: model.Stage(o.stage), State: o.state}
	if o.since != "" {
		day, err := find.Day(c, o.since, false)
		if err != nil {
			return ask, err
		}
		ask.Since = lang.DayBegins(day, c.Now())
	}
	if o.item != "" {
		g, err := find.Grid(ctx, c)
		if err != nil {
			return ask, err
		}
		it, err := find.Item(c, g, o.item)
		if err != nil {
			return ask, err
		}
		ask.Item = it.Code
	}
	return ask, nil
}
