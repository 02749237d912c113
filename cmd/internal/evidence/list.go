package evidence

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
)

func newList(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Evidence
	var kind, item string
	cmd := c.Reader("list", t.List, func(ctx context.Context, c *cli.Env, _ []string) error {
		return listEvidence(ctx, c, kind, item)
	})
	cmd.Flags().StringVar(&kind, "kind", "", t.KindFilter)
	cmd.Flags().StringVar(&item, "item", "", t.ItemFilter)
	c.CompleteFlag(cmd, "kind", find.KindIDs)
	c.CompleteFlag(cmd, "item", find.ItemCodes)
	return cmd
}

func listEvidence(ctx context.Context, c *cli.Env, kind, item string) error {
	found, g, err := evidenceWhere(ctx, c, kind, item)
	if err != nil {
		return err
	}
	if c.Options.JSON {
		out := make([]shape.EvidenceJSON, len(found))
		for i, e := range found {
			out[i] = shape.Evidence(c, e)
		}
		return c.PrintJSON(out)
	}
	if len(found) == 0 {
		c.Note("%s", c.Say.CLI.Evidence.None)
	}
	rows := word.Titles{InUse: g}
	for _, e := range found {
		on, err := find.GridOf(ctx, c, e.Grid)
		if err != nil {
			on = &model.Grid{ID: e.Grid.ID} // its grid is not here: it still shows
		}
		rows.Add(on, c.Identified(string(e.ID), word.EvidenceCells(c, on, e)))
	}
	_, err = io.WriteString(c.Out, rows.Text(c))
	return err
}

// evidenceWhere lists the evidence of a kind and an item, when they are said,
// and of one grid with --grid.
func evidenceWhere(ctx context.Context, c *cli.Env, kind, item string) ([]model.Evidence, *model.Grid, error) {
	g, err := find.Grid(ctx, c)
	if err != nil {
		return nil, nil, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return nil, nil, err
	}
	all, err := st.Evidence(ctx)
	if err != nil {
		return nil, nil, err
	}
	f := fields{Kind: kind}
	wanted := model.Evidence{}
	if err := f.applyKind(c, g, &wanted); err != nil {
		return nil, nil, err
	}
	var code model.ItemCode
	if item != "" {
		it, err := find.Item(c, g, item)
		if err != nil {
			return nil, nil, err
		}
		code = it.Code
	}
	var found []model.Evidence
	for _, e := range all {
		if (kind == "" || e.Kind == wanted.Kind) && (code == "" || e.Supports(code) && e.Grid.ID == g.ID) && (c.Options.Grid == "" || e.Grid.ID == g.ID) {
			found = append(found, e)
		}
	}
	return found, g, nil
}
