package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/store"
)

// shell runs command lines in this process on a real data file.
type shell struct {
	t    *testing.T
	db   string
	home string
	tty  bool
	in   string // what is typed
}

func newShell(t *testing.T) *shell {
	dir := t.TempDir()
	return &shell{t: t, db: filepath.Join(dir, "data", "autoeval.db"), home: dir}
}

func (s *shell) run(args ...string) (code int, out, errOut string) {
	var o, e bytes.Buffer
	env := map[string]string{"AUTOEVAL_DB": s.db, "AUTOEVAL_LANG": "en", "HOME": s.home}
	ctx, cancel := context.WithTimeout(s.t.Context(), time.Minute) // a screen that opens waits for keys
	defer cancel()
	std := cli.Streams{In: strings.NewReader(s.in), Out: &o, Err: &e, InTerminal: s.tty, OutTerminal: s.tty, ErrTerminal: s.tty}
	code = runIn(ctx, args, cli.World{
		Streams: std, Getenv: func(k string) string { return env[k] }, Now: time.Now, NewID: cli.NewIDs(time.Now), Open: openStore,
		WorkFactor: clitest.WorkFactor,
	})
	return code, o.String(), e.String()
}

func (s *shell) does(line string) string {
	s.t.Helper()
	code, out, errOut := s.run(strings.Fields(line)...)
	if code != 0 {
		s.t.Fatalf("%s: status %d: %s", line, code, errOut)
	}
	return out
}

// reads runs a command line that prints JSON into a value.
func (s *shell) reads(line string, v any) {
	s.t.Helper()
	if err := json.Unmarshal([]byte(s.does(line)), v); err != nil {
		s.t.Fatalf("%s: %v", line, err)
	}
}

// finished is a data file with one finished session and a snapshot of it.
func (s *shell) finished() {
	s.t.Helper()
	s.does("session start --label Un")
	s.does("session rate C01 M --note quetzal")
	s.does("session finish")
}

// state returns every file below a directory with its content, but for the locks.
func state(t testing.TB, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || strings.HasSuffix(path, ".lock") {
			return err
		}
		b, err := os.ReadFile(path)
		all[path] = fmt.Sprintf("%x %d", sha256.Sum256(b), len(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestDamageIsSaidInOneSentenceAndLeftAlone tries every way into the data on
// every kind of wrong file.
func TestDamageIsSaidInOneSentenceAndLeftAlone(t *testing.T) {
	for name, spoil := range map[string]func(good []byte) []byte{
		"cut short":   func(b []byte) []byte { return b[:4*4096+7] }, // in what is used: the file may have room behind it
		"one page":    func(b []byte) []byte { return b[:4096] },
		"a few bytes": func(b []byte) []byte { return b[:10] },
		"empty":       func([]byte) []byte { return nil },
		"zeros":       func(b []byte) []byte { return make([]byte, len(b)) },
		"text":        func([]byte) []byte { return []byte(strings.Repeat("# notes\n", 5000)) },
		"a database":  func([]byte) []byte { return append([]byte("SQLite format 3\x00"), make([]byte, 20000)...) },
		"a document":  func([]byte) []byte { return append([]byte("%PDF-1.7\n"), make([]byte, 20000)...) },
		"heads lost":  func(b []byte) []byte { clear(b[:8192]); return b },
		"a changed bit": func(b []byte) []byte {
			return bytes.ReplaceAll(b, []byte("quetzal"), []byte("quetzam")) // on whichever page is in use
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newShell(t)
			s.finished()
			good, err := os.ReadFile(s.db)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(s.db, spoil(good), 0o600); err != nil {
				t.Fatal(err)
			}
			s.refuses(cli.ExitDamaged, "damaged", "restore")
			s.does("restore --latest --yes")
			if out := s.does("session list"); !strings.Contains(out, "Un") {
				t.Errorf("after restoring: %s", out)
			}
		})
	}
}

// refuses tries all ways into data that cannot be used: each ends with that
// status and says these words, and no file changes.
func (s *shell) refuses(status int, words ...string) {
	s.t.Helper()
	before := state(s.t, s.home)
	for _, line := range []string{"", "rate", "session list", "session list --read-only", "session start", "export", "progress", "backup " + filepath.Join(s.home, "b.db"), "import none"} {
		s.tty = line == "" || line == "rate" // the application too
		start := time.Now()
		code, out, errOut := s.run(strings.Fields(line)...)
		s.tty = false
		if line == "import none" && code == cli.ExitNotFound {
			continue // it looks at its file first
		}
		if code != status || out != "" || !strings.HasPrefix(errOut, "error: ") || strings.Count(errOut, "\n") > 2 || strings.Contains(errOut, "goroutine") {
			s.t.Errorf("%q: status %d, want %d, says %q %q", line, code, status, out, errOut)
		}
		for _, w := range words {
			if !strings.Contains(errOut, w) {
				s.t.Errorf("%q: no %q in %q", line, w, errOut)
			}
		}
		if d := time.Since(start); d > 20*time.Second {
			s.t.Errorf("%q took %v", line, d)
		}
	}
	after := state(s.t, s.home)
	for path, was := range before {
		if after[path] != was {
			s.t.Errorf("%s was %s and is %q", path, was, after[path])
		}
	}
	for path := range after {
		if before[path] == "" {
			s.t.Errorf("%s is new", path)
		}
	}
}

func TestMissingDataWithSnapshotsIsNoFirstRun(t *testing.T) {
	s := newShell(t)
	s.finished()
	if err := os.Remove(s.db); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"session list", "session start", "rate"} {
		s.tty = line == "rate"
		if code, _, errOut := s.run(strings.Fields(line)...); code != cli.ExitDamaged || !strings.Contains(errOut, "restore") {
			t.Errorf("%s: status %d: %s", line, code, errOut)
		}
	}
	s.tty = false
	s.does("restore --latest --yes")
	if out := s.does("session list"); !strings.Contains(out, "Un") {
		t.Errorf("after restoring: %s", out)
	}
}

func TestDirectoryInPlaceOfTheDataIsRefused(t *testing.T) {
	s := newShell(t)
	if err := os.MkdirAll(filepath.Join(s.db, "inside"), 0o700); err != nil {
		t.Fatal(err)
	}
	s.refuses(cli.ExitDamaged)
	if _, err := os.Stat(filepath.Join(s.db, "inside")); err != nil {
		t.Error(err)
	}
}

func TestDataOfANewerProgramAreRefused(t *testing.T) {
	d := clitest.NewDesk(t)
	for _, line := range []string{"session list", "session start", "export", "progress"} {
		var o, e bytes.Buffer
		code := runIn(context.Background(), strings.Fields(line), cli.World{
			Streams: cli.Streams{In: strings.NewReader(""), Out: &o, Err: &e}, Getenv: func(k string) string { return d.Env[k] },
			Now: func() time.Time { return d.Now }, NewID: func() string { return "01" },
			Open: func(context.Context, string, bool) (store.Store, error) {
				return nil, fmt.Errorf("open store: %w", store.ErrTooNew)
			},
		})
		if code != cli.ExitDamaged || !strings.Contains(e.String(), "plus récente") || !strings.Contains(e.String(), "hint: ") {
			t.Errorf("%s: status %d, says %q", line, code, e.String())
		}
	}
}
