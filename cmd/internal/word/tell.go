package word

import (
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
)

// Tell says where one stands in an item, each value with its name: what a table
// says by its columns. Target and strength are left out when there is none.
func Tell(c *cli.Env, g *model.Grid, it model.Item, r model.Rating, target model.Level, strength string) {
	t := c.Say.Plain.Menu
	said := []string{Level(c, g, it.Code, r.Level)}
	switch {
	case target == model.At(0):
		said = append(said, c.Say.Progress.Situate.NothingExpected)
	case target.Rated():
		said = append(said, c.Say.Words.Target+" "+cli.Line(g.ScaleOf(it.Code).Code(target)))
	}
	if n := Confidence(c, r.Confidence); n != "" {
		said = append(said, fmt.Sprintf(t.Confidence, n))
	}
	if strength != "" {
		said = append(said, fmt.Sprintf(t.Strength, strength))
	} else if len(r.Evidence) > 0 {
		said = append(said, EvidenceCount(c, len(r.Evidence)))
	}
	if r.Note != "" {
		said = append(said, fmt.Sprintf(c.Say.Walkthrough.Quote, cli.Line(r.Note)))
	}
	c.Print("%s %s%s%s", cli.Line(string(it.Code)), cli.Line(c.Say.In(it.Short())), c.Say.Words.Colon, strings.Join(said, ", "))
}
