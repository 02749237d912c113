package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"autoeval/tui/nav"
	"autoeval/tui/theme"
)

// startApp opens the screens at a place and returns when the person leaves. The
// data are opened and checked while the screens start; nothing shows until they
// are there.
func (c *cli) startApp(ctx context.Context, at nav.Place) error {
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
func (c *cli) env(ctx context.Context) (*nav.Env, error) {
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
		Services: nav.Services{Inspect: inspect, Locate: locate, Edit: edit, Page: c.keepPage(st, c.grids), Exchange: exchangeOf(x, st)},
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
	return c.global.color == "never" || c.global.color == "auto" && c.Env("NO_COLOR") != ""
}

// play runs the event loop. A signal to end is a wish to leave: it waits for
// the save on its way; a second one does not.
func (c *cli) play(ctx context.Context, at nav.Place) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop() // of waiting for data that another program holds
	out := &gate{out: c.Out}
	options := []tea.ProgramOption{tea.WithFPS(120), tea.WithoutSignalHandler(), tea.WithInput(c.In), tea.WithOutput(out.writer())}
	switch c.global.color {
	case "never":
		options = append(options, tea.WithColorProfile(colorprofile.ASCII))
	case "always":
		options = append(options, tea.WithColorProfile(colorprofile.TrueColor))
	}
	var program *tea.Program
	done := make(chan struct{})
	defer close(done)
	first := &opening{at: at, ready: func() (env *nav.Env, err error) {
		go leaveOnSignal(done, program)
		go c.grids.builtIn() // read beside the data
		if err = c.guarded(func() (err error) { env, err = c.env(ctx); return err }); err == nil {
			err = out.pass()
		}
		return env, err
	}}
	program = tea.NewProgram(first, options...)
	first.quit = program.Quit
	_, err := program.Run()
	if out.passed() {
		// A terminal may remember the cursor of each of its screens: it was hidden on
		// the first one while nothing showed yet.
		_, _ = io.WriteString(c.Out, ansi.ShowCursor)
	}
	if err != nil {
		return fmt.Errorf("run the application: %w", err)
	}
	if first.guard == nil {
		return first.err
	}
	if x := first.guard.Crash(); x != nil {
		return c.crashed(x)
	}
	return nil
}

// grace is how long the screens have to save, or to ask, after a signal to end.
// Whoever sent it ends the program less kindly soon after, and without a
// terminal nobody answers: going on would hold the data.
const grace = 3 * time.Second

// leaveOnSignal turns signals into the wish to leave; a second one, or time,
// insists. It asks for them itself: the first time that takes 0.4 ms.
func leaveOnSignal(done <-chan struct{}, program *tea.Program) {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)
	leave := func() { program.Send(nav.Quit{}) }
	var late <-chan time.Time
	for {
		select {
		case <-signals:
			leave()
			leave, late = program.Quit, time.After(grace)
		case <-late:
			program.Quit()
		case <-done:
			return
		}
	}
}
