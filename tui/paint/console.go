package paint

import (
	"context"
	"io"
	"os"
	"os/signal"
	"sync/atomic"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
)

// Console is the process's own terminal as a port.
type Console struct {
	console uv.Console
	in, out *os.File
}

// NewConsole makes a port of the two files of a terminal.
func NewConsole(in, out *os.File) *Console {
	return &Console{uv.NewConsole(in, out, os.Environ()), in, out}
}

// Write implements Port.
func (c *Console) Write(b []byte) (int, error) { return c.out.Write(b) }

// Environ implements Port.
func (c *Console) Environ() []string { return c.console.Environ() }

// Colours returns how many colours the terminal has.
func (c *Console) Colours() colorprofile.Profile { return Colours(c.out, c.Environ()) }

// Take implements Port.
func (c *Console) Take() error {
	_, err := c.console.MakeRaw()
	return err
}

// Give implements Port.
func (c *Console) Give() error { return c.console.Restore() }

// Size implements Port.
func (c *Console) Size() (w, h int, err error) { return c.console.GetSize() }

// Resized implements Port.
func (c *Console) Resized(ctx context.Context, tell func()) {
	changed := make(chan os.Signal, 1)
	uv.NotifyWinch(changed)
	defer signal.Stop(changed)
	for {
		select {
		case <-changed:
			tell()
		case <-ctx.Done():
			return
		}
	}
}

// Listen implements Port.
func (c *Console) Listen() (Input, error) {
	waiting, err := uv.NewCancelReader(c.in)
	if err != nil {
		return nil, err
	}
	return listening(&consoleInput{waiting: waiting, file: c.in}, c.Environ()), nil
}

// consoleInput reads a terminal.
type consoleInput struct {
	waiting interface {
		io.ReadCloser
		Cancel() bool
	}
	file    *os.File
	stopped atomic.Bool
}

// Read implements Input.
func (i *consoleInput) Read(b []byte) (int, error) {
	n, err := i.waiting.Read(b)
	if err != nil && i.stopped.Load() && arrived(i.file) {
		return i.file.Read(b)
	}
	return n, err
}

// Arrived implements Input.
func (i *consoleInput) Arrived() bool { return arrived(i.file) }

// Stop implements Input.
func (i *consoleInput) Stop() {
	i.stopped.Store(true)
	i.waiting.Cancel()
}

// Close implements Input.
func (i *consoleInput) Close() error { return i.waiting.Close() }
