package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"autoeval/store"
	"autoeval/store/bolt"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

func newRestore(c *cli) *cobra.Command {
	t := c.say.CLI.Data
	var latestOne, yes bool
	cmd := c.leaf("restore [FILE]", t.Restore, func(_ context.Context, c *cli, args []string) error {
		if len(args) == 0 && !latestOne {
			return badInput(fmt.Sprintf(c.say.CLI.Wrong.TooFew, c.arguments("FILE")), t.RestoreHint)
		}
		return restore(c, first(args, ""), yes)
	})
	cmd.Flags().BoolVar(&latestOne, "latest", false, t.Latest)
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = nil // files
	return cmd
}

// restore puts a copy in the place of the data; without a name, the latest
// snapshot in good order.
func restore(c *cli, from string, yes bool) error {
	t := c.say.CLI.Data
	path, err := c.dataPath()
	if err != nil {
		return err
	}
	if c.global.readOnly {
		return store.ErrReadOnly
	}
	given := from != ""
	if from == "" {
		if from = bolt.GoodSnapshot(path); from == "" {
			return notFound(t.NoSnapshot, t.RepairHint)
		}
	}
	if _, err := os.Stat(from); err != nil {
		return err
	}
	if err := noFolder(from); err != nil {
		return err
	}
	if _, err := os.Stat(path); err == nil {
		if err := c.confirm(fmt.Sprintf(t.AskRestore, line(path)), yes); err != nil {
			return err
		}
	}
	aside, err := bolt.Restore(path, from)
	if err != nil {
		return c.badCopy(from, err)
	}
	c.note(t.Restored, line(from))
	if aside != "" {
		c.note(t.AsideAt, line(aside))
	}
	c.sayKeys(path, given)
	return nil
}

// sayKeys says that the keys which sign and decrypt are no part of a copy: where
// to put them when there are none beside the data, and with stay also that those
// here stay. Whoever signs with a new key is a stranger to their mentors.
func (c *cli) sayKeys(db string, stay bool) {
	t := c.say.CLI.Data
	note, err := post.SSHKey(db)
	if err != nil || note != "" {
		return // an SSH key, which is no file of the program
	}
	switch _, err := exchange.Load(db); {
	case errors.Is(err, exchange.ErrNoIdentity):
		c.note(t.KeysMissing, line(db+".key"), line(db+".age"))
	case err == nil && stay:
		c.note(t.KeysStay, line(db+".key"))
	}
}

// badCopy says that it is the copy, not the data, that is damaged.
func (c *cli) badCopy(from string, err error) error {
	var bad *store.Damaged
	switch {
	case errors.As(err, &bad):
		return &problem{code: exitDamaged, text: fmt.Sprintf(c.say.Errors.Damaged, line(from)), hint: c.say.CLI.Data.CopiesHint}
	case errors.Is(err, store.ErrTooNew):
		return &problem{code: exitDamaged, text: fmt.Sprintf(c.say.Errors.TooNew, line(from)), hint: c.say.Errors.TooNewHint}
	}
	return err
}
