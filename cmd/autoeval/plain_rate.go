package main

import (
	"context"

	"autoeval/model"
	"autoeval/tui/nav"
	"autoeval/tui/plain"
)

// walk asks the questions of the open session, or of a new one, and then says
// what it brings.
func (d *dialogue) walk(ctx context.Context, at nav.Walkthrough, resume string) error {
	if d.opened().ReadOnly() {
		return failed(d.say.App.ReadOnly, "")
	}
	s, g, earlier, err := d.sessionToRate(ctx, at)
	if err != nil {
		return err
	}
	finished, err := plain.Rate(ctx, d.env(), g, s, earlier, resume, func(item model.ItemCode) (model.Evidence, bool) { return d.askEvidence(g, item) })
	if err != nil || !finished {
		return err
	}
	return d.printOutcome(ctx, s.Depth)
}

func (d *dialogue) env() *plain.Env {
	return &plain.Env{Talk: d.talk, Text: d.say, Store: d.opened(), Now: d.Now, Explain: d.sentences}
}

// resumeLine is the command line that goes on with a session.
func (c *cli) resumeLine() string {
	if c.data.madeUp {
		return ""
	}
	line := "autoeval rate --plain"
	if c.global.grid != "" {
		line += " --grid " + c.global.grid
	}
	if c.global.db != "" {
		line += " --db " + c.global.db
	}
	return line
}

// sessionToRate is the open session of the grid, or a fresh one, with the
// finished ones before it.
func (c *cli) sessionToRate(ctx context.Context, at nav.Walkthrough) (s model.Session, g *model.Grid, earlier []model.SessionSummary, err error) {
	if g, err = c.grid(ctx); err != nil {
		return s, g, nil, err
	}
	all, err := c.opened().GridSessions(ctx, g.ID, -1)
	if err != nil {
		return s, g, nil, err
	}
	earlier = all.Finished
	if open, ok := all.Current(); ok {
		s, g, err = c.wholeSession(ctx, string(open.ID))
		return s, g, earlier, err
	}
	p, err := c.person(ctx)
	if err != nil {
		return s, g, nil, err
	}
	label, err := nav.SessionLabel(ctx, c.opened(), c.say, at.Depth, c.Now())
	return model.Session{
		ID: model.SessionID(c.NewID()), Label: label, Grid: g.Ref(), Learner: p.ID, Depth: at.Depth, StartedAt: c.Now(),
	}, g, earlier, err
}

// printOutcome says what a session just finished brings: for a first picture,
// where one stands and where it leads; for a review, what moved and what next.
func (c *cli) printOutcome(ctx context.Context, d model.Depth) error {
	p, err := c.lookBack(ctx, "", "")
	if err != nil {
		return err
	}
	c.print("")
	if d == model.Discover {
		c.printSituate(p)
		c.print("")
		c.printOrient(p)
		return nil
	}
	c.printDevelop(p)
	return nil
}
