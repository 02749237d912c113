package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newPlanSuggest(c *cli) *cobra.Command {
	t := c.say.CLI.Plan
	var w wish
	cmd := c.leaf("suggest", t.Suggest, func(ctx context.Context, c *cli, _ []string) error {
		return suggestActions(ctx, c, w)
	})
	cmd.Example = "autoeval plan suggest\nautoeval plan suggest --adopt 1 --due 2026-12-15"
	f := cmd.Flags()
	f.IntVar(&w.adopt, "adopt", 0, t.Adopt)
	f.StringVar(&w.due, "due", "", t.Due)
	f.IntVar(&w.limit, "limit", nextSteps, t.Limit)
	f.StringVar(&w.target, "target", "", t.Target)
	c.completeFlag(cmd, "target", targetIDs)
	return cmd
}

// wish is what was asked of the suggestions.
type wish struct {
	adopt, limit int
	due, target  string
}

// suggestionJSON is one suggestion in "plan suggest --json".
type suggestionJSON struct {
	Item    string   `json:"item"`
	Level   *int     `json:"level,omitzero"`
	Target  *int     `json:"target,omitzero"`
	Reasons []string `json:"reasons"`
	Opens   []string `json:"opens"`
	Text    string   `json:"text"`
}

func suggestActions(ctx context.Context, c *cli, w wish) error {
	p, err := c.lookBack(ctx, "", w.target)
	if err != nil {
		return err
	}
	all := p.suggestions()
	t := c.say.CLI.Plan
	if w.adopt != 0 {
		if w.adopt < 1 || w.adopt > len(all) {
			return badInput(fmt.Sprintf(t.NoSuggestionAt, w.adopt), fmt.Sprintf(t.SuggestionRange, len(all)))
		}
		s := all[w.adopt-1]
		return c.keepAction(ctx, p.grid, model.Action{Grid: p.grid.ID, Item: s.Item, Text: c.actionFor(p.grid, s)}, w.due)
	}
	all = all[:min(max(w.limit, 0), len(all))]
	if c.global.json {
		out := []suggestionJSON{}
		for _, s := range all {
			out = append(out, c.suggestionShape(p.grid, s))
		}
		return c.printJSON(out)
	}
	for i, s := range all {
		c.print("%d. %s", i+1, c.suggestion(p.grid, s))
	}
	if len(all) == 0 {
		c.note("%s", t.NoSuggestion)
	} else {
		c.note("%s", t.AdoptHint)
	}
	return nil
}

// actionFor puts a suggestion into the words of an action, the same ones as on
// the screens.
func (c *cli) actionFor(g *model.Grid, s model.Suggestion) string {
	return line(c.say.Action(g, s))
}

func (c *cli) suggestionShape(g *model.Grid, s model.Suggestion) suggestionJSON {
	names := map[model.Reason]string{
		model.BelowTarget: "below_target", model.LowConfidence: "low_confidence", model.OldEvidence: "old_evidence",
		model.LacksEvidence: "lacks_evidence", model.StaleRating: "stale_rating", model.NotRated: "not_rated",
	}
	out := suggestionJSON{Item: string(s.Item), Level: value(s.Level), Target: value(s.Target), Reasons: []string{}, Opens: codes(s.Opens), Text: c.actionFor(g, s)}
	for _, r := range s.Reasons {
		out.Reasons = append(out.Reasons, names[r])
	}
	return out
}

// value is a level as a number; nil, so that it is left out, when there is none.
func value(l model.Level) *int {
	if !l.Rated() {
		return nil
	}
	n := l.Value()
	return &n
}
