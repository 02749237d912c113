package main

import (
	"context"
	"os"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/tree"
	"autoeval/cmd/internal/upkeep"
)

// run does one command line and returns the exit status. It uses nothing of the
// process but what it is given, so that tests may call it.
func run(ctx context.Context, args []string, std cli.Streams, env func(string) string) int {
	return runIn(ctx, args, cli.World{Streams: std, Getenv: env, Now: time.Now, NewID: cli.NewIDs(time.Now), Open: openStore})
}

// runIn does it in a world that may be a test's.
func runIn(ctx context.Context, args []string, w cli.World) int {
	return tree.Run(ctx, args, w, upkeep.Commands)
}

func main() {
	cobra.MousetrapHelpText = "" // a double click on Windows opens the application
	os.Exit(run(context.Background(), os.Args[1:], terminal(), os.Getenv))
}

// terminal returns the process's own streams.
func terminal() cli.Streams {
	is := func(f *os.File) bool { return term.IsTerminal(f.Fd()) }
	return cli.Streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		InTerminal: is(os.Stdin), OutTerminal: is(os.Stdout), ErrTerminal: is(os.Stderr),
	}
}
