package main

import (
	"context"
	"os"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

func main() {
	cobra.MousetrapHelpText = "" // a double click on Windows opens the application
	os.Exit(run(context.Background(), os.Args[1:], terminal(), os.Getenv))
}

// terminal is the process's own streams.
func terminal() Stdio {
	is := func(f *os.File) bool { return term.IsTerminal(f.Fd()) }
	return Stdio{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		InTerminal: is(os.Stdin), OutTerminal: is(os.Stdout), ErrTerminal: is(os.Stderr),
	}
}
