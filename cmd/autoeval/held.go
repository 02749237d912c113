package main

import (
	"context"
	"errors"
	"strings"
	"time"

	"autoeval/store"
)

// storeToLookAt opens the data for a person who is there. When another program
// holds them, it says which and since when, and lets the person choose: to look
// without writing (holder is that program then), to wait, or to give up.
func (c *cli) storeToLookAt(ctx context.Context) (st store.Store, holder int, err error) {
	st, err = c.store(ctx)
	var held *store.InUse
	if !errors.As(err, &held) || !c.asking() {
		return st, 0, err
	}
	w := c.say.CLI.Wrong
	c.note("%s", c.explain(err).text)
	answer, _ := c.ask(w.LookOrWait)
	switch {
	case answer == "":
		return nil, 0, err
	case strings.Contains(c.say.CLI.Frame.Yes, answer[:1]):
		c.reading = true
		st, err = c.store(ctx)
		return st, held.PID, err
	case strings.Contains(w.WaitLetters, answer[:1]):
		c.note("%s", w.Waiting)
		c.global.wait = forEver
		st, err = c.store(ctx)
		return st, 0, err
	}
	return nil, 0, err
}

// forEver is as long as the person likes: ctrl+c ends it.
const forEver = 365 * 24 * time.Hour

// openInTurn opens the data, and while another program holds them tries again
// for as long as was asked: not at all without --wait.
func (c *cli) openInTurn(ctx context.Context, path string) (store.Store, error) {
	until := time.Now().Add(c.global.wait)
	for {
		st, err := c.Open(ctx, path, c.global.readOnly)
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
