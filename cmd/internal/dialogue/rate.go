package dialogue

import (
	"context"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/outlook"
	"autoeval/cmd/internal/progress"
	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/nav"
	"autoeval/tui/plain"
)

// walk asks the questions of the open session, or of a new one, and then says
// what it brings.
func (d *dialogue) walk(ctx context.Context, at nav.Walkthrough, resume string) error {
	if d.Opened().ReadOnly() {
		return cli.Failed(d.Say.App.ReadOnly, "")
	}
	s, g, earlier, err := sessionToRate(ctx, d.Env, at)
	if err != nil {
		return err
	}
	finished, err := plain.Rate(ctx, d.env(), g, s, earlier, resume, func(item model.ItemCode) (model.Evidence, bool) { return d.askEvidence(g, item) })
	if err != nil || !finished {
		return err
	}
	return printOutcome(ctx, d.Env, s.Depth)
}

func (d *dialogue) env() *plain.Env {
	return &plain.Env{Talk: d.talk, Text: d.Say, Store: d.Opened(), Now: d.Now, Explain: d.Sentences}
}

// resumeLine is the command line that goes on with a session.
func resumeLine(c *cli.Env) string {
	if c.Data.MadeUp {
		return ""
	}
	line := "autoeval rate --plain"
	if c.Options.Grid != "" {
		line += " --grid " + c.Options.Grid
	}
	if c.Options.DB != "" {
		line += " --db " + c.Options.DB
	}
	return line
}

// sessionToRate is the open session of the grid, or a fresh one, with the
// finished ones before it.
func sessionToRate(ctx context.Context, c *cli.Env, at nav.Walkthrough) (s model.Session, g *model.Grid, earlier []model.SessionSummary, err error) {
	if g, err = find.Grid(ctx, c); err != nil {
		return s, g, nil, err
	}
	all, err := work.Past(ctx, c.Opened(), c.Grids, g, "", work.All)
	if err != nil {
		return s, g, nil, err
	}
	earlier = all.Finished
	if open, ok := all.Current(); ok {
		s, g, err = find.WholeSession(ctx, c, string(open.ID))
		return s, g, earlier, err
	}
	p, err := c.Person(ctx)
	if err != nil {
		return s, g, nil, err
	}
	label, err := nav.SessionLabel(ctx, c.Opened(), c.Say, at.Depth, c.Now())
	return model.Session{
		ID: model.SessionID(c.NewID()), Label: label, Grid: g.Ref(), Learner: p.ID, Depth: at.Depth, StartedAt: c.Now(),
	}, g, earlier, err
}

// printOutcome says what a session just finished brings: for a first picture,
// where one stands and where it leads; for a review, what moved and what next.
func printOutcome(ctx context.Context, c *cli.Env, d model.Depth) error {
	p, err := outlook.LookBack(ctx, c, "", "")
	if err != nil {
		return err
	}
	c.Print("")
	if d == model.Discover {
		progress.Situate(c, p)
		c.Print("")
		progress.Orient(c, p)
		return nil
	}
	progress.Develop(c, p)
	return nil
}
