package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/charmbracelet/colorprofile"

	"autoeval/tui"
	"autoeval/tui/nav"
	"autoeval/tui/paint"
	"autoeval/tui/theme"
)

// startApp opens the screens at a place and returns when the person leaves. The
// data are opened and checked while the screens start; nothing shows until they
// are there.
func startApp(ctx context.Context, c *cli, at nav.Place) error {
	if c.plainForm() {
		return c.startPlain(ctx, at)
	}
	t := c.say.CLI.Frame
	if !c.InTerminal || !c.OutTerminal {
		return failed(t.NeedsTerminal, t.NeedsTerminalHint)
	}
	for {
		err := c.quiet().play(ctx, at)
		next := c.again(err)
		if next == nil {
			return err
		}
		c = next
	}
}

// env is what the screens are given.
func (c *cli) env(ctx context.Context, program *paint.Program) (*nav.Env, error) {
	st, err := c.store(ctx)
	if err != nil {
		return nil, err
	}
	p, err := st.Profile(ctx)
	if err != nil {
		return nil, err
	}
	g, err := c.grid(ctx)
	if err != nil {
		return nil, err
	}
	x, err := c.post(nil)
	if err != nil {
		return nil, err
	}
	env := &nav.Env{
		Store: st, Grids: c.grids, Now: c.Now, NewID: c.NewID, Grid: g, Profile: p, Demo: c.data.madeUp, Holder: holderOf(st), Network: newOnNetwork(st),
		Services: nav.Services{Inspect: inspect, Locate: locate, Edit: editor{program.Aside}.edit, Suspend: program.Suspend(),
			Page: c.keepPage(st, c.grids), Exchange: exchangeOf(x, st)},
	}
	if c.global.lang != "" || p.Settings.Lang == "" || p.Settings.Lang == c.say.Lang {
		env.Text = c.say
	}
	if c.plainLook() || c.global.ascii {
		o := theme.Options{Variant: theme.Variant(p.Settings.Theme), IsDark: true, ASCII: c.global.ascii}
		if c.plainLook() {
			o.Variant = theme.Mono
		}
		env.Theme = theme.New(o)
	}
	return env, nil
}

// plainLook says whether colour is not wanted.
func (c *cli) plainLook() bool {
	return c.global.color == "never" || c.global.color == "auto" && c.Getenv("NO_COLOR") != ""
}

// play runs the screens at the person's terminal.
func (c *cli) play(ctx context.Context, at nav.Place) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop() // of waiting for data that another program holds
	in, out, err := c.console()
	if err != nil {
		return err
	}
	first := &opening{at: at}
	port := paint.NewConsole(in, out)
	program := paint.New(ctx, first, port, c.colours(port), nav.Quit{})
	first.quit = program.Quit
	first.ready = func() (env *nav.Env, err error) {
		go leaveOnSignal(ctx, program)
		go c.grids.builtIn() // read beside the data
		err = c.guarded(func() (err error) { env, err = c.env(ctx, program); return err })
		return env, err
	}
	return c.ended(program.Run(), first)
}

// console is the files of the terminal.
func (c *cli) console() (in, out *os.File, err error) {
	in, isIn := c.raw.In.(*os.File)
	out, isOut := c.raw.Out.(*os.File)
	if !isIn || !isOut {
		return nil, nil, failed(c.say.CLI.Frame.NeedsTerminal, c.say.CLI.Frame.NeedsTerminalHint)
	}
	return in, out, nil
}

// colours is how many of them are shown.
func (c *cli) colours(port *paint.Console) colorprofile.Profile {
	switch {
	case c.plainLook():
		return colorprofile.ASCII
	case c.global.color == "always":
		return colorprofile.TrueColor
	}
	return port.Colours()
}

// ended is how the screens ended, for a person.
func (c *cli) ended(err error, first *opening) error {
	var mistake *paint.Crash
	switch {
	case errors.As(err, &mistake):
		return c.crashed(&tui.Crash{What: tui.NewCrash(mistake.Thrown).What, Stack: string(mistake.Stack)})
	case err != nil:
		return fmt.Errorf("run the application: %w", err)
	case first.guard == nil:
		return first.err
	case first.guard.Crash() != nil:
		return c.crashed(first.guard.Crash())
	}
	return nil
}

// leaveOnSignal turns signals into the wish to leave. It asks for them itself:
// the first time that takes 0.4 ms.
func leaveOnSignal(ctx context.Context, program *paint.Program) {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)
	for {
		select {
		case <-signals:
			go program.Leave()
		case <-ctx.Done():
			return
		}
	}
}
