package main

import (
	"context"

	"autoeval/model"
)

// summarise says where one stands and what comes next, for a program started
// where nobody can see a screen.
func summarise(ctx context.Context, c *cli) error {
	p, err := c.lookBack(ctx, "", "")
	if err != nil {
		return err
	}
	if c.global.json {
		return c.printJSON(p.shape())
	}
	all, err := c.opened().GridSessions(ctx, p.grid.ID, 0)
	if err != nil {
		return err
	}
	t := c.say.CLI.Frame
	open, isOpen := all.Current()
	switch {
	case p.session.ID == "":
		c.print(t.SummaryNone, line(c.say.In(p.grid.Title)))
		c.print("%s", t.SummaryNoneHint)
		return nil
	case p.session.Finished():
		n := tallyOf(p.grid, p.session.Summary(), model.Competency)
		c.print(t.SummaryLast, c.titled(p.session.Summary()), n.Rated, n.Total)
		if next := p.suggestions(); len(next) > 0 && !isOpen {
			c.print(t.SummaryNext, c.suggestion(p.grid, next[0]))
		}
	}
	if isOpen {
		if err := c.summariseOpen(ctx, open); err != nil {
			return err
		}
	}
	c.print("%s", t.HelpHint)
	return nil
}

func (c *cli) summariseOpen(ctx context.Context, open model.SessionSummary) error {
	s, g, err := c.wholeSession(ctx, string(open.ID))
	if err != nil {
		return err
	}
	t := c.say.CLI.Frame
	n := tallyOf(g, open, model.Competency)
	c.print(t.SummaryOpen, c.titled(open), n.Rated, n.Total)
	if next, ok := s.NextUnanswered(g, model.Competency, ""); ok {
		c.print(t.SummaryOpenHint, line(string(next)), c.shortName(g, next))
	}
	return nil
}
