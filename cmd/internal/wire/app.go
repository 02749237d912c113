// Package wire makes what the screens are given out of what a command line is,
// and runs them at the person's terminal.
package wire

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/charmbracelet/colorprofile"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/mail"
	"autoeval/model"
	"autoeval/store/lent"
	"autoeval/store/work"
	"autoeval/tui"
	"autoeval/tui/nav"
	"autoeval/tui/paint"
	"autoeval/tui/theme"
)

// Start opens the screens at a place and returns when the person leaves. The
// data are opened and checked while the screens start; nothing shows until they
// are there.
func Start(ctx context.Context, c *cli.Env, at nav.Place) error {
	if c.PlainForm() {
		return StartPlain(ctx, c, at)
	}
	if c.Screens != nil {
		return c.Screens(ctx, c.Quiet(), at)
	}
	t := c.Say.CLI.Frame
	if c.Hosted != nil {
		return cli.Failed(c.Say.Service.NoScreens, "")
	}
	if _, _, err := console(c); err != nil || !c.InTerminal || !c.OutTerminal {
		if _, err := c.Store(ctx); err != nil {
			return err // what is wrong with the data is said first
		}
		return cli.Failed(t.NeedsTerminal, t.NeedsTerminalHint)
	}
	for {
		err := play(ctx, c.Quiet(), at)
		next := c.Again(err)
		if next == nil {
			return err
		}
		c = next
	}
}

// screens returns what the screens are given.
func screens(ctx context.Context, c *cli.Env, program *paint.Program) (*nav.Env, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	p, err := c.Greeted(ctx, st)
	if err != nil {
		return nil, err
	}
	g, err := find.GridToUse(ctx, c)
	if err != nil {
		return nil, err
	}
	x, err := mail.Post(c, nil)
	if err != nil {
		return nil, err
	}
	holder, disk := cli.HolderOf(st), cli.DiskOf(st)
	st = lent.To(ctx, st)
	grids := lentGrids{c.Grids, ctx}
	env := &nav.Env{
		Store: st, Grids: grids, Now: c.Now, NewID: c.NewID, Grid: g, Profile: p, Known: c.Known(), Demo: c.Data.MadeUp, Holder: holder, Disk: disk, NoMouse: c.Options.NoMouse, Settle: nav.AfterFrame,
		Services: nav.Services{Exchange: mail.ExchangeOf(c, x, st)},
	}
	if c.Hosted == nil { // no file of a service is the person's
		s := &env.Services
		s.Inspect, s.Locate, s.Edit, s.Suspend = work.Inspect, work.Locate, editor{program.Aside}.edit, program.Suspend()
		s.Calendar = calendar(c, st)
		s.Pages = pagesOf(c, st, grids)
	}
	env.Services.Explain = func(err error) string { return spoken(c.With(func(d *cli.Env) { d.Say = env.Text }).Explain(err)) }
	if c.Options.Lang != "" || p.Settings.Lang == "" || p.Settings.Lang == c.Say.Lang {
		env.Text = c.Say
	} else {
		env.Text = c.Say.Speaking(p.Settings.Lang)
	}
	if plainLook(c) || c.Options.ASCII {
		o := theme.Options{Variant: theme.Variant(p.Settings.Theme), IsDark: true, ASCII: c.Options.ASCII}
		if plainLook(c) {
			o.Variant = theme.Mono
		}
		env.Theme = theme.New(o)
	}
	return env, nil
}

// lentGrids are the grids, as long as the program runs.
type lentGrids struct {
	nav.GridSource
	until context.Context
}

// Grid implements nav.GridSource.
func (l lentGrids) Grid(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
	ctx, done := lent.Context(l.until, ctx)
	defer done()
	return l.GridSource.Grid(ctx, ref)
}

// List implements nav.GridSource.
func (l lentGrids) List(ctx context.Context) ([]*model.Grid, error) {
	ctx, done := lent.Context(l.until, ctx)
	defer done()
	return l.GridSource.List(ctx)
}

// Every implements nav.GridSource.
func (l lentGrids) Every(ctx context.Context) ([]model.ShelvedGrid, error) {
	ctx, done := lent.Context(l.until, ctx)
	defer done()
	return l.GridSource.Every(ctx)
}

// plainLook says whether colour is not wanted.
func plainLook(c *cli.Env) bool {
	return c.Options.Color == "never" || c.Options.Color == "auto" && c.Getenv("NO_COLOR") != ""
}

// play runs the screens at the person's terminal.
func play(ctx context.Context, c *cli.Env, at nav.Place) error {
	in, out, err := console(c)
	if err != nil {
		return err
	}
	port := paint.NewConsole(in, out)
	return At(ctx, c, at, Terminal{port, colours(c, port), leaveOnSignal})
}

// Terminal is where screens are shown.
type Terminal struct {
	Port    paint.Port
	Colours colorprofile.Profile
	// Attend has the program leave when whoever runs it wants that, until ctx ends.
	Attend func(ctx context.Context, program *paint.Program)
}

// At runs the screens at a terminal and returns when the person left.
func At(ctx context.Context, c *cli.Env, at nav.Place, t Terminal) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop() // of waiting for data that another program holds
	first := &opening{at: at, read: make(chan readied, 1)}
	program := paint.New(ctx, first, t.Port, t.Colours, nav.Quit{})
	first.quit, first.attend = program.Quit, func() { t.Attend(ctx, program) }
	go library.BuiltIn() // read beside the data
	go func() {
		var r readied
		r.err = Guard(c, func() (err error) { r.env, err = screens(ctx, c, program); return err })
		first.read <- r
	}()
	return ended(c, program.Run(), first)
}

// console returns the files of the terminal.
func console(c *cli.Env) (in, out *os.File, err error) {
	in, isIn := c.Raw.In.(*os.File)
	out, isOut := c.Raw.Out.(*os.File)
	if !isIn || !isOut {
		return nil, nil, cli.Failed(c.Say.CLI.Frame.NeedsTerminal, c.Say.CLI.Frame.NeedsTerminalHint)
	}
	return in, out, nil
}

// colours returns how many of them are shown.
func colours(c *cli.Env, port *paint.Console) colorprofile.Profile {
	switch {
	case plainLook(c):
		return colorprofile.ASCII
	case c.Options.Color == "always":
		return colorprofile.TrueColor
	}
	return port.Colours()
}

// ended returns how the screens ended, for a person.
func ended(c *cli.Env, err error, first *opening) error {
	var mistake *paint.Crash
	switch {
	case errors.As(err, &mistake):
		return Crashed(c, &tui.Crash{What: tui.NewCrash(mistake.Thrown).What, Stack: string(mistake.Stack)})
	case err != nil:
		return fmt.Errorf("run the application: %w", err)
	case first.guard == nil:
		return first.err
	case first.guard.Crash() != nil:
		return Crashed(c, first.guard.Crash())
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
