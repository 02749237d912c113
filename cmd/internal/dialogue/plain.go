// Package dialogue is the program without a screen, line by line.
package dialogue

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"autoeval/cmd/internal/cli"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/speech"
)

// StartPlain goes where the screens would.
func StartPlain(ctx context.Context, c *cli.Env, at nav.Place) error {
	return converse(ctx, c, func(d *dialogue) error {
		switch at := at.(type) {
		case nav.Walkthrough:
			return d.walk(ctx, at, resumeLine(c))
		case nav.Review:
			return d.read(ctx, at.Session, "", false)
		case nav.Desk:
			return d.deskPage(ctx)
		}
		return d.home(ctx)
	})
}

// dialogue is a command line that is a conversation.
type dialogue struct {
	*cli.Env
	talk   *speech.Talk
	helped map[string]bool // the pages whose question was asked in full
}

// converse opens a conversation and gives it to do. A signal to end is the end
// of what is typed. Meanwhile what commands print, on stdout and stderr, is part
// of what is said.
func converse(ctx context.Context, c *cli.Env, do func(*dialogue) error) error {
	ending, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	c = c.With(func(d *cli.Env) { d.Typed = c.Lines.Until(ending) })
	st, err := c.Store(ending)
	for err != nil {
		if c = c.Again(err); c == nil {
			return err
		}
		st, err = c.Store(ending)
	}
	p, err := st.Profile(ctx)
	if err != nil {
		return err
	}
	said := c.With(func(d *cli.Env) {
		if c.Options.Lang == "" && p.Settings.Lang != "" {
			d.Say = lang.New(p.Settings.Lang)
		}
		d.Talking = true
		d.Filter()
		d.Err = d.Out
	})
	if st.ReadOnly() {
		c.With(func(d *cli.Env) { d.Say = said.Say }).Note("%s", said.ReadOnly(st))
	}
	talk := speech.NewTalk(c.Raw.Out, said.Typed, said.Voice(), !c.InTerminal)
	return do(&dialogue{said, talk, map[string]bool{}})
}
