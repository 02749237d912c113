// Package tree is the list of commands, and runs one command line. What only one
// program has, because it knows where data lie, that program adds.
package tree

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/data"
	"autoeval/cmd/internal/evidence"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/grid"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/page"
	"autoeval/cmd/internal/people"
	"autoeval/cmd/internal/plan"
	"autoeval/cmd/internal/progress"
	"autoeval/cmd/internal/session"
	"autoeval/cmd/internal/trash"
	"autoeval/cmd/internal/wire"
	"autoeval/model"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// Upkeep returns the commands on the data themselves, as a program has them.
type Upkeep func(*cli.Env) []*cobra.Command

// Run does one command line and returns the exit status. It uses nothing of the
// process but what it is given.
func Run(ctx context.Context, args []string, w cli.World, more Upkeep) int {
	if len(args) == 0 {
		go library.BuiltIn() // what shows first waits for it
	}
	say := lang.New(cli.WantedLang(args, w.Getenv))
	if w.Hosted != nil {
		say = lang.Served(say.Lang)
	}
	c := cli.NewEnv(w, say, mail.Fault, grid.Fault, grid.TableFault, grid.RegisterFault, grid.ClashFault, grid.KindFault, grid.FrameworkFault, grid.SplitFault, page.Fault)
	c, err := c.Completing(args).AsSet(args)
	if err != nil {
		return c.Report(err)
	}
	root := newRoot(c)
	if len(args) > 0 { // else nobody would look at the rest
		grow(root, c, more)
	}
	if w.Hosted == nil && opens(root, args) {
		args = append([]string{"open"}, args...)
	}
	root.SetArgs(append([]string{}, args...)) // never nil: cobra would read the process's own
	err = wire.Guard(c, func() error { return root.ExecuteContext(ctx) })
	if closing := c.Close(); err == nil {
		err = c.Closing(closing)
	}
	if err == nil {
		err = c.Unprinted()
	}
	return c.Report(err)
}

// growHosted puts those below the root that make sense on a service: none that is
// about files of the machine or about the program as it is installed.
func growHosted(root *cobra.Command, c *cli.Env, more Upkeep) {
	in := people.Places{Screens: wire.Start, Plain: wire.ReadAloud}
	cli.Add(root, cli.GroupPeople, people.NewShare(c), people.NewReceive(c), people.NewReceived(c), people.NewReply(c), people.NewReview(c, in), people.NewCohort(c), people.NewIdentity(c))
	cli.Add(root, cli.GroupData, append([]*cobra.Command{grid.New(c), progress.NewReport(c), data.NewExport(c), data.NewImport(c), trash.New(c)}, more(c)...)...)
	cli.Add(root, cli.GroupTools, cli.NewHelp(c, root))
}

// New returns the whole command tree.
func New(c *cli.Env, more Upkeep) *cobra.Command {
	root := newRoot(c)
	grow(root, c, more)
	return root
}

// newRoot returns the program without its commands.
func newRoot(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Frame
	root := &cobra.Command{
		Use: "autoeval", Short: t.Root.Short, Long: t.Root.Long,
		Args: c.KnownCommand,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, _, err := c.Running(cmd, args)
			if err != nil {
				return err
			}
			if version, _ := cmd.Flags().GetBool("version"); version {
				return c.PrintVersion()
			}
			return begin(cmd.Context(), c)
		},
	}
	cli.Makes(root)
	(&c.Options).AddTo(root.PersistentFlags(), c)
	root.Flags().Bool("version", false, c.Say.CLI.Flags.Version)
	c.Speak(root)
	c.CompleteFlag(root, "lang", cli.Fixed("fr", "en"))
	c.CompleteFlag(root, "color", cli.Fixed("auto", "always", "never"))
	c.CompleteFlag(root, "grid", find.GridIDs)
	root.AddGroup(
		&cobra.Group{ID: cli.GroupDaily, Title: t.Daily},
		&cobra.Group{ID: cli.GroupPeople, Title: t.People},
		&cobra.Group{ID: cli.GroupData, Title: t.Data},
		&cobra.Group{ID: cli.GroupTools, Title: t.Tools},
	)
	return root
}

// grow puts the commands below the root.
func grow(root *cobra.Command, c *cli.Env, more Upkeep) {
	cli.Add(root, cli.GroupDaily, newRate(c), session.New(c), progress.New(c), progress.NewStory(c), evidence.New(c), evidence.NewNote(c), plan.New(c), plan.NewTarget(c), plan.NewProfile(c))
	in := people.Places{Screens: wire.Start, Plain: wire.ReadAloud}
	if c.Hosted != nil {
		growHosted(root, c, more)
		return
	}
	cli.Add(root, cli.GroupPeople, people.NewShare(c), people.NewOpen(c, in, sort), people.NewReceive(c), people.NewReceived(c), people.NewReply(c), people.NewReview(c, in), people.NewCohort(c), people.NewIdentity(c))
	cli.Add(root, cli.GroupData, append([]*cobra.Command{grid.New(c), progress.NewReport(c), data.NewExport(c), data.NewImport(c), trash.New(c)}, more(c)...)...)
	cli.Add(root, cli.GroupTools, wire.NewDemo(c), cli.NewHelp(c, root), cli.NewCompletion(c, root), cli.NewMan(c, root))
}

func newRate(c *cli.Env) *cobra.Command {
	var discover bool
	cmd := c.Leaf("rate", c.Say.CLI.Frame.Rate, func(ctx context.Context, c *cli.Env, _ []string) error {
		at := nav.Walkthrough{}
		if discover {
			at.Depth = model.Discover
		}
		return wire.Start(ctx, c, at)
	})
	cmd.Example = "autoeval rate\nautoeval rate --plain"
	cmd.Flags().BoolVar(&discover, "discover", false, c.Say.CLI.Session.Discover)
	return cli.Makes(cmd)
}

// begin returns the program without a command: the app, or where one stands when
// nobody could use it.
func begin(ctx context.Context, c *cli.Env) error {
	if c.Options.Plain && !c.Options.JSON {
		return wire.StartPlain(ctx, c, nav.Home{})
	}
	if c.InTerminal && c.OutTerminal && !c.Options.JSON {
		return wire.Start(ctx, c, nav.Home{})
	}
	if c.Named() {
		return progress.Summarise(ctx, c.Reading().AsIs())
	}
	return progress.Summarise(ctx, c.Reading().Supposing()) // it says that there is nothing yet
}
