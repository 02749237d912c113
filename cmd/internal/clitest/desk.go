// Package clitest runs command lines for tests: of one person at a Desk, with
// data kept in memory, or as scripts on a data file.
package clitest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/tree"
	"autoeval/cmd/internal/upkeep"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
)

// WorkFactor is that of passphrases that guard nothing.
const WorkFactor = 10

// Desk is a person at the keyboard, with one store kept in memory, a folder for
// what else is kept beside it, and a clock that stands still until it is moved.
type Desk struct {
	T   *testing.T
	St  store.Store
	Now time.Time
	IDs int
	Env map[string]string
	In  string
	Out io.Writer // where standard output goes; nil for what Run returns
}

func NewDesk(t *testing.T) *Desk {
	return &Desk{
		T: t, St: memory.New(), Now: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC),
		Env: map[string]string{"AUTOEVAL_DB": filepath.Join(t.TempDir(), "autoeval.db"), "LANG": "fr_FR.UTF-8"},
	}
}

// left keeps the store open between two commands.
type left struct{ store.Store }

func (left) Close() error { return nil }

// Run does one command line; words are split at spaces, « » quote.
func (d *Desk) Run(args ...string) (code int, out, errOut string) {
	var o, e bytes.Buffer
	to := io.Writer(&o)
	if d.Out != nil {
		to = d.Out
	}
	code = tree.Run(context.Background(), args, cli.World{
		Streams:    cli.Streams{In: strings.NewReader(d.In), Out: to, Err: &e},
		Getenv:     func(k string) string { return d.Env[k] },
		Now:        func() time.Time { return d.Now },
		WorkFactor: WorkFactor,
		NewID:      d.ID,
		Open:       func(context.Context, string, bool) (store.Store, error) { return left{d.St}, nil },
	}, upkeep.Commands)
	return code, o.String(), e.String()
}

// ID returns an identifier that was not used before.
func (d *Desk) ID() string {
	d.IDs++
	return fmt.Sprintf("01TEST%020d", d.IDs)
}

// Does runs a command line that must work, and returns what it prints.
func (d *Desk) Does(line string) string {
	d.T.Helper()
	code, out, errOut := d.Run(strings.Fields(line)...)
	if code != 0 {
		d.T.Fatalf("%s: status %d\n%s%s", line, code, out, errOut)
	}
	return out
}

// Fails runs a command line that must end with that status, and returns what it
// says on stderr.
func (d *Desk) Fails(want int, line string) string {
	d.T.Helper()
	code, out, errOut := d.Run(strings.Fields(line)...)
	if code != want || out != "" {
		d.T.Fatalf("%s: status %d, want %d\n%s%s", line, code, want, out, errOut)
	}
	if !strings.HasPrefix(errOut, "error: ") || strings.Count(errOut, "\n") > 2 {
		d.T.Fatalf("%s: says %q", line, errOut)
	}
	return errOut
}

// Reads runs a command line with --json into a value.
func (d *Desk) Reads(line string, v any) {
	d.T.Helper()
	out := d.Does(line + " --json")
	if err := json.Unmarshal([]byte(out), v); err != nil {
		d.T.Fatalf("%s: %v\n%s", line, err, out)
	}
}

// Person returns a desk with keys of its own, and a place for files.
func Person(t *testing.T, name string) *Desk {
	d := NewDesk(t)
	d.Env["AUTOEVAL_DB"] = filepath.Join(t.TempDir(), "autoeval.db")
	if _, err := d.St.SaveProfile(t.Context(), model.Profile{ID: model.PersonID("01" + mail.Slug(name)), Name: name, Stage: model.Year4}); err != nil {
		t.Fatal(err)
	}
	return d
}

// Rates finishes a session with these answers and returns its identifier.
func (d *Desk) Rates(answers string) string {
	d.T.Helper()
	var s struct{ ID string }
	d.Reads("session start --label S7", &s)
	for _, a := range strings.Fields(answers) {
		item, level, _ := strings.Cut(a, "=")
		d.Does("session rate " + item + " " + level)
	}
	d.Does("session finish")
	return s.ID
}

// File returns the path of a file in a directory that goes with the test.
func File(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if content != "" {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path
}
