package cli

import (
	"fmt"
	"io"
	"sync"

	"autoeval/store/disk"
)

// printed is the standard output. It remembers that something could not be written
// there: no command looks after each line, and none has done what it was asked
// for when nobody can read it. Where the descriptor was closed, the runtime opened
// /dev/null in its place before anything of ours ran, as those do who want to read
// nothing, Python's DEVNULL among them: the two cannot be told apart, so it is no fault.
type printed struct {
	to io.Writer

	mu  sync.Mutex
	err error // the first
}

// Write implements io.Writer.
func (p *printed) Write(b []byte) (int, error) {
	n, err := p.to.Write(b)
	if err != nil {
		p.mu.Lock()
		defer p.mu.Unlock()
		if p.err == nil {
			p.err = err
		}
	}
	return n, err
}

// Unprinted says why what was to be shown is not, nil if all was.
func (c *Env) Unprinted() error {
	c.printed.mu.Lock()
	defer c.printed.mu.Unlock()
	err := c.printed.err
	if err == nil {
		return nil
	}
	t := c.Say.CLI.Given
	if why := t.Causes[int(disk.CauseOf(err))]; why.Text != "" {
		return Failed(fmt.Sprintf(t.Unprinted, why.Text), t.UnprintedHint)
	}
	return err
}
