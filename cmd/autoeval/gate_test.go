package main

import (
	"bytes"
	"io"
	"os"
	"testing"

	"github.com/charmbracelet/x/term"
)

func TestGateHoldsBackUntilLetThrough(t *testing.T) {
	var out bytes.Buffer
	g := &gate{out: &out}
	io.WriteString(g.writer(), "asked ")
	io.WriteString(g.writer(), "early ")
	if out.Len() > 0 || g.passed() {
		t.Fatalf("%q came through", out.String())
	}
	if err := g.pass(); err != nil || !g.passed() {
		t.Fatal(err)
	}
	io.WriteString(g.writer(), "late")
	if got := out.String(); got != "asked early late" {
		t.Errorf("%q came through", got)
	}
}

func TestGatedTerminalIsStillATerminal(t *testing.T) {
	g := &gate{out: os.Stdout}
	if f, ok := g.writer().(term.File); !ok || f.Fd() != os.Stdout.Fd() {
		t.Error("the file behind the gate cannot be seen")
	}
	if _, ok := (&gate{out: io.Discard}).writer().(term.File); ok {
		t.Error("what is no file looks like one")
	}
}
