package main

import (
	"context"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/speech"
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
	return c.talking || !c.global.json && (c.plainWanted() || c.Env("TERM") == "dumb" && c.OutTerminal)
}

// speakPlainly shapes for the ear what a command prints, but not what programs
// read.
func (c *cli) speakPlainly(cmd *cobra.Command) {
	forPrograms := []string{"completion", "man", "identity", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}
	for p := cmd; p.HasParent(); p = p.Parent() {
		if slices.Contains(forPrograms, p.Name()) {
			return
		}
	}
	if c.plainText() {
		c.filter()
	}
}

func (c *cli) filter() {
	v := c.voice()
	c.Out, c.Err = speech.NewFilter(c.raw.Out, v), speech.NewFilter(c.raw.Err, v)
}

// voice is how text is said here: in lines as long as the terminal's, where
// they are longer than usual.
func (c *cli) voice() speech.Voice {
	v := speech.Voice{Arrow: c.say.Plain.Arrow}
	if f, ok := c.raw.Out.(*os.File); ok && c.OutTerminal {
		if w, _, err := term.GetSize(f.Fd()); err == nil && w > speech.Width {
			v.Columns = w
		}
	}
	return v
}

// startPlain goes where the screens would.
func (c *cli) startPlain(ctx context.Context, at nav.Place) error {
	return c.converse(ctx, func(d *dialogue) error {
		switch at := at.(type) {
		case nav.Walkthrough:
			return d.walk(ctx, at, c.resumeLine())
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
	*cli
	talk   *speech.Talk
	helped map[string]bool // the pages whose question was asked in full
}

// converse opens a conversation and gives it to do. A signal to end is the end
// of what is typed. Meanwhile what commands print, on stdout and stderr, is part
// of what is said.
func (c *cli) converse(ctx context.Context, do func(*dialogue) error) error {
	st, err := c.store(ctx)
	for c.tryAgain(err) {
		st, err = c.store(ctx)
	}
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
	if st.ReadOnly() {
		c.note("%s", c.readOnly(st))
	}
	ending, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	c.talking = true
	c.filter()
	c.Err = c.Out
	defer func() { c.talking, c.Out, c.Err = false, c.raw.Out, c.raw.Err }()
	talk := speech.NewTalk(c.raw.Out, c.lines.Until(ending), c.voice(), !c.InTerminal)
	return do(&dialogue{c, talk, map[string]bool{}})
}

// sentences is an error with its hint, as one paragraph.
func (c *cli) sentences(err error) string {
	p := c.explain(err)
	return strings.TrimSpace(p.text + " " + p.hint)
}
