// Package cli is the frame that every command stands on: what a command is given
// (Env), options, help, man pages, completion, output and exit status. It knows
// no command; what differs from one program to the next comes in as a World.
package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/oklog/ulid/v2"
	"github.com/spf13/cobra"

	"autoeval/cmd/internal/library"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/speech"
)

// Streams is what the program reads and writes, and whether a person is there.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer

	InTerminal, OutTerminal, ErrTerminal bool
}

// World is everything outside the program that a command touches.
type World struct {
	Streams
	Getenv func(string) string
	Now    func() time.Time
	NewID  func() string
	Open   Opener
	// WorkFactor is that of the passphrases of files, as in exchange.Options.
	WorkFactor int
	// Hosted says that the program runs on a service; nil on the person's machine.
	Hosted *Hosted
	// Screens runs the screens where the terminal is no file of this machine; nil
	// where it is.
	Screens func(context.Context, *Env, nav.Place) error
}

// Opener opens the store kept in a file.
type Opener func(ctx context.Context, path string, readOnly bool) (store.Store, error)

// NewIDs makes ULIDs that rise within one process. The source is not safe for
// concurrent use by itself, so a lock goes round it.
func NewIDs(now func() time.Time) func() string {
	entropy := &ulid.LockedMonotonicReader{MonotonicReader: ulid.Monotonic(rand.Reader, 0)}
	return func() string { return ulid.MustNew(ulid.Timestamp(now()), entropy).String() }
}

// Env is what every command is given. It never changes: where something
// differs, such as what is done with data that another program holds, a copy is
// derived that differs in that.
type Env struct {
	World
	Say     *lang.Printer
	Options Options
	Grids   *library.Grids
	Raw     Streams        // the streams themselves, where Out and Err shape text for the ear
	Lines   *speech.Reader // what is typed
	Typed   speech.Lines   // the same, until it ends
	Data    *Data          // what the copies share
	held    held           // opens data that another program holds; nil where that is an error

	printed   *printed // what goes to Raw.Out
	completes bool     // a shell asks how its line could go on
	asIs      bool     // data that are not there are not made
	supposing bool     // and are taken for empty
	inputs    []string // files that the command reads
	faults    []Fault  // what the commands know of errors, before the frame does
}

// held opens data that another program holds, as far as they can be.
type held func(ctx context.Context, path string) (store.Store, error)

// Data are a person's, once something has asked for them.
type Data struct {
	mu     sync.Mutex // screens open them beside the event loop
	opened store.Store
	MadeUp bool      // they are kept nowhere
	clock  sync.Once // says that the clock is wrong
}

func (d *Data) store() store.Store {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.opened
}

// swap puts a store in the place of the one before, which it returns.
func (d *Data) swap(st store.Store) store.Store {
	d.mu.Lock()
	defer d.mu.Unlock()
	before := d.opened
	d.opened = st
	return before
}

// NewEnv begins a command line. The faults explain errors that the frame does
// not know.
func NewEnv(w World, say *lang.Printer, faults ...Fault) *Env {
	lines := speech.NewReader(w.In).As(typedText)
	c := &Env{World: w, Raw: w.Streams, printed: &printed{to: w.Out}, Say: say, Data: new(Data), Lines: lines, Typed: lines.Until(context.Background()), faults: faults}
	c.Out = c.printed
	c.Grids = library.New(c.Store)
	return c
}

// With returns a copy that differs in that. It shares the data once they are open,
// and its grids look in those that it opens itself.
func (c *Env) With(change func(*Env)) *Env {
	d := *c
	change(&d)
	d.Grids = library.New(d.Store)
	return &d
}

// Reading returns a copy for what writes nothing: data held by another program will
// do.
func (c *Env) Reading() *Env {
	return c.With(func(d *Env) {
		d.held = func(ctx context.Context, path string) (store.Store, error) { return d.Open(ctx, path, true) }
	})
}

// Quiet returns a copy whose notes nobody sees, because screens are about to show
// and say what they would.
func (c *Env) Quiet() *Env { return c.With(func(d *Env) { d.Err = io.Discard }) }

