package main

import (
	"fmt"
	"strings"

	"autoeval/model"
)

// tell says where one stands in an item, each value with its name: what a table
// says by its columns. Target and strength are left out when there is none.
func (c *cli) tell(g *model.Grid, it model.Item, r model.Rating, target model.Level, strength string) {
	t := c.say.Plain.Menu
	said := []string{c.levelName(g, it.Code, r.Level)}
	switch {
	case target == model.At(0):
		said = append(said, c.say.Progress.Situate.NothingExpected)
	case target.Rated():
		said = append(said, c.say.CLI.Progress.TargetCol+" "+line(g.ScaleOf(it.Code).Code(target)))
	}
	if n := c.confidence(r.Confidence); n != "" {
		said = append(said, fmt.Sprintf(t.Confidence, n))
	}
	if strength != "" {
		said = append(said, fmt.Sprintf(t.Strength, strength))
	} else if len(r.Evidence) > 0 {
		said = append(said, c.evidenceCount(len(r.Evidence)))
	}
	if r.Note != "" {
		said = append(said, fmt.Sprintf(c.say.Walkthrough.Quote, line(r.Note)))
	}
	c.print("%s %s%s%s", line(string(it.Code)), line(c.say.In(it.Short())), c.say.Words.Colon, strings.Join(said, ", "))
}
