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
	"autoeval/store/lineage"
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
	found, seen, g, err := evidenceWhere(ctx, c, kind, item)
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
	for _, e := range seen {
		on, err := find.GridOf(ctx, c, e.Grid)
		if err != nil {
			on = &model.Grid{ID: e.Grid.ID} // its grid is not here: it still shows
		}
		rows.Add(on, c.Identified(string(e.ID), word.EvidenceCells(c, on, e)))
	}
	_, err = io.WriteString(c.Out, rows.Text(c))
	return err
}

// evidenceWhere lists the evidence of a kind and an item, when they are said, and
// of one grid with --grid: as it is kept, and as it is read on the grid in use.
func evidenceWhere(ctx context.Context, c *cli.Env, kind, item string) (found, seen []model.Evidence, g *model.Grid, err error) {
	if g, err = find.Grid(ctx, c); err != nil {
		return nil, nil, nil, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	all, err := st.Evidence(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	f := fields{Kind: kind}
	wanted := model.Evidence{}
	if err := f.applyKind(c, g, &wanted); err != nil {
		return nil, nil, nil, err
	}
	var code model.ItemCode
	if item != "" {
		it, err := find.Item(c, g, item)
		if err != nil {
			return nil, nil, nil, err
		}
		code = it.Code
	}
	l, err := lineage.Of(ctx, st, c.Grids, g)
	if err != nil {
		return nil, nil, nil, err
	}
	for _, e := range all {
		here, err := l.Evidence([]model.Evidence{e})
		if err != nil {
			return nil, nil, nil, err
		}
		if (kind == "" || e.Kind == wanted.Kind) && (code == "" || len(here) > 0 && here[0].Supports(code)) && (c.Options.Grid == "" || len(here) > 0) {
			found, seen = append(found, e), append(seen, append(here, e)[0])
		}
	}
	return found, seen, g, nil
}
