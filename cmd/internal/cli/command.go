package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/assets/text"
)

// The groups that the first help page sorts commands into.
const (
	GroupDaily  = "daily"
	GroupPeople = "people"
	GroupData   = "data"
	GroupTools  = "tools"
)

// placeKey names the annotation that keeps a command's place among its sisters:
// help lists them as a person meets them, cobra would sort them by name.
const placeKey = "place"

// Add puts commands into a group, in that order.
func Add(parent *cobra.Command, group string, subs ...*cobra.Command) {
	for i, sub := range subs {
		sub.GroupID = group
		annotate(sub, placeKey, fmt.Sprintf("%02d", i))
		parent.AddCommand(sub)
	}
}

// leadsKey is the annotation of a command that only leads to others.
const leadsKey = "leads"

func annotate(cmd *cobra.Command, key, value string) {
	if cmd.Annotations == nil {
		cmd.Annotations = map[string]string{}
	}
	cmd.Annotations[key] = value
}

// Leaf draws a command that does something.
func (c *Env) Leaf(use string, t text.Command, do func(ctx context.Context, c *Env, args []string) error) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: t.Short, Long: t.Long, Args: c.takes(use),
		DisableFlagsInUseLine: true,
		ValidArgsFunction:     cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, args, err := c.Running(cmd, args)
			if err != nil {
				return err
			}
			return do(cmd.Context(), c, args)
		},
	}
}

// Reader draws a command that writes nothing: it may look at data that another
// program holds.
func (c *Env) Reader(use string, t text.Command, do func(ctx context.Context, c *Env, args []string) error) *cobra.Command {
	return c.Leaf(use, t, func(ctx context.Context, c *Env, args []string) error { return do(ctx, c.Reading(), args) })
}

// Branch draws a command that only has commands below it.
func (c *Env) Branch(name string, t text.Command, subs ...*cobra.Command) *cobra.Command {
	cmd := &cobra.Command{
		Use: name, Short: t.Short, Long: t.Long, Args: c.KnownCommand,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, _, err := c.Running(cmd, args)
			if err == nil && c.Options.JSON {
				err = c.wrongUse(cmd, fmt.Sprintf(c.Say.CLI.Given.NoJSON, cmd.CommandPath()))
			}
			if err != nil {
				return err
			}
			return cmd.Help()
		},
	}
	annotate(cmd, leadsKey, "yes")
	Add(cmd, "", subs...)
	cmd.SuggestionsMinimumDistance = 2
	return cmd
}

// Does has a branch do something itself, without a word for those below it.
func Does(cmd *cobra.Command, run func(cmd *cobra.Command, args []string) error) {
	delete(cmd.Annotations, leadsKey)
	cmd.RunE = run
}
