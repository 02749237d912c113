package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"autoeval/store"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// Again returns how to open once more the data that could not be opened, nil where
// the error stays. When another program holds them, it says which and since
// when, and lets the person choose: to look without writing, to wait, or to give
// up.
func (c *Env) Again(err error) *Env {
	var held *store.InUse
	if !errors.As(err, &held) || !c.Asking() {
		return nil
	}
	w := c.Say.CLI.Wrong
	c.Note("%s", c.Explain(err).Text)
	answer, _ := c.Ask(w.LookOrWait)
	switch {
	case lang.Agrees(answer):
		return c.Reading()
	case lang.Waits(answer):
		c.Note("%s", w.Waiting)
		return c.With(func(d *Env) { d.Options.wait = forEver })
	}
	return nil
}

// forEver is as long as the person likes: ctrl+c ends it.
const forEver = 365 * 24 * time.Hour

// openInTurn opens the data, and while another program holds them tries again
// for as long as was asked: not at all without --wait.
func (c *Env) openInTurn(ctx context.Context, path string) (store.Store, error) {
	until := time.Now().Add(c.Options.wait)
	for {
		st, err := c.Open(ctx, path, c.Options.ReadOnly)
		if !errors.Is(err, store.ErrInUse) || !time.Now().Before(until) {
			return st, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// placed is a store that knows where it lies and who else has it: one in a file.
type placed interface {
	Holder() *store.InUse
	NewOnNetwork() bool
	Exposed() bool
	Unlockable() bool
}

// HolderOf returns who held a store when it was opened to be read, nil if nobody did.
func HolderOf(st store.Store) *store.InUse {
	p, ok := st.(placed)
	if !ok || p.Holder() == nil || p.Holder().PID == 0 {
		return nil
	}
	h := *p.Holder()
	h.Host = otherHost(h.Host)
	return &h
}

// ReadOnly returns what the screens say of a store that is only looked at.
func (c *Env) ReadOnly(st store.Store) string {
	t, h := c.Say.App, HolderOf(st)
	if h == nil {
		return t.ReadOnly
	}
	return fmt.Sprintf(t.ReadOnlyBy, c.Program(h), c.Say.Moment(h.Since.Local(), c.Now().Local()))
}

// DiskOf returns what a person is to know of the disk of a store, and was not told so
// far.
func DiskOf(st store.Store) (d nav.Disk) {
	if p, ok := st.(placed); ok {
		d = nav.Disk{Network: p.NewOnNetwork(), Exposed: p.Exposed(), NoLocks: p.Unlockable()}
	}
	return d
}

// sayDisk says it.
func (c *Env) sayDisk(d nav.Disk) {
	if d.Network {
		c.Note("%s", c.Say.Errors.OnNetwork)
	}
	if d.Exposed {
		c.Note("%s", c.Say.CLI.Given.Exposed)
	}
	if d.NoLocks {
		c.Note("%s", c.Say.CLI.Given.Unlockable)
	}
}

// Program names whoever holds the data.
func (c *Env) Program(held *store.InUse) string {
	return c.Say.Program(held.PID, otherHost(held.Host))
}

// otherHost returns the name of a machine, "" for this one.
func otherHost(name string) string {
	if here, err := os.Hostname(); err == nil && name == here {
		return ""
	}
	return name
}
