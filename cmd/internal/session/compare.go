package session

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/aloud"
)

func newCompare(c *cli.Env) *cobra.Command {
	cmd := c.Reader("compare ID ID", c.Say.CLI.Session.Compare, func(ctx context.Context, c *cli.Env, args []string) error {
		return compareSessions(ctx, c, args[0], args[1])
	})
	cmd.Example = "autoeval session compare 01KD latest"
	cmd.ValidArgsFunction = c.CompleteInOrder(find.SessionIDs, find.SessionIDs)
	return cmd
}

// comparedJSON is the shape of "session compare --json". From and to are absent
// where that session does not rate the item.
type comparedJSON struct {
	Grid    string              `json:"grid"`
	Version string              `json:"grid_version"`
	From    sideJSON            `json:"from"`
	To      sideJSON            `json:"to"`
	Items   []comparedItemJSON  `json:"items"`
	Carried []shape.CarriedJSON `json:"carried,omitempty"`
}

type sideJSON struct {
	ID         string  `json:"id"`
	Label      string  `json:"label"`
	FinishedAt *string `json:"finished_at,omitzero"`
}

type comparedItemJSON struct {
	Item string `json:"item"`
	From *int   `json:"from,omitzero"`
	To   *int   `json:"to,omitzero"`
}

func compareSessions(ctx context.Context, c *cli.Env, from, to string) error {
	a, err := find.Session(ctx, c, from)
	if err != nil {
		return err
	}
	b, err := find.Session(ctx, c, to)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	two, err := work.CompareThese(ctx, st, c.Grids, a, b)
	switch {
	case errors.Is(err, work.ErrApart):
		return cli.BadInput(c.Say.Versus.Apart, c.Say.Versus.ApartHint)
	case err != nil:
		return err
	case c.Options.JSON:
		return c.PrintJSON(comparedShape(&two))
	}
	printCompared(c, &two)
	return nil
}

func comparedShape(two *work.Two) comparedJSON {
	side := func(s *model.Session) sideJSON { return sideJSON{string(s.ID), s.Label, shape.Stamp(s.FinishedAt)} }
	out := comparedJSON{Grid: string(two.Grid.ID), Version: two.Grid.Version, From: side(&two.A), To: side(&two.B), Carried: shape.Carried(two.Echoes), Items: []comparedItemJSON{}}
	for _, k := range []model.ItemKind{model.Competency, model.Attitude} {
		for _, x := range two.Besides(k) {
			out.Items = append(out.Items, comparedItemJSON{string(x.Item.Code), shape.Value(x.A), shape.Value(x.B)})
		}
	}
	return out
}

// printCompared writes a line an item: both levels, and which way it went; in
// sentences where it is heard.
func printCompared(c *cli.Env, two *work.Two) {
	c.Print(c.Say.Versus.Pair, word.Titled(c, two.A.Summary()), word.Titled(c, two.B.Summary()))
	if c.PlainText() {
		for _, line := range aloud.Compared(c.Say, two) {
			c.Print("%s", line)
		}
		return
	}
	for _, k := range []model.ItemKind{model.Competency, model.Attitude} {
		all := two.Besides(k)
		if len(all) == 0 {
			continue
		}
		c.Print("\n%s", c.Say.Turns(work.TurnsOf(all)))
		var rows [][]string
		for _, x := range all {
			rows = append(rows, []string{
				cli.Line(string(x.Item.Code)), word.Item(c, two.Grid, x.Item.Code), levelCode(two.Grid, x.Item, x.A) + " → " + levelCode(two.Grid, x.Item, x.B), c.Say.Way(x.A, x.B),
			})
		}
		c.Print("%s", strings.TrimRight(cli.Columns(rows), "\n"))
	}
	if len(two.Echoes) > 0 {
		c.Print("\n%s", c.Say.Passage.Section)
	}
	for _, e := range two.Echoes {
		c.Print("%s", strings.TrimRight(cli.Indent(c.WrappedIn(c.Say.Echo(two.Grid, e), 2)), "\n"))
	}
}

// levelCode returns a level's letter, a dot for none.
func levelCode(g *model.Grid, it model.Item, l model.Level) string {
	if code := g.Scale(it.Scale).Code(l); code != "" {
		return cli.Line(code)
	}
	return "·"
}
