package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newEvidenceList(c *cli) *cobra.Command {
	t := c.say.CLI.Evidence
	var kind, item string
	cmd := c.reader("list", t.List, func(ctx context.Context, c *cli, _ []string) error {
		return listEvidence(ctx, c, kind, item)
	})
	cmd.Flags().StringVar(&kind, "kind", "", t.KindFilter)
	cmd.Flags().StringVar(&item, "item", "", t.ItemFilter)
	c.completeFlag(cmd, "kind", kindIDs)
	c.completeFlag(cmd, "item", itemCodes)
	return cmd
}

// evidenceJSON is one piece of evidence in JSON. What was not said is left out;
// "file" is only there for a file: ok, missing, changed or unreadable.
type evidenceJSON struct {
	ID            string   `json:"id"`
	Grid          string   `json:"grid"`
	Kind          string   `json:"kind"`
	Title         string   `json:"title"`
	Items         []string `json:"items"`
	Date          string   `json:"date,omitempty"`
	Location      string   `json:"location,omitempty"`
	SHA256        string   `json:"sha256,omitempty"`
	Size          int64    `json:"size,omitzero"`
	File          string   `json:"file,omitempty"`
	Quality       string   `json:"quality,omitempty"`
	Relevance     string   `json:"relevance,omitempty"`
	Constraints   string   `json:"constraints,omitempty"`
	Collaboration string   `json:"collaboration,omitempty"`
	AIUse         string   `json:"ai_use,omitempty"`
	CreatedAt     *string  `json:"created_at,omitzero"`
	UpdatedAt     *string  `json:"updated_at,omitzero"`
}

func evidenceShape(e model.Evidence) evidenceJSON {
	out := evidenceJSON{
		ID: string(e.ID), Grid: string(e.Grid), Kind: string(e.Kind), Title: e.Title, Items: codes(e.Items),
		Location: e.Location, SHA256: e.SHA256, Size: e.Size, File: string(stateOf(e)),
		Quality: e.Reflection.Quality, Relevance: e.Reflection.Relevance, Constraints: e.Reflection.Constraints,
		AIUse: e.AIUse, CreatedAt: stamp(e.CreatedAt), UpdatedAt: stamp(e.UpdatedAt),
	}
	if !e.Date.IsZero() {
		out.Date = e.Date.Format(dayForm)
	}
	switch e.Collaboration {
	case model.Solo:
		out.Collaboration = "solo"
	case model.Grouped:
		out.Collaboration = "group"
	}
	return out
}

func listEvidence(ctx context.Context, c *cli, kind, item string) error {
	found, g, err := c.evidenceWhere(ctx, kind, item)
	if err != nil {
		return err
	}
	if c.global.json {
		out := make([]evidenceJSON, len(found))
		for i, e := range found {
			out[i] = evidenceShape(e)
		}
		return c.printJSON(out)
	}
	if len(found) == 0 {
		c.note("%s", c.say.CLI.Evidence.None)
	}
	var rows [][]string
	for _, e := range found {
		rows = append(rows, c.identified(string(e.ID), c.evidenceCells(g, e)))
	}
	_, err = io.WriteString(c.Out, columns(rows))
	return err
}

// evidenceCells are what a list says of a piece of evidence.
func (c *cli) evidenceCells(g *model.Grid, e model.Evidence) []string {
	cells := []string{c.say.ShortDate(e.Date), c.kindName(g, e.Kind), line(e.Title), line(join(e.Items, ", "))}
	if c.plainText() {
		cells[0], cells[1], cells[2], cells[3] = cells[2], cells[3], cells[1], cells[0] // what it is comes first
	}
	if s := stateOf(e); s.wrong() {
		cells = append(cells, c.sayFile(s))
	}
	return cells
}

// evidenceWhere lists the evidence of a kind and an item, when they are said,
// and of one grid with --grid.
func (c *cli) evidenceWhere(ctx context.Context, kind, item string) ([]model.Evidence, *model.Grid, error) {
	g, err := c.grid(ctx)
	if err != nil {
		return nil, nil, err
	}
	st, err := c.store(ctx)
	if err != nil {
		return nil, nil, err
	}
	all, err := st.Evidence(ctx)
	if err != nil {
		return nil, nil, err
	}
	f := evidenceFields{kind: kind}
	wanted := model.Evidence{}
	if err := f.applyKind(c, g, &wanted); err != nil {
		return nil, nil, err
	}
	var code model.ItemCode
	if item != "" {
		it, err := c.item(g, item)
		if err != nil {
			return nil, nil, err
		}
		code = it.Code
	}
	var found []model.Evidence
	for _, e := range all {
		if (kind == "" || e.Kind == wanted.Kind) && (code == "" || e.Supports(code) && e.Grid == g.ID) && (c.global.grid == "" || e.Grid == g.ID) {
			found = append(found, e)
		}
	}
	return found, g, nil
}
