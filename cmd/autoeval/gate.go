package main

import (
	"io"
	"sync"

	"github.com/charmbracelet/x/term"
)

// gate holds back what a program writes until it is let through. A program that
// cannot begin has then written nothing, and its terminal was asked nothing:
// the error stands alone, and no answer comes back as text.
type gate struct {
	out io.Writer

	mu   sync.Mutex
	held []byte
	open bool
}

// Write writes, or holds back.
func (g *gate) Write(p []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.open {
		return g.out.Write(p)
	}
	g.held = append(g.held, p...)
	return len(p), nil
}

// pass lets through what was held back and everything after it.
func (g *gate) pass() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.open = true
	held := g.held
	g.held = nil
	if len(held) == 0 {
		return nil
	}
	_, err := g.out.Write(held)
	return err
}

// passed says whether anything may have been written.
func (g *gate) passed() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.open
}

// writer is the gate as an output that is a terminal where the one behind it is.
func (g *gate) writer() io.Writer {
	if f, ok := g.out.(term.File); ok {
		return gatedFile{f, g}
	}
	return g
}

type gatedFile struct {
	term.File
	gate *gate
}

func (f gatedFile) Write(p []byte) (int, error) { return f.gate.Write(p) }
