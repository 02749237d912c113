package session

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/word"
	"autoeval/store/work"
)

func newDelete(c *cli.Env) *cobra.Command {
	var yes, purge bool
	cmd := c.Leaf("delete ID", c.Say.CLI.Session.Delete, func(ctx context.Context, c *cli.Env, args []string) error {
		return deleteSession(ctx, c, args[0], yes, purge)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.Flags().BoolVar(&purge, "purge", false, c.Say.CLI.Evidence.Purge)
	cmd.ValidArgsFunction = c.CompleteOne(find.SessionIDs)
	return cmd
}

func deleteSession(ctx context.Context, c *cli.Env, id string, yes, purge bool) error {
	t := c.Say.CLI.Session
	s, err := find.Session(ctx, c, id)
	if err != nil {
		return err
	}
	if err := c.Confirm(fmt.Sprintf(t.AskDelete, word.Called(c, s.Label), s.Levels.Len()), yes); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if purge {
		err = st.DeleteSession(ctx, s.ID)
	} else {
		_, err = work.DeleteSession(ctx, st, s.ID, c.Now())
	}
	if err != nil {
		return err
	}
	c.Note(t.Deleted, word.Called(c, s.Label))
	return c.Purge(ctx, purge)
}
