package main

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/model/safetext"
)

func newSessionRename(c *cli) *cobra.Command {
	cmd := c.leaf("rename ID NAME", c.say.CLI.Session.Rename, func(ctx context.Context, c *cli, args []string) error {
		return renameSession(ctx, c, args[0], args[1])
	})
	cmd.ValidArgsFunction = c.completeOne(sessionIDs)
	return cmd
}

// renameSession gives an open session another name.
func renameSession(ctx context.Context, c *cli, id, name string) error {
	s, _, err := c.wholeSession(ctx, id)
	if err != nil {
		return err
	}
	if s.Finished() {
		return failed(c.say.Sessions.NameStays, "")
	}
	was := s.Label
	if s.Label = c.keptTrim(name, safetext.Title); s.Label == "" {
		return badInput(c.say.Sessions.NameNeeded, "")
	}
	if _, err := c.opened().SaveSession(ctx, s); err != nil {
		return err
	}
	c.note(c.say.Sessions.Renamed, c.called(was), c.called(s.Label))
	return nil
}
