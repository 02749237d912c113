package main

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

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// Stdio is what the program reads and writes, and whether a person is there.
type Stdio struct {
	In       io.Reader
	Out, Err io.Writer

	InTerminal, OutTerminal, ErrTerminal bool
}

// run does one command line and returns the exit status. It uses nothing of the
// process but what it is given, so that tests may call it.
func run(ctx context.Context, args []string, std Stdio, env func(string) string) int {
	return runIn(ctx, args, world{Stdio: std, Getenv: env, Now: time.Now, NewID: newIDs(time.Now), Open: openStore})
}

// world is everything outside the program that a command touches.
type world struct {
	Stdio
	Getenv func(string) string
	Now    func() time.Time
	NewID  func() string
	Open   opener
}

// opener opens the store kept in a file.
type opener func(ctx context.Context, path string, readOnly bool) (store.Store, error)

// newIDs makes ULIDs that rise within one process. The source is not safe for
// concurrent use by itself, so a lock goes round it.
func newIDs(now func() time.Time) func() string {
	entropy := &ulid.LockedMonotonicReader{MonotonicReader: ulid.Monotonic(rand.Reader, 0)}
	return func() string { return ulid.MustNew(ulid.Timestamp(now()), entropy).String() }
}

// cli is what every command is given. It never changes: where something
// differs, such as what is done with data that another program holds, a copy is
// derived that differs in that.
type cli struct {
	world
	say    *lang.Printer
	global globals
	grids  *library
	raw    Stdio          // the streams themselves, where Out and Err shape text for the ear
	lines  *speech.Reader // what is typed
	typed  speech.Lines   // the same, until it ends
	data   *data          // what the copies share
	held   held           // opens data that another program holds; nil where that is an error

	faults  []fault // what the commands know of errors, before the frame does
	talking bool    // what is printed is part of a conversation
}

// held opens data that another program holds, as far as they can be.
type held func(ctx context.Context, path string) (store.Store, error)

// data are a person's, once something has asked for them.
type data struct {
	mu     sync.Mutex // screens open them beside the event loop
	opened store.Store
	madeUp bool // they are kept nowhere
}

func (d *data) store() store.Store {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.opened
}

// swap puts a store in the place of the one before, which it returns.
func (d *data) swap(st store.Store) store.Store {
	d.mu.Lock()
	defer d.mu.Unlock()
	before := d.opened
	d.opened = st
	return before
}

func runIn(ctx context.Context, args []string, w world) int {
	c := newCLI(w, lang.New(wantedLang(args, w.Getenv)), (*cli).exchangeFault, (*cli).gridFault, (*cli).tableFault)
	root := newRoot(c, len(args) == 0)
	root.SetArgs(append([]string{}, args...)) // never nil: cobra would read the process's own
	err := c.guarded(func() error { return root.ExecuteContext(ctx) })
	if closing := c.close(); err == nil {
		err = closing
	}
	return c.report(err)
}

// newCLI begins a command line. The faults explain errors that the frame does
// not know.
func newCLI(w world, say *lang.Printer, faults ...fault) *cli {
	lines := speech.NewReader(w.In)
	c := &cli{world: w, raw: w.Stdio, say: say, data: new(data), lines: lines, typed: lines.Until(context.Background()), faults: faults}
	c.grids = newLibrary(c.store)
	return c
}

// with is a copy that differs in that. It shares the data once they are open,
// and its grids look in those that it opens itself.
func (c *cli) with(change func(*cli)) *cli {
	d := *c
	change(&d)
	d.grids = c.grids.in(d.store)
	return &d
}

// reading is a copy for what writes nothing: data held by another program will
// do.
func (c *cli) reading() *cli {
	return c.with(func(d *cli) {
		d.held = func(ctx context.Context, path string) (store.Store, error) { return d.Open(ctx, path, true) }
	})
}

// quiet is a copy whose notes nobody sees, because screens are about to show
// and say what they would.
func (c *cli) quiet() *cli { return c.with(func(d *cli) { d.Err = io.Discard }) }

// on is a copy that works on made-up data: the person's are not opened.
func (c *cli) on(madeUp store.Store) *cli {
	return c.with(func(d *cli) { d.data = &data{opened: madeUp, madeUp: true} })
}

// running is a copy as the options of a command line, once they are read, want
// it: what people listen to is shaped for the ear.
func (c *cli) running(cmd *cobra.Command) *cli {
	if c.talking || readByPrograms(cmd) || !c.plainText() {
		return c.with(func(*cli) {})
	}
	return c.with((*cli).filter)
}

// store opens the data when they are first needed.
func (c *cli) store(ctx context.Context) (store.Store, error) {
	if st := c.data.store(); st != nil {
		return st, nil
	}
	path, err := c.dataPath()
	if err != nil {
		return nil, err
	}
	st, err := c.openInTurn(ctx, path)
	if c.held != nil && errors.Is(err, store.ErrInUse) {
		st, err = c.held(ctx, path)
	}
	if err != nil {
		return nil, err
	}
	c.data.swap(st)
	if newOnNetwork(st) {
		c.note("%s", c.say.Errors.OnNetwork)
	}
	return st, nil
}

// opened is the store that a call of store has opened before.
func (c *cli) opened() store.Store { return c.data.store() }

func (c *cli) close() error {
	if st := c.data.swap(nil); st != nil {
		return st.Close()
	}
	return nil
}

// report says what went wrong, if anything, and returns the exit status.
func (c *cli) report(err error) int {
	if err == nil {
		return exitDone
	}
	if errors.Is(err, os.ErrClosed) {
		return exitFailed
	}
	p := c.explain(err)
	fmt.Fprintf(c.raw.Err, "error: %s\n", p.text)
	if p.hint != "" {
		fmt.Fprintf(c.raw.Err, "hint: %s\n", p.hint)
	}
	return p.code
}

// note tells a person something that is not data, on stderr.
func (c *cli) note(format string, values ...any) {
	fmt.Fprintln(c.Err, c.wrapped(fmt.Sprintf(format, values...)))
}

// profile is what is kept of the person.
func (c *cli) profile(ctx context.Context) (model.Profile, error) {
	st, err := c.store(ctx)
	if err != nil {
		return model.Profile{}, err
	}
	return st.Profile(ctx)
}

// person is the profile, with an identity: the first command that makes
// something the person owns gives them one.
func (c *cli) person(ctx context.Context) (model.Profile, error) {
	p, err := c.profile(ctx)
	if err != nil || p.ID != "" {
		return p, err
	}
	p.ID = model.PersonID(c.NewID())
	p.Revision, err = c.opened().SaveProfile(ctx, p)
	return p, err
}
