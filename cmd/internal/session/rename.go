package session

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/word"
	"autoeval/model/safetext"
)

func newRename(c *cli.Env) *cobra.Command {
	cmd := c.Leaf("rename ID NAME", c.Say.CLI.Session.Rename, func(ctx context.Context, c *cli.Env, args []string) error {
		return Rename(ctx, c, args[0], args[1])
	})
	cmd.ValidArgsFunction = c.CompleteOne(find.SessionIDs)
	return cmd
}

// Rename gives an open session another name.
func Rename(ctx context.Context, c *cli.Env, id, name string) error {
	s, _, err := find.WholeSession(ctx, c, id)
	if err != nil {
		return err
	}
	if s.Finished() {
		return cli.Failed(c.Say.Sessions.NameStays, "")
	}
	was := s.Label
	if s.Label = c.KeptTrim(name, safetext.Title); s.Label == "" {
		return cli.BadInput(c.Say.Sessions.NameNeeded, "")
	}
	if _, err := c.Opened().SaveSession(ctx, s); err != nil {
		return err
	}
	c.Note(c.Say.Sessions.Renamed, word.Called(c, was), word.Called(c, s.Label))
	return nil
}
