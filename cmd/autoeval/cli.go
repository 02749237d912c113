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
	return runIn(ctx, args, world{Stdio: std, Env: env, Now: time.Now, NewID: newIDs(time.Now), Open: openStore})
}

// world is everything outside the program that a command touches.
type world struct {
	Stdio
	Env   func(string) string
	Now   func() time.Time
	NewID func() string
	Open  opener
}

// opener opens the store kept in a file.
type opener func(ctx context.Context, path string, readOnly bool) (store.Store, error)

// newIDs makes ULIDs that rise within one process. The source is not safe for
// concurrent use by itself, so a lock goes round it.
func newIDs(now func() time.Time) func() string {
	entropy := &ulid.LockedMonotonicReader{MonotonicReader: ulid.Monotonic(rand.Reader, 0)}
	return func() string { return ulid.MustNew(ulid.Timestamp(now()), entropy).String() }
}

// cli is what every command shares for the length of one command line.
type cli struct {
	world
	say    *lang.Printer
	global globals
	lines  *speech.Reader // what is typed
	raw    Stdio          // the streams themselves, where Out and Err shape text for the ear
	grids  *library
	openMu sync.Mutex // held to set or take opened: screens open it beside themselves
	opened store.Store

	bare    bool // no argument was given
	demo    bool // made-up data in memory
	drawing bool // screens are about to show, and say what notes would
	talking bool // what is printed is part of a conversation
	reading bool // nothing is written: data held by another program will do
}

func runIn(ctx context.Context, args []string, w world) int {
	c := &cli{world: w, raw: w.Stdio, lines: speech.NewReader(w.In), say: lang.New(wantedLang(args, w.Env)), bare: len(args) == 0}
	c.grids = newLibrary(c.store)
	root := newRoot(c)
	root.SetArgs(append([]string{}, args...)) // never nil: cobra would read the process's own
	err := c.guarded(func() error { return root.ExecuteContext(ctx) })
	if closing := c.close(); err == nil {
		err = closing
	}
	return c.report(err)
}

// store opens the data when they are first needed.
func (c *cli) store(ctx context.Context) (store.Store, error) {
	if c.opened != nil {
		return c.opened, nil
	}
	path, err := c.dataPath()
	if err != nil {
		return nil, err
	}
	st, err := c.openInTurn(ctx, path)
	if c.reading && errors.Is(err, store.ErrInUse) {
		st, err = c.Open(ctx, path, true)
	}
	if err != nil {
		return nil, err
	}
	c.openMu.Lock()
	c.opened = st
	c.openMu.Unlock()
	if !c.drawing && newOnNetwork(st) {
		c.note("%s", c.say.Errors.OnNetwork)
	}
	return st, nil
}

func (c *cli) close() error {
	c.openMu.Lock()
	st := c.opened
	c.opened = nil
	c.openMu.Unlock()
	if st == nil {
		return nil
	}
	return st.Close()
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
	p.Revision, err = c.opened.SaveProfile(ctx, p)
	return p, err
}
