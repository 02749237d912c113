package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/nav"
)

// The groups that the first help page sorts commands into.
const (
	groupDaily  = "daily"
	groupPeople = "people"
	groupData   = "data"
	groupTools  = "tools"
)

// newRoot draws the whole command tree; of a line without a word only the root,
// because nobody would look at the rest.
func newRoot(c *cli, bare bool) *cobra.Command {
	t := c.say.CLI.Frame
	root := &cobra.Command{
		Use: "autoeval", Short: t.Root.Short, Long: t.Root.Long,
		Args: c.knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c := c.running(cmd)
			if version, _ := cmd.Flags().GetBool("version"); version {
				return c.printVersion()
			}
			return begin(cmd.Context(), c)
		},
	}
	(&c.global).addTo(root.PersistentFlags(), c)
	root.Flags().Bool("version", false, c.say.CLI.Flags.Version)
	c.speak(root)
	c.completeFlag(root, "lang", fixed("fr", "en"))
	c.completeFlag(root, "color", fixed("auto", "always", "never"))
	c.completeFlag(root, "grid", gridIDs)
	root.AddGroup(
		&cobra.Group{ID: groupDaily, Title: t.Daily},
		&cobra.Group{ID: groupPeople, Title: t.People},
		&cobra.Group{ID: groupData, Title: t.Data},
		&cobra.Group{ID: groupTools, Title: t.Tools},
	)
	if bare {
		return root
	}
	add(root, groupDaily, newRate(c), newSession(c), newProgress(c), newEvidence(c), newPlan(c), newTarget(c), newProfile(c))
	add(root, groupPeople, newShare(c), newReceive(c), newVerdict(c), newReview(c, places{screens: startApp, plain: readAloud}), newCohort(c), newIdentity(c))
	add(root, groupData, newGrid(c), newReport(c), newExport(c), newImport(c), newBackup(c), newRestore(c), newDoctor(c))
	add(root, groupTools, newDemo(c), newHelp(c, root), newCompletion(c, root), newMan(c, root))
	return root
}

// placeKey names the annotation that keeps a command's place among its sisters:
// help lists them as a person meets them, cobra would sort them by name.
const placeKey = "place"

// add puts commands into a group, in that order.
func add(parent *cobra.Command, group string, subs ...*cobra.Command) {
	for i, sub := range subs {
		sub.GroupID = group
		annotate(sub, placeKey, fmt.Sprintf("%02d", i))
		parent.AddCommand(sub)
	}
}

func annotate(cmd *cobra.Command, key, value string) {
	if cmd.Annotations == nil {
		cmd.Annotations = map[string]string{}
	}
	cmd.Annotations[key] = value
}

// leaf draws a command that does something.
func (c *cli) leaf(use string, t text.Command, do func(ctx context.Context, c *cli, args []string) error) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: t.Short, Long: t.Long, Args: c.takes(use),
		DisableFlagsInUseLine: true,
		ValidArgsFunction:     cobra.NoFileCompletions,
		RunE:                  func(cmd *cobra.Command, args []string) error { return do(cmd.Context(), c.running(cmd), args) },
	}
}

// reader draws a command that writes nothing: it may look at data that another
// program holds.
func (c *cli) reader(use string, t text.Command, do func(ctx context.Context, c *cli, args []string) error) *cobra.Command {
	return c.leaf(use, t, func(ctx context.Context, c *cli, args []string) error { return do(ctx, c.reading(), args) })
}

// branch draws a command that only has commands below it.
func (c *cli) branch(name string, t text.Command, subs ...*cobra.Command) *cobra.Command {
	cmd := &cobra.Command{
		Use: name, Short: t.Short, Long: t.Long, Args: c.knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	add(cmd, "", subs...)
	cmd.SuggestionsMinimumDistance = 2
	return cmd
}

func newRate(c *cli) *cobra.Command {
	var discover bool
	cmd := c.leaf("rate", c.say.CLI.Frame.Rate, func(ctx context.Context, c *cli, _ []string) error {
		at := nav.Walkthrough{}
		if discover {
			at.Depth = model.Discover
		}
		return startApp(ctx, c, at)
	})
	cmd.Example = "autoeval rate\nautoeval rate --plain"
	cmd.Flags().BoolVar(&discover, "discover", false, c.say.CLI.Session.Discover)
	return cmd
}

// begin is the program without a command: the app, or where one stands when
// nobody could use it.
func begin(ctx context.Context, c *cli) error {
	if c.global.plain && !c.global.json {
		return c.startPlain(ctx, nav.Home{})
	}
	if c.InTerminal && c.OutTerminal && !c.global.json {
		return startApp(ctx, c, nav.Home{})
	}
	return summarise(ctx, c.reading())
}
