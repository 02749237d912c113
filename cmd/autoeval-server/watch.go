package main

import (
	"io"
	"time"
)

// watch closes a channel on which nothing goes either way for too long: a client that
// stopped reading, or that never ends what it sends, holds a session no longer.
type watch struct {
	quiet  *time.Timer
	within time.Duration
}

func newWatch(ch io.Closer, within time.Duration) *watch {
	return &watch{time.AfterFunc(within, func() { ch.Close() }), within}
}

func (w *watch) stop() { w.quiet.Stop() }

func (w *watch) reads(from io.Reader) io.Reader { return watched{w: w, Reader: from} }

func (w *watch) writes(to io.Writer) io.Writer { return watched{w: w, Writer: to} }

// watched is one direction.
type watched struct {
	io.Reader
	io.Writer
	w *watch
}

// Read implements io.Reader.
func (x watched) Read(b []byte) (int, error) {
	n, err := x.Reader.Read(b)
	x.w.quiet.Reset(x.w.within)
	return n, err
}

// chunk is how much is written between two looks at the time.
const chunk = 64 << 10

// Write implements io.Writer.
func (x watched) Write(b []byte) (n int, err error) {
	for len(b) > 0 && err == nil {
		var m int
		m, err = x.Writer.Write(b[:min(len(b), chunk)])
		n, b = n+m, b[m:]
		x.w.quiet.Reset(x.w.within)
	}
	return n, err
}
