package main

import (
	"context"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/model"
)

func newEvidenceEdit(c *cli) *cobra.Command {
	t := c.say.CLI.Evidence
	var f evidenceFields
	var cmd *cobra.Command
	cmd = c.leaf("edit ID", t.Edit, func(ctx context.Context, c *cli, args []string) error {
		return editEvidence(ctx, c, args[0], &f, cmd.Flags())
	})
	cmd.Flags().StringVar(&f.title, "title", "", t.Title)
	f.addTo(cmd, c)
	cmd.Flags().BoolVar(&f.refresh, "refresh", false, t.Refresh)
	cmd.ValidArgsFunction = c.completeOne(evidenceIDs)
	return cmd
}

func editEvidence(ctx context.Context, c *cli, id string, f *evidenceFields, given *pflag.FlagSet) error {
	e, err := c.evidenceAt(ctx, id)
	if err != nil {
		return err
	}
	err = c.somethingGiven(given, "title", "kind", "item", "date", "location", "quality", "relevance", "constraints", "solo", "group", "ai", "refresh")
	if err != nil {
		return err
	}
	g, err := c.gridOf(ctx, e.Grid)
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
	if _, err := c.opened().SaveEvidence(ctx, e); err != nil {
		return err
	}
	if f.date != "" {
		c.noteAhead(e.Date)
	}
	c.note(c.say.CLI.Evidence.Saved, line(e.Title))
	return nil
}

// gridOf is the newest version of the grid that evidence or an action is tied
// to; the one in use when they say none.
func (c *cli) gridOf(ctx context.Context, id model.GridID) (*model.Grid, error) {
	if id == "" {
		return c.grid(ctx)
	}
	return c.namedGrid(ctx, string(id))
}
