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
func (c *cli) plainForm() bool { return c.plainWanted() || c.Getenv("TERM") == "dumb" }

// plainWanted says whether a person asked for it.
func (c *cli) plainWanted() bool {
	switch strings.ToLower(c.Getenv("AUTOEVAL_PLAIN")) {
	case "", "0", "no", "false":
		return c.global.plain
	}
	return true
}

// plainText says whether what commands print is to be read by ear. A terminal
// that cannot draw counts only where it shows the text.
func (c *cli) plainText() bool {
	return c.talking || !c.global.json && (c.plainWanted() || c.Getenv("TERM") == "dumb" && c.OutTerminal)
}

// readByPrograms says whether what a command prints is read by programs.
func readByPrograms(cmd *cobra.Command) bool {
	names := []string{"completion", "man", "identity", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}
	for p := cmd; p.HasParent(); p = p.Parent() {
		if slices.Contains(names, p.Name()) {
			return true
		}
	}
	return false
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
	ending, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	c = c.with(func(d *cli) { d.typed = c.lines.Until(ending) })
	st, err := c.store(ending)
	for err != nil {
		if c = c.again(err); c == nil {
			return err
		}
		st, err = c.store(ending)
	}
	p, err := st.Profile(ctx)
	if err != nil {
		return err
	}
	said := c.with(func(d *cli) {
		if c.global.lang == "" && p.Settings.Lang != "" {
			d.say = lang.New(p.Settings.Lang)
		}
		d.talking = true
		d.filter()
		d.Err = d.Out
	})
	if st.ReadOnly() {
		c.with(func(d *cli) { d.say = said.say }).note("%s", said.readOnly(st))
	}
	talk := speech.NewTalk(c.raw.Out, said.typed, said.voice(), !c.InTerminal)
	return do(&dialogue{said, talk, map[string]bool{}})
}

// sentences is an error with its hint, as one paragraph.
func (c *cli) sentences(err error) string {
	p := c.explain(err)
	return strings.TrimSpace(p.text + " " + p.hint)
}
