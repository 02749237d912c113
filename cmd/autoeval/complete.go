package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
)

// source lists what may stand in one place of a command line, each with a few
// words after a tab. Completion never says why something is missing: a list
// that cannot be read is empty.
type source func(ctx context.Context, c *cli, args []string) []string

func (c *cli) completeOne(from source) cobra.CompletionFunc { return c.completeInOrder(from) }

// completeInOrder completes each argument from its own source.
func (c *cli) completeInOrder(from ...source) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) >= len(from) {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return matching(from[len(args)](cmd.Context(), c.reading(), args), typed), cobra.ShellCompDirectiveNoFileComp
	}
}

func (c *cli) completeFlag(cmd *cobra.Command, name string, from source) {
	_ = cmd.RegisterFlagCompletionFunc(name, func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		return matching(from(cmd.Context(), c.reading(), args), typed), cobra.ShellCompDirectiveNoFileComp
	}) // it only fails on a flag that does not exist or is given twice
}

func matching(all []string, typed string) []string {
	var out []string
	for _, s := range all {
		if len(s) >= len(typed) && strings.EqualFold(s[:len(typed)], typed) {
			out = append(out, s)
		}
	}
	return out
}

func fixed(words ...string) source {
	return func(context.Context, *cli, []string) []string { return words }
}

func gridIDs(ctx context.Context, c *cli, _ []string) []string {
	all, err := c.grids.List(ctx)
	if err != nil {
		all, _ = c.grids.builtIn()
	}
	var out []string
	for _, g := range all {
		out = append(out, string(g.ID)+"\t"+line(c.say.In(g.Title)))
	}
	return out
}

// itemCodes are those of the grid in use, or of the built-in one when the data
// cannot be read.
func itemCodes(ctx context.Context, c *cli, _ []string) []string {
	g := c.gridOrBuiltIn(ctx)
	var out []string
	for _, it := range g.Items {
		out = append(out, string(it.Code)+"\t"+line(c.say.In(it.Short())))
	}
	return out
}

// levelCodes are those of the item typed before.
func levelCodes(ctx context.Context, c *cli, args []string) []string {
	var out []string
	for _, l := range c.gridOrBuiltIn(ctx).ScaleOf(model.ItemCode(args[0])).Levels {
		out = append(out, l.Code+"\t"+line(c.say.In(l.Label)))
	}
	return out
}

func targetIDs(ctx context.Context, c *cli, _ []string) []string {
	var out []string
	for _, t := range c.gridOrBuiltIn(ctx).Targets {
		out = append(out, string(t.ID)+"\t"+line(c.say.In(t.Label)))
	}
	return out
}

func (c *cli) gridOrBuiltIn(ctx context.Context) *model.Grid {
	if g, err := c.grid(ctx); err == nil {
		return g
	}
	if all, err := c.grids.builtIn(); err == nil && len(all) > 0 {
		return all[0]
	}
	return &model.Grid{}
}

func sessionIDs(ctx context.Context, c *cli, _ []string) []string {
	out := []string{current, latest}
	all, err := c.sessions(ctx)
	if err != nil {
		return out
	}
	for _, s := range all {
		out = append(out, string(s.ID)+"\t"+c.called(s.Label)+", "+c.say.ShortDate(s.When().Local()))
	}
	return out
}

func evidenceIDs(ctx context.Context, c *cli, _ []string) []string {
	st, err := c.store(ctx)
	if err != nil {
		return nil
	}
	all, _ := st.Evidence(ctx)
	var out []string
	for _, e := range all {
		out = append(out, string(e.ID)+"\t"+line(e.Title))
	}
	return out
}

func kindIDs(ctx context.Context, c *cli, _ []string) []string {
	var out []string
	for _, k := range c.gridOrBuiltIn(ctx).EvidenceKinds {
		out = append(out, string(k.ID)+"\t"+line(c.say.In(k.Label)))
	}
	return out
}

func actionIDs(ctx context.Context, c *cli, _ []string) []string {
	st, err := c.store(ctx)
	if err != nil {
		return nil
	}
	all, _ := st.Actions(ctx)
	var out []string
	for _, a := range model.SortActions(all) {
		out = append(out, string(a.ID)+"\t"+line(a.Text))
	}
	return out
}
