package session

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
)

func newRename(c *cli.Env) *cobra.Command {
	cmd := c.Leaf("rename ID NAME", c.Say.CLI.Session.Rename, func(ctx context.Context, c *cli.Env, args []string) error {
		return renameSession(ctx, c, args[0], args[1])
	})
	cmd.ValidArgsFunction = c.CompleteOne(find.SessionIDs)
	return cmd
}

// renameSession gives an open session another name.
func renameSession(ctx context.Context, c *cli.Env, id, name string) error {
	s, err := find.Session(ctx, c, id)
	if err != nil {
		return err
	}
	name = c.KeptTrim(name, safetext.Title)
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	was, err := work.Rename(ctx, st, s.ID, name)
	switch {
	case errors.Is(err, model.ErrFinished):
		return cli.Failed(c.Say.Sessions.NameStays, "")
	case err != nil:
		return err
	}
	c.Note(c.Say.Sessions.Renamed, word.Called(c, was), word.Called(c, name))
	return nil
}
