package main

import (
	"context"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/crypto/ssh"

	"autoeval/tui/paint"
)

// The largest window that is drawn: a frame costs what it has cells.
const (
	widest  = 500
	tallest = 200
)

// window is how large a client's is, and whether that changed.
type window struct {
	mu      sync.Mutex
	w, h    int
	changed chan struct{}
}

func newWindow(w, h uint32) *window {
	s := &window{w: 80, h: 24, changed: make(chan struct{}, 1)}
	s.change(w, h)
	return s
}

// change takes another size. One that cannot be drawn is the nearest that can; no
// size at all changes nothing.
func (s *window) change(w, h uint32) {
	if w == 0 || h == 0 {
		return
	}
	s.mu.Lock()
	s.w, s.h = int(min(w, widest)), int(min(h, tallest))
	s.mu.Unlock()
	select {
	case s.changed <- struct{}{}:
	default: // who looks will see the latest
	}
}

func (s *window) size() (w, h int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.w, s.h
}

// port is a client's terminal as the program's.
type port struct {
	ch    ssh.Channel
	env   []string
	size  *window
	count *metrics
	chunk chan []byte // what came, closed with the line
	quit  chan struct{}
	rest  time.Duration
	used  atomic.Int64 // when a key came last, in Unix seconds
}

// newPort reads a channel until it is closed, or done is called.
func newPort(ch ssh.Channel, env []string, size *window, rest time.Duration, count *metrics) (p *port, done func()) {
	p = &port{ch: ch, env: env, size: size, rest: rest, count: count, chunk: make(chan []byte, 64), quit: make(chan struct{})}
	p.used.Store(time.Now().Unix())
	go func() {
		defer close(p.chunk)
		for {
			b := make([]byte, 1024)
			n, err := ch.Read(b)
			if n > 0 {
				p.used.Store(time.Now().Unix())
				select {
				case p.chunk <- b[:n]:
				case <-p.quit:
					return
				}
			}
			if err != nil {
				return
			}
		}
	}()
	return p, sync.OnceFunc(func() { close(p.quit) })
}

// idle returns how long no key came.
func (p *port) idle() time.Duration { return time.Since(time.Unix(p.used.Load(), 0)) }

// Write implements paint.Port.
func (p *port) Write(b []byte) (int, error) {
	n, err := p.ch.Write(b)
	p.count.add("bytes_out", int64(n))
	p.count.add("frames_total", 1)
	return n, err
}

// Environ implements paint.Port.
func (p *port) Environ() []string { return p.env }

// Take implements paint.Port: the client's terminal gives keys as they come.
func (p *port) Take() error { return nil }

// Give implements paint.Port.
func (p *port) Give() error { return nil }

// Listen implements paint.Port.
func (p *port) Listen() (paint.Input, error) { return &keyboard{p: p, stop: make(chan struct{})}, nil }

// Size implements paint.Port.
func (p *port) Size() (w, h int, err error) {
	w, h = p.size.size()
	return w, h, nil
}

// Rests implements paint.Shared: most of those who are there read.
func (p *port) Rests() time.Duration { return p.rest }

// Resized implements paint.Port.
func (p *port) Resized(ctx context.Context, tell func()) {
	for {
		select {
		case <-p.size.changed:
			tell()
		case <-ctx.Done():
			return
		}
	}
}

// keyboard is what a port reads.
type keyboard struct {
	p    *port
	rest []byte
	stop chan struct{}
}

// Read implements paint.Input: what had arrived is read also after Stop.
func (k *keyboard) Read(b []byte) (int, error) {
	if len(k.rest) == 0 {
		select {
		case c, ok := <-k.p.chunk:
			if !ok {
				return 0, io.EOF
			}
			k.rest = c
		default:
			select {
			case c, ok := <-k.p.chunk:
				if !ok {
					return 0, io.EOF
				}
				k.rest = c
			case <-k.stop:
				return 0, io.EOF
			}
		}
	}
	n := copy(b, k.rest)
	k.rest = k.rest[n:]
	return n, nil
}

// Stop implements paint.Input.
func (k *keyboard) Stop() { close(k.stop) }

// Arrived implements paint.Input.
func (k *keyboard) Arrived() bool { return len(k.p.chunk) > 0 }

// Close implements paint.Input.
func (k *keyboard) Close() error { return nil }
