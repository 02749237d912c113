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

// desk is a person at the keyboard, with one store kept in memory, a folder for
// what else is kept beside it, and a clock that stands still until it is moved.
type desk struct {
	t   *testing.T
	st  store.Store
	now time.Time
	ids int
	env map[string]string
	in  string
}

func newDesk(t *testing.T) *desk {
	return &desk{
		t: t, st: memory.New(), now: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC),
		env: map[string]string{"AUTOEVAL_DB": filepath.Join(t.TempDir(), "autoeval.db"), "LANG": "fr_FR.UTF-8"},
	}
}

// left keeps the store open between two commands.
type left struct{ store.Store }

func (left) Close() error { return nil }

// run does one command line; words are split at spaces, « » quote.
func (d *desk) run(args ...string) (code int, out, errOut string) {
	var o, e bytes.Buffer
	code = runIn(context.Background(), args, cli.World{
		Streams: cli.Streams{In: strings.NewReader(d.in), Out: &o, Err: &e},
		Getenv:  func(k string) string { return d.env[k] },
		Now:     func() time.Time { return d.now },
		NewID:   func() string { d.ids++; return fmt.Sprintf("01TEST%020d", d.ids) },
		Open:    func(context.Context, string, bool) (store.Store, error) { return left{d.st}, nil },
	})
	return code, o.String(), e.String()
}

// does runs a command line that must work, and returns what it prints.
func (d *desk) does(line string) string {
	d.t.Helper()
	code, out, errOut := d.run(strings.Fields(line)...)
	if code != 0 {
		d.t.Fatalf("%s: status %d\n%s%s", line, code, out, errOut)
	}
	return out
}

// fails runs a command line that must end with that status, and returns what it
// says on stderr.
func (d *desk) fails(want int, line string) string {
	d.t.Helper()
	code, out, errOut := d.run(strings.Fields(line)...)
	if code != want || out != "" {
		d.t.Fatalf("%s: status %d, want %d\n%s%s", line, code, want, out, errOut)
	}
	if !strings.HasPrefix(errOut, "error: ") || strings.Count(errOut, "\n") > 2 {
		d.t.Fatalf("%s: says %q", line, errOut)
	}
	return errOut
}

// reads runs a command line with --json into a value.
func (d *desk) reads(line string, v any) {
	d.t.Helper()
	out := d.does(line + " --json")
	if err := json.Unmarshal([]byte(out), v); err != nil {
		d.t.Fatalf("%s: %v\n%s", line, err, out)
	}
}
