package paint

import (
	"context"
	"io"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

// Port is where a person sits: keys come from it and frames go to it. Its
// methods may be called from any goroutine.
type Port interface {
	// Write may block for as long as the other side takes nothing.
	io.Writer
	// Environ is the environment of the terminal: TERM above all.
	Environ() []string
	// Take has keys come as they are pressed, until Give.
	Take() error
	// Give undoes Take; without one it does nothing.
	Give() error
	// Listen opens what keys are read from; there is one at a time.
	Listen() (Input, error)
	// Size is how large the terminal is.
	Size() (w, h int, err error)
	// Resized tells when it may have another size, until ctx ends.
	Resized(ctx context.Context, tell func())
}

// Input is bytes from a keyboard, for one reader.
type Input interface {
	// Read waits for bytes. It fails once the line is closed, and after Stop once
	// all that had arrived by then was read.
	io.Reader
	// Stop ends a Read that waits. It may be called once, from any goroutine.
	Stop()
	// Arrived says whether there is something to read now, as far as is known.
	Arrived() bool
	// Close lets go of what waiting takes, after the last Read.
	io.Closer
}

// Streamer is an input that is no bytes: its keys come as events. Stream returns
// when Read would.
type Streamer interface {
	Stream(send func(uv.Event)) error
}

// Shared is a port of a process that has many: what its terminal shows is drawn again
// from the view, once nothing was painted for that long, instead of kept in cells.
type Shared interface {
	Rests() time.Duration
}

// Suspender is a port whose program can be stopped and gone on with by a shell.
type Suspender interface {
	// Suspendable says whether there is a shell to go back to.
	Suspendable() bool
	// Suspend stops the process, and returns when it goes on.
	Suspend() error
}
