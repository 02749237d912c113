package grid

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/store/record"
)

func newDiff(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.GridVersions
	cmd := c.Reader("diff FROM TO", t.Diff, func(ctx context.Context, c *cli.Env, args []string) error {
		from, err := find.NamedGrid(ctx, c, args[0])
		if err != nil {
			return err
		}
		to, err := find.NamedGrid(ctx, c, args[1])
		if err != nil {
			return err
		}
		return sayDiff(c, from, to)
	})
	cmd.Example = "autoeval grid diff rncp37579@2026.1 rncp37579"
	cmd.ValidArgsFunction = c.CompleteInOrder(find.GridIDs, find.GridIDs)
	return cmd
}

// diffJSON is the shape of "grid diff --json".
type diffJSON struct {
	From      record.Version   `json:"from"`
	To        record.Version   `json:"to"`
	Links     []record.Link    `json:"links"`
	Undecided []model.ItemCode `json:"undecided"`
}

// sayDiff says what became of every item, by its words.
func sayDiff(c *cli.Env, from, to *model.Grid) error {
	links := model.Links(from, to, nil)
	if c.Options.JSON {
		out := diffJSON{From: record.Version(from.Ref()), To: record.Version(to.Ref()), Links: []record.Link{}, Undecided: []model.ItemCode{}}
		for _, l := range links {
			if l.Kind() == model.LinkUndecided {
				out.Undecided = append(out.Undecided, l.From...)
				continue
			}
			out.Links = append(out.Links, record.OfLink(l))
		}
		return c.PrintJSON(out)
	}
	var rows [][]string
	for _, l := range links {
		rows = append(rows, []string{named(c, from, l.From), named(c, to, l.To), c.Say.CLI.GridVersions.Kinds[l.Kind().String()]})
	}
	_, err := c.Out.Write([]byte(cli.Columns(rows)))
	return err
}

// named names items by code and label, a dash for none.
func named(c *cli.Env, g *model.Grid, codes []model.ItemCode) string {
	if len(codes) == 0 {
		return "–"
	}
	var out []string
	for _, code := range codes {
		it, _ := g.Item(code)
		out = append(out, cli.Line(string(code)+" "+c.Say.In(it.Short())))
	}
	return strings.Join(out, ", ")
}
