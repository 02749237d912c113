package word

import (
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
)

// Titles are rows of a list that stand under the title they are on: those of the
// grid in use first and, when there are no others, without its name.
type Titles struct {
	InUse *model.Grid
	grids []*model.Grid
	rows  [][][]string // of each
}

// Add adds a row of a grid, any version of it.
func (t *Titles) Add(g *model.Grid, row []string) {
	for i := range t.grids {
		if t.grids[i].ID == g.ID {
			t.rows[i] = append(t.rows[i], row)
			return
		}
	}
	if g.ID == t.InUse.ID {
		t.grids, t.rows = append([]*model.Grid{g}, t.grids...), append([][][]string{{row}}, t.rows...)
		return
	}
	t.grids, t.rows = append(t.grids, g), append(t.rows, [][]string{row})
}

// Text returns the list as it is written.
func (t *Titles) Text(c *cli.Env) string {
	if len(t.grids) == 0 || len(t.grids) == 1 && t.grids[0].ID == t.InUse.ID {
		var rows [][]string
		for _, all := range t.rows {
			rows = append(rows, all...)
		}
		return cli.Columns(rows)
	}
	parts := make([]string, len(t.grids))
	for i, g := range t.grids {
		parts[i] = c.Say.Titled(g.Title, g.ID) + "\n" + cli.Indent(cli.Columns(t.rows[i]))
	}
	return strings.Join(parts, "\n")
}
