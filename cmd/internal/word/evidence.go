package word

import (
	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/store/work"
)

// EvidenceCells returns what a list says of a piece of evidence.
func EvidenceCells(c *cli.Env, g *model.Grid, e model.Evidence) []string {
	cells := []string{c.Say.ShortDate(e.Date), Kind(c, g, e.Kind), cli.Line(e.Title), cli.Line(shape.Join(e.Items, ", "))}
	if c.PlainText() {
		cells[0], cells[1], cells[2], cells[3] = cells[2], cells[3], cells[1], cells[0] // what it is comes first
	}
	if s := work.ConditionOf(e, c.Look()); s.Wrong() {
		cells = append(cells, FileState(c, s))
	}
	return cells
}
