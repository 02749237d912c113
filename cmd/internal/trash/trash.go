// Package trash holds the commands on what was deleted: to list it, to put it
// back, and to erase it for good.
package trash

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
)

// New returns the commands.
func New(c *cli.Env) *cobra.Command {
	t := c.Say.Trash
	return c.Branch("trash", t.Root, newList(c), newRestore(c), newEmpty(c))
}

func newList(c *cli.Env) *cobra.Command {
	return c.Reader("list", c.Say.Trash.List, func(ctx context.Context, c *cli.Env, _ []string) error {
		return list(ctx, c)
	})
}

// entryJSON is one entry in "trash list --json".
type entryJSON struct {
	Number    uint64  `json:"number"`
	Kind      string  `json:"kind"`
	ID        string  `json:"id"`
	Name      string  `json:"name"`
	DeletedAt *string `json:"deleted_at,omitzero"`
}

// shapeOf says what an entry is; kind is a word for programs.
func shapeOf(x model.Trashed) entryJSON {
	out := entryJSON{Number: x.Number, DeletedAt: shape.Stamp(x.DeletedAt)}
	switch {
	case x.Session != nil:
		out.Kind, out.ID, out.Name = "session", string(x.Session.ID), x.Session.Label
	case x.Received != nil:
		out.Kind, out.ID, out.Name = "received", string(x.Received.Session.ID), x.Received.Session.Label
	case x.Evidence != nil:
		out.Kind, out.ID, out.Name = "evidence", string(x.Evidence.ID), x.Evidence.Title
	case x.Action != nil:
		out.Kind, out.ID, out.Name = "action", string(x.Action.ID), x.Action.Text
	case x.Note != nil:
		out.Kind, out.ID, out.Name = "note", string(x.Note.ID), x.Note.Text
	}
	return out
}

func list(ctx context.Context, c *cli.Env) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	all, err := work.Trash(ctx, st, c.Now())
	if err != nil {
		return err
	}
	out, rows := []entryJSON{}, [][]string{}
	for _, x := range all {
		kind, name := c.Say.Thrown(&x)
		out = append(out, shapeOf(x))
		rows = append(rows, []string{strconv.FormatUint(x.Number, 10), c.Say.Date(x.DeletedAt.Local()), kind, cli.Line(name)})
	}
	if c.Options.JSON {
		return c.PrintJSON(out)
	}
	if len(rows) == 0 {
		c.Note("%s", c.Say.Trash.None)
	}
	_, err = io.WriteString(c.Out, cli.Columns(rows))
	return err
}

func newRestore(c *cli.Env) *cobra.Command {
	return c.Leaf("restore [NUMBER]", c.Say.Trash.Restore, func(ctx context.Context, c *cli.Env, args []string) error {
		return restore(ctx, c, args)
	})
}

func restore(ctx context.Context, c *cli.Env, args []string) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	all, err := work.Trash(ctx, st, c.Now())
	if err != nil {
		return err
	}
	t := c.Say.Trash
	var number uint64
	switch {
	case len(args) > 0:
		number, _ = strconv.ParseUint(args[0], 10, 64) // 0 is nothing's number
	case len(all) == 0:
		return cli.NotFound(t.None, "")
	default:
		number = all[0].Number
	}
	x, err := work.PutBack(ctx, st, number)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return cli.NotFound(fmt.Sprintf(t.NoneAt, cli.Line(args[0])), t.NoneAtHint)
	case errors.Is(err, store.ErrConflict):
		return cli.Failed(fmt.Sprintf(t.There, cli.Line(shapeOf(x).Name)), "")
	case err != nil:
		return err
	}
	c.Note(t.Restored, cli.Line(shapeOf(x).Name))
	return nil
}

func newEmpty(c *cli.Env) *cobra.Command {
	var yes bool
	cmd := c.Leaf("empty", c.Say.Trash.Empty, func(ctx context.Context, c *cli.Env, _ []string) error {
		return empty(ctx, c, yes)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	return cmd
}

func empty(ctx context.Context, c *cli.Env, yes bool) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	all, err := work.Trash(ctx, st, c.Now())
	if err != nil {
		return err
	}
	t := c.Say.Trash
	if err := c.Confirm(fmt.Sprintf(t.AskEmpty, c.Say.Number(len(all))), yes); err != nil {
		return err
	}
	return c.EmptyTrash(ctx)
}
