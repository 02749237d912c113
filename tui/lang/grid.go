package lang

import (
	"strings"

	"autoeval/model"
)

// ActivityName is an activity's code and title, or its statement where it has
// none. An activity that the grid does not name is its code.
func (p *Printer) ActivityName(g *model.Grid, c model.ActivityCode) string {
	a, _ := g.Activity(c)
	name := p.In(a.Title)
	if name == "" {
		name = p.In(a.Statement)
	}
	return strings.TrimSpace(string(c) + " " + name)
}

// Expected is the level of an item at every target profile of the grid, in the
// grid's order: "Entrée en 3A : Notion, Fin de 3A : Application". It is "" where no
// profile says anything of the item.
func (p *Printer) Expected(g *model.Grid, c model.ItemCode) string {
	var parts []string
	for _, t := range g.Targets {
		if l := t.Levels[c]; l.Rated() {
			parts = append(parts, p.In(t.Label)+p.Words.Colon+p.LevelName(g, c, l))
		}
	}
	return strings.Join(parts, ", ")
}
