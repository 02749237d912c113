package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// Source lists what may stand in one place of a command line, each with a few
// words after a tab. Completion never says why something is missing: a list
// that cannot be read is empty.
type Source func(ctx context.Context, c *Env, args []string) []string

func (c *Env) CompleteOne(from Source) cobra.CompletionFunc { return c.CompleteInOrder(from) }

// CompleteInOrder completes each argument from its own source.
func (c *Env) CompleteInOrder(from ...Source) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) >= len(from) {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return matching(from[len(args)](cmd.Context(), c.Reading().AsIs(), args), typed), cobra.ShellCompDirectiveNoFileComp
	}
}

// Completing returns a copy that knows whether args ask how a line could go on. On a
// service none do: no shell asks there.
func (c *Env) Completing(args []string) *Env {
	asks := slices.ContainsFunc(args, func(a string) bool {
		return a == cobra.ShellCompRequestCmd || a == cobra.ShellCompNoDescRequestCmd
	})
	return c.With(func(d *Env) { d.completes = asks && c.Hosted == nil })
}

// CompleteFlag says what the value of an option may be. cobra keeps that for as long as
// the process runs, and the command and its data with it: it is told only where a shell
// asks.
func (c *Env) CompleteFlag(cmd *cobra.Command, name string, from Source) {
	if !c.completes {
		return
	}
	_ = cmd.RegisterFlagCompletionFunc(name, func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		return matching(from(cmd.Context(), c.Reading().AsIs(), args), typed), cobra.ShellCompDirectiveNoFileComp
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

func Fixed(words ...string) Source {
	return func(context.Context, *Env, []string) []string { return words }
}
