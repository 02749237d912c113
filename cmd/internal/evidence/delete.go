package evidence

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/store/work"
)

func newDelete(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Evidence
	var yes, purge bool
	cmd := c.Leaf("delete ID", t.Delete, func(ctx context.Context, c *cli.Env, args []string) error {
		return deleteEvidence(ctx, c, args[0], yes, purge)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.Flags().BoolVar(&purge, "purge", false, t.Purge)
	cmd.ValidArgsFunction = c.CompleteOne(find.EvidenceIDs)
	return cmd
}

func deleteEvidence(ctx context.Context, c *cli.Env, id string, yes, purge bool) error {
	t := c.Say.CLI.Evidence
	e, err := find.Evidence(ctx, c, id)
	if err != nil {
		return err
	}
	if err := c.Confirm(fmt.Sprintf(t.AskDelete, cli.Line(e.Title)), yes); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if purge {
		err = st.DeleteEvidence(ctx, e.ID)
	} else {
		_, err = work.DeleteEvidence(ctx, st, e.ID, c.Now())
	}
	if err != nil {
		return err
	}
	c.Note(t.Deleted, cli.Line(e.Title))
	return c.Purge(ctx, purge)
}