// On returns a copy that works on made-up data: the person's are not opened.
func (c *Env) On(madeUp store.Store) *Env {
	return c.With(func(d *Env) { d.Data = &Data{opened: madeUp, MadeUp: true} })
}

// Running returns a copy as a command line wants it, once it is read and judged, with
// its words as they are meant: what people listen to is shaped for the ear.
func (c *Env) Running(cmd *cobra.Command, args []string) (*Env, []string, error) {
	words, inputs, err := c.given(cmd, args)
	if err != nil {
		return nil, nil, err
	}
	return c.heard(cmd).With(func(d *Env) { d.inputs, d.asIs = inputs, !c.makes(cmd) }), words, nil
}

// heard returns a copy that shapes what people read for how they do: in plain
// characters, and for the ear.
func (c *Env) heard(cmd *cobra.Command) *Env {
	return c.With(func(d *Env) {
		if readByPrograms(cmd) {
			return
		}
		d.Out, d.Err = c.Drawn(c.printed), c.Drawn(c.Raw.Err)
		if c.PlainText() {
			d.filter()
		}
	})
}

// Store opens the data when they are first needed.
func (c *Env) Store(ctx context.Context) (store.Store, error) {
	if st := c.Data.store(); st != nil {
		return st, nil
	}
	if c.Hosted != nil {
		return c.hostedStore(ctx)
	}
	path, err := c.DataPath()
	if err != nil {
		return nil, err
	}
	st, err := c.openAsIs(ctx, path)
	if st == nil && err == nil {
		st, err = c.openInTurn(ctx, path)
	}
	if c.held != nil && errors.Is(err, store.ErrInUse) {
		st, err = c.held(ctx, path)
	}
	if err != nil {
		return nil, err
	}
	c.Data.swap(st)
	c.sayDisk(DiskOf(st))
	return st, nil
}

// Close closes the data. What was deleted too long ago to be put back goes first, for
// good, unless the time is one that was given for a trial.
func (c *Env) Close() error {
	st := c.Data.swap(nil)
	if st == nil {
		return nil
	}
	var err error
	if !c.Data.MadeUp && c.Getenv(ClockName) == "" {
		err = work.Expire(context.Background(), st, c.Now())
	}
	return errors.Join(err, st.Close())
}

// Closing says what went wrong in closing the data after all was done: what a command
// said is kept stays kept, so it has not failed, unless the data turned out to be
// damaged.
func (c *Env) Closing(err error) error {
	if err == nil || errors.Is(err, store.ErrDamaged) {
		return err
	}
	if errors.Is(err, work.ErrNotPurged) {
		c.Note("%s", c.Say.CLI.Evidence.NotPurged)
		return nil
	}
	c.Note(c.Say.CLI.Given.Closing, c.Explain(err).Text)
	return nil
}

// Report says what went wrong, if anything, and returns the exit status.
func (c *Env) Report(err error) int {
	if err == nil {
		return ExitDone
	}
	if errors.Is(err, os.ErrClosed) {
		return ExitFailed
	}
	p, to := c.Explain(err), c.Drawn(c.Raw.Err)
	fmt.Fprintf(to, "error: %s\n", p.Text)
	if p.Hint != "" {
		fmt.Fprintf(to, "hint: %s\n", p.Hint)
	}
	c.NoteClock() // it may be the reason, whatever is said of dates
	return p.Code
}

// Note tells a person something that is not data, on stderr.
func (c *Env) Note(format string, values ...any) {
	fmt.Fprintln(c.Err, c.wrapped(fmt.Sprintf(format, values...)))
}

// Profile returns what is kept of the person.
func (c *Env) Profile(ctx context.Context) (model.Profile, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return model.Profile{}, err
	}
	return st.Profile(ctx)
}

// Person returns the profile, with an identity: the first command that makes
// something the person owns gives them one.
func (c *Env) Person(ctx context.Context) (model.Profile, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return model.Profile{}, err
	}
	return work.Person(ctx, st, c.NewID)
}

// ChangeProfile makes a change to what is kept of the person.
func (c *Env) ChangeProfile(ctx context.Context, change func(*model.Profile)) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	_, err = work.ChangeProfile(ctx, st, func(p *model.Profile) {
		work.Identified(c.NewID)(p)
		change(p)
	})
	return err
}
