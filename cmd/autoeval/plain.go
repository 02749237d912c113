package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"autoeval/model"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/plain"
)

// plainForm says whether the screens are to be left out: --plain,
// AUTOEVAL_PLAIN, or a terminal that says it cannot draw.
func (c *cli) plainForm() bool { return c.plainWanted() || c.Env("TERM") == "dumb" }

// plainWanted says whether a person asked for it.
func (c *cli) plainWanted() bool {
	switch strings.ToLower(c.Env("AUTOEVAL_PLAIN")) {
	case "", "0", "no", "false":
		return c.global.plain
	}
	return true
}

// plainText says whether what commands print is to be read by ear. A terminal
// that cannot draw counts only where it shows the text.
func (c *cli) plainText() bool {
	return !c.global.json && (c.plainWanted() || c.Env("TERM") == "dumb" && c.OutTerminal)
}

// typed is the one reader of what is typed.
func (c *cli) typed(ctx context.Context) *plain.Reader {
	if c.lines == nil {
		c.lines = plain.NewReader(ctx, c.In)
	}
	return c.lines
}

// converse opens a conversation and gives it to do. A signal to end is the end
// of what is typed. Meanwhile what commands print, on stdout and stderr, is part
// of what is said.
func (c *cli) converse(ctx context.Context, do func(context.Context, *plain.Talk) error) error {
	st, err := c.store(ctx)
	if err != nil {
		return err
	}
	p, err := st.Profile(ctx)
	if err != nil {
		return err
	}
	if c.global.lang == "" && p.Settings.Lang != "" {
		c.say = lang.New(p.Settings.Lang)
	}
	ending, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	out, errs := c.Out, c.Err
	defer func() { c.Out, c.Err = out, errs }()
	arrow := c.say.Plain.Arrow
	talk := plain.NewTalk(out, c.typed(ending), arrow, !c.InTerminal)
	c.Out, c.Err = plain.NewFilter(out, arrow), plain.NewFilter(out, arrow)
	return do(ctx, talk)
}

// startPlain goes where the screens would.
func (c *cli) startPlain(ctx context.Context, at nav.Place) error {
	if w, ok := at.(nav.Walkthrough); ok {
		return c.converse(ctx, func(ctx context.Context, talk *plain.Talk) error { return c.walk(ctx, talk, w) })
	}
	return summarise(ctx, c)
}

// sentences is an error with its hint, for a conversation.
func (c *cli) sentences(err error) string {
	p := c.explain(err)
	return strings.TrimSpace(p.text + " " + p.hint)
}

// walk asks the questions of the open session, or of a new one, and then says
// what it brings.
func (c *cli) walk(ctx context.Context, talk *plain.Talk, at nav.Walkthrough) error {
	if c.opened.ReadOnly() {
		return failed(c.say.App.ReadOnly, "")
	}
	s, g, earlier, err := c.sessionToRate(ctx, at)
	if err != nil {
		return err
	}
	w := &plain.Walk{
		Talk: talk, Text: c.say, Store: c.opened, Grid: g, Session: s, Earlier: earlier, Now: c.Now,
		Resume: c.resumeLine(), Explain: c.sentences,
		NewEvidence: func(context.Context, model.ItemCode) (model.Evidence, bool) { return model.Evidence{}, false },
	}
	end, err := w.Run(ctx)
	if err != nil || end != plain.Finished {
		return err
	}
	return c.printOutcome(ctx, w.Session.Depth)
}

// resumeLine is the command line that goes on with a session.
func (c *cli) resumeLine() string {
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
	all, err := c.opened.Sessions(ctx)
	if err != nil {
		return s, g, nil, err
	}
	earlier = model.FinishedOf(g.ID, all)
	if open, ok := model.OpenOf(g.ID, all); ok {
		s, g, err = c.wholeSession(ctx, string(open.ID))
		return s, g, earlier, err
	}
	p, err := c.person(ctx)
	if err != nil {
		return s, g, nil, err
	}
	label := c.say.Walkthrough.LabelReview
	if at.Depth == model.Discover {
		label = c.say.Walkthrough.LabelDiscover
	}
	return model.Session{
		ID: model.SessionID(c.NewID()), Grid: g.Ref(), Learner: p.ID, Depth: at.Depth, StartedAt: c.Now(),
		Label: fmt.Sprintf(label, c.say.Month(c.Now())),
	}, g, earlier, nil
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
