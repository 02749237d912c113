package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/store"
	"autoeval/store/memory"
)

// Desk is a person at the keyboard, with one store kept in memory, a folder for
// what else is kept beside it, and a clock that stands still until it is moved.
type Desk struct {
	t   *testing.T
	St  store.Store
	Now time.Time
	IDs int
	Env map[string]string
	In  string
}

func NewDesk(t *testing.T) *Desk {
	return &Desk{
		t: t, St: memory.New(), Now: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC),
		Env: map[string]string{"AUTOEVAL_DB": filepath.Join(t.TempDir(), "autoeval.db"), "LANG": "fr_FR.UTF-8"},
	}
}

// left keeps the store open between two commands.
type left struct{ store.Store }

func (left) Close() error { return nil }

// Run does one command line; words are split at spaces, « » quote.
func (d *Desk) Run(args ...string) (code int, out, errOut string) {
	var o, e bytes.Buffer
	code = runIn(context.Background(), args, cli.World{
		Streams: cli.Streams{In: strings.NewReader(d.In), Out: &o, Err: &e},
		Getenv:  func(k string) string { return d.Env[k] },
		Now:     func() time.Time { return d.Now },
		NewID:   func() string { d.IDs++; return fmt.Sprintf("01TEST%020d", d.IDs) },
		Open:    func(context.Context, string, bool) (store.Store, error) { return left{d.St}, nil },
	})
	return code, o.String(), e.String()
}

// Does runs a command line that must work, and returns what it prints.
func (d *Desk) Does(line string) string {
	d.t.Helper()
	code, out, errOut := d.Run(strings.Fields(line)...)
	if code != 0 {
		d.t.Fatalf("%s: status %d\n%s%s", line, code, out, errOut)
	}
	return out
}

// Fails runs a command line that must end with that status, and returns what it
// says on stderr.
func (d *Desk) Fails(want int, line string) string {
	d.t.Helper()
	code, out, errOut := d.Run(strings.Fields(line)...)
	if code != want || out != "" {
		d.t.Fatalf("%s: status %d, want %d\n%s%s", line, code, want, out, errOut)
	}
	if !strings.HasPrefix(errOut, "error: ") || strings.Count(errOut, "\n") > 2 {
		d.t.Fatalf("%s: says %q", line, errOut)
	}
	return errOut
}

// Reads runs a command line with --json into a value.
func (d *Desk) Reads(line string, v any) {
	d.t.Helper()
	out := d.Does(line + " --json")
	if err := json.Unmarshal([]byte(out), v); err != nil {
		d.t.Fatalf("%s: %v\n%s", line, err, out)
	}
}
