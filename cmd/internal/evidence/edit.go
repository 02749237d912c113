package evidence

import (
	"context"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
)

func newEdit(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Evidence
	var f fields
	var cmd *cobra.Command
	cmd = c.Leaf("edit ID", t.Edit, func(ctx context.Context, c *cli.Env, args []string) error {
		return editEvidence(ctx, c, args[0], &f, cmd.Flags())
	})
	cmd.Flags().StringVar(&f.title, "title", "", t.Title)
	f.addTo(cmd, c)
	cmd.Flags().BoolVar(&f.refresh, "refresh", false, t.Refresh)
	cmd.ValidArgsFunction = c.CompleteOne(find.EvidenceIDs)
	cli.Erases(cmd, "item", "location", "quality", "relevance", "constraints", "ai")
	return cmd
}

func editEvidence(ctx context.Context, c *cli.Env, id string, f *fields, given *pflag.FlagSet) error {
	e, err := find.Evidence(ctx, c, id)
	if err != nil {
		return err
	}
	err = c.SomethingGiven(given, "title", "kind", "item", "location", "quality", "relevance", "constraints", "solo", "group", "ai", "refresh")
	if err != nil {
		return err
	}
	g, err := find.GridOf(ctx, c, e.Grid)
	if err != nil {
		return err
	}
	if err := f.apply(c, g, given, &e); err != nil {
		return err
	}
	if err := e.Validate(g); err != nil {
		return err
	}
	e.UpdatedAt = c.Now()
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if _, err := st.SaveEvidence(ctx, e); err != nil {
		return err
	}
	if f.date != "" {
		c.NoteAhead(e.Date)
	}
	c.Note(c.Say.CLI.Evidence.Saved, cli.Line(e.Title))
	return nil
}
