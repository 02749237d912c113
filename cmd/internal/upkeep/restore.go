package upkeep

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/store"
	"autoeval/store/bolt"
	"autoeval/store/disk"
)

func newRestore(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Data
	var latestOne, yes bool
	cmd := c.Leaf("restore [FILE]", t.Restore, func(_ context.Context, c *cli.Env, args []string) error {
		switch {
		case len(args) == 0 && !latestOne:
			return cli.BadInput(fmt.Sprintf(c.Say.CLI.Wrong.TooFew, c.Arguments("FILE")), t.RestoreHint)
		case len(args) > 0 && latestOne:
			return cli.BadInput(fmt.Sprintf(c.Say.CLI.Given.NotWith, "latest", c.Arguments("FILE")), t.RestoreHint)
		}
		return restore(c, cli.First(args, ""), yes)
	})
	cmd.Flags().BoolVar(&latestOne, "latest", false, t.Latest)
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = nil // files
	return cmd
}

// restore puts a copy in the place of the data; without a name, the latest
// snapshot in good order.
func restore(c *cli.Env, from string, yes bool) error {
	t := c.Say.CLI.Data
	path, err := c.DataPath()
	if err != nil {
		return err
	}
	if c.Options.ReadOnly {
		return store.ErrReadOnly
	}
	given := from != ""
	if from == "" {
		if from = bolt.GoodSnapshot(path); from == "" {
			return cli.NotFound(t.NoSnapshot, t.RepairHint)
		}
	}
	if err := regular(from); err != nil {
		return err
	}
	if err := bolt.Check(from); err != nil { // nobody is asked about a copy that is none
		return badCopy(c, from, err)
	}
	if _, err := os.Stat(path); err == nil {
		if err := c.Confirm(fmt.Sprintf(t.AskRestore, cli.Line(path)), yes); err != nil {
			return err
		}
	}
	aside, err := bolt.Restore(path, from)
	if err != nil {
		return badCopy(c, from, err)
	}
	c.Note(t.Restored, cli.Line(from))
	if aside != "" {
		c.Note(t.AsideAt, cli.Line(aside))
	}
	mail.SayKeys(c, path, given)
	return nil
}

// regular says why a copy is not a file that can be put in place of another.
func regular(from string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if k := disk.KindOf(info.Mode()); k != disk.Regular {
		return &disk.NotFile{Path: from, Kind: k}
	}
	return nil
}

// badCopy says that it is the copy, not the data, that is damaged.
func badCopy(c *cli.Env, from string, err error) error {
	var bad *store.Damaged
	switch {
	case errors.As(err, &bad):
		return &cli.Problem{Code: cli.ExitDamaged, Text: fmt.Sprintf(c.Say.Errors.Damaged, cli.Line(from)), Hint: c.Say.CLI.Data.CopiesHint}
	case errors.Is(err, store.ErrTooNew):
		return &cli.Problem{Code: cli.ExitDamaged, Text: fmt.Sprintf(c.Say.Errors.TooNew, cli.Line(from)), Hint: c.Say.Errors.TooNewHint}
	}
	return err
}
