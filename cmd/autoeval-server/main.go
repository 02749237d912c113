package main

import (
	"context"
	"os"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/wire"
	"autoeval/tui/lang"
)

func main() {
	is := func(f *os.File) bool { return term.IsTerminal(f.Fd()) }
	w := cli.World{
		Streams: cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, InTerminal: is(os.Stdin), OutTerminal: is(os.Stdout), ErrTerminal: is(os.Stderr)},
		Getenv:  os.Getenv, Now: time.Now, NewID: cli.NewIDs(time.Now),
	}
	os.Exit(run(context.Background(), os.Args[1:], w))
}

// run does one command line and returns the exit status.
func run(ctx context.Context, args []string, w cli.World) int {
	c := cli.NewEnv(w, lang.New(cli.WantedLang(args, w.Getenv)), fault).Completing(args)
	root := newRoot(c)
	root.SetArgs(append([]string{}, args...)) // never nil: cobra would read the process's own
	return c.Report(wire.Guard(c, func() error { return root.ExecuteContext(ctx) }))
}

// newRoot returns the whole command tree.
func newRoot(c *cli.Env) *cobra.Command {
	t := c.Say.Server
	root := &cobra.Command{
		Use: "autoeval-server", Short: t.Root.Short, Long: t.Root.Long, Args: c.KnownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	f := root.PersistentFlags()
	c.Options.Color = "never"
	f.StringVar(&c.Options.Lang, "lang", "", c.Say.CLI.Flags.Lang)
	f.BoolVar(&c.Options.JSON, "json", false, c.Say.CLI.Flags.JSON)
	f.BoolVar(&c.Options.NoInput, "no-input", false, c.Say.CLI.Flags.NoInput)
	f.BoolP("help", "h", false, c.Say.CLI.Flags.Help)
	c.Speak(root)
	root.AddGroup(&cobra.Group{ID: cli.GroupDaily, Title: t.Running}, &cobra.Group{ID: cli.GroupPeople, Title: t.Administration})
	cli.Add(root, cli.GroupDaily, newTry(c), newServe(c))
	cli.Add(root, cli.GroupPeople, newPeople(c), newCode(c), newAudit(c), newRetention(c), newCheck(c), newMigrate(c))
	return root
}
