package plan

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
)

func newSuggest(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Plan
	var w wish
	cmd := c.Leaf("suggest", t.Suggest, func(ctx context.Context, c *cli.Env, _ []string) error {
		return suggestActions(ctx, c, w)
	})
	cmd.Example = "autoeval plan suggest\nautoeval plan suggest --adopt 1 --due 2026-12-15"
	f := cmd.Flags()
	f.IntVar(&w.adopt, "adopt", 0, t.Adopt)
	f.StringVar(&w.due, "due", "", t.Due)
	f.IntVar(&w.limit, "limit", find.NextSteps, t.Limit)
	f.StringVar(&w.target, "target", "", c.Say.CLI.Progress.Target)
	c.CompleteFlag(cmd, "target", find.TargetIDs)
	return cmd
}

// wish is what was asked of the suggestions.
type wish struct {
	adopt, limit int
	due, target  string
}

func suggestActions(ctx context.Context, c *cli.Env, w wish) error {
	p, err := find.Outlook(ctx, c, "", w.target, "")
	if err != nil {
		return err
	}
	all := p.Acts
	t := c.Say.CLI.Plan
	if w.adopt != 0 {
		if w.adopt > len(all) {
			return cli.BadInput(fmt.Sprintf(t.NoSuggestionAt, w.adopt), fmt.Sprintf(t.SuggestionRange, len(all)))
		}
		s := all[w.adopt-1]
		return keepAction(ctx, c, p.Grid, model.Action{Item: s.Item(), Text: actionFor(c, p.Grid, s)}, w.due)
	}
	all = all[:min(w.limit, len(all))]
	if c.Options.JSON {
		out := []shape.SuggestionJSON{}
		for _, s := range all {
			out = append(out, shape.ActShape(s, actionFor(c, p.Grid, s), cli.Line(c.Say.ActWhere(p.Grid, s))))
		}
		return c.PrintJSON(out)
	}
	for i, s := range all {
		c.Print("%d. %s", i+1, word.Act(c, p.Grid, s))
	}
	if len(all) == 0 {
		c.Note("%s", t.NoSuggestion)
	} else {
		c.Note("%s", t.AdoptHint)
	}
	return nil
}

// actionFor puts an act into the words of an action, the same ones as on
// the screens.
func actionFor(c *cli.Env, g *model.Grid, a model.Act) string {
	return cli.Line(c.Say.ActText(g, a))
}
