package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/nav"
)

func newSessionStart(c *cli) *cobra.Command {
	t := c.say.CLI.Session
	var label string
	var discover bool
	cmd := c.leaf("start", t.Start, func(ctx context.Context, c *cli, _ []string) error {
		depth := model.FullReview
		if discover {
			depth = model.Discover
		}
		return startSession(ctx, c, label, depth)
	})
	cmd.Example = fmt.Sprintf("autoeval session start --label \"%s\"\nautoeval session start --grid rncp37579 --json", t.LabelExample)
	cmd.Flags().StringVar(&label, "label", "", t.Label)
	cmd.Flags().BoolVar(&discover, "discover", false, t.Discover)
	return cmd
}

func startSession(ctx context.Context, c *cli, label string, depth model.Depth) error {
	t := c.say.CLI.Session
	g, err := c.grid(ctx)
	if err != nil {
		return err
	}
	st, err := c.store(ctx)
	if err != nil {
		return err
	}
	all, err := st.GridSessions(ctx, g.ID, 0)
	if err != nil {
		return err
	}
	if open, ok := all.Current(); ok {
		return failed(fmt.Sprintf(t.OpenAlready, c.titled(open)), t.OpenAlreadyHint)
	}
	p, err := c.person(ctx)
	if err != nil {
		return err
	}
	if label = c.keptTrim(label, safetext.Title); label == "" {
		if label, err = nav.SessionLabel(ctx, st, c.say, depth, c.Now()); err != nil {
			return err
		}
	}
	s := model.Session{
		ID: model.SessionID(c.NewID()), Label: label,
		Grid: g.Ref(), Learner: p.ID, Depth: depth, StartedAt: c.Now(),
	}
	if _, err := st.SaveSession(ctx, s); err != nil {
		return err
	}
	c.noteValidity(g)
	if c.global.json {
		return c.printJSON(map[string]string{"id": string(s.ID)})
	}
	c.print("%s", s.ID)
	c.note(t.Started, c.called(s.Label))
	return nil
}
