package lang

import (
	"strings"

	"autoeval/model"
)

// Letters says what the letters of the levels mean: "0 Non abordé, N Notion". It
// is "" where a grid has no item of that kind.
func (p *Printer) Letters(g *model.Grid, k model.ItemKind) string {
	items := g.ItemsOf(k)
	if len(items) == 0 {
		return ""
	}
	var said []string
	for _, l := range g.Scale(items[0].Scale).Levels {
		said = append(said, p.In(model.Text{FR: l.Code, EN: l.Code})+" "+p.In(l.Label))
	}
	return strings.Join(said, ", ")
}
