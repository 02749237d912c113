package session

import (
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
)

// printReviews sets what mentors said beside what the learner did.
func printReviews(c *cli.Env, g *model.Grid, s *model.Session, reviews []model.Review, evidence []model.Evidence) {
	t := c.Say.CLI.Exchange.Review
	for _, r := range reviews {
		c.Print("")
		c.Heading(c.Say.Naming(t.By, word.Person(c, r.Mentor), c.Say.Date(shape.WhenOf(r).Local()), word.ReviewState(c, r.State)))
		c.Print("%s", cli.Line(r.Mentor.Fingerprint))
		c.PrintIndented(r.Message)
		for _, m := range shape.RemarksOf(r) {
			printRemark(c, g, s, m)
		}
		word.PrintFindings(c, r, evidence)
	}
}

func printRemark(c *cli.Env, g *model.Grid, s *model.Session, m model.Remark) {
	t := c.Say.CLI.Exchange.Review
	it, _ := g.Item(m.Item)
	c.Print("%s  %s", cli.Line(string(m.Item)), cli.Line(c.Say.In(it.Short())))
	if m.Level.Rated() {
		c.Print("     %s", fmt.Sprintf(t.BothLevels, word.Level(c, g, m.Item, s.Rating(m.Item).Level), word.Level(c, g, m.Item, m.Level)))
	}
	c.PrintIndented(m.Comment)
	if m.Question != "" {
		c.PrintIndented(t.Question + " " + m.Question)
	}
	switch m.Verdict {
	case model.Accept:
		c.PrintIndented(strings.TrimRight(t.Accepted+" "+m.Reason, " "))
	case model.Contest:
		c.PrintIndented(t.Contested + " " + m.Reason)
	}
}
