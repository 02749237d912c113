package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/wire"
	"autoeval/store"
	"autoeval/tui"
	"autoeval/tui/lang"
)

func TestCrashIsReportedBesideTheDataWithoutPersonalText(t *testing.T) {
	dir := t.TempDir()
	d := clitest.NewDesk(t)
	d.Env["AUTOEVAL_DB"] = filepath.Join(dir, "a.db")
	c := cli.NewEnv(cli.World{Getenv: func(k string) string { return d.Env[k] }, Now: func() time.Time { return d.Now }}, lang.New("fr"))
	err := wire.Crashed(c, &tui.Crash{What: "index out of range", Stack: "goroutine 1"})
	var p *cli.Problem
	if !errors.As(err, &p) || p.Code != cli.ExitFailed || !strings.Contains(p.Hint, dir) {
		t.Fatalf("%+v", err)
	}
	reports, _ := filepath.Glob(filepath.Join(dir, "crash-*.txt"))
	if len(reports) != 1 {
		t.Fatalf("reports %v", reports)
	}
	text, _ := os.ReadFile(reports[0])
	info, _ := os.Stat(reports[0])
	if !strings.Contains(string(text), "index out of range") || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v:\n%s", info.Mode(), text)
	}
}

// TestAMistakeInACommandEndsInAReportWithoutPersonalText throws what a person
// wrote while a command runs.
func TestAMistakeInACommandEndsInAReportWithoutPersonalText(t *testing.T) {
	dir := t.TempDir()
	const secret = "le secret\x1b[2J"
	var o, e bytes.Buffer
	env := map[string]string{"AUTOEVAL_DB": filepath.Join(dir, "a.db"), "AUTOEVAL_LANG": "en"}
	code := runIn(t.Context(), []string{"session", "list"}, cli.World{
		Streams: cli.Streams{In: strings.NewReader(""), Out: &o, Err: &e}, Getenv: func(k string) string { return env[k] }, Now: time.Now, NewID: cli.NewIDs(time.Now),
		Open: func(context.Context, string, bool) (store.Store, error) { panic(secret) },
	})
	reports, _ := filepath.Glob(filepath.Join(dir, "crash-*.txt"))
	if code != cli.ExitFailed || !strings.HasPrefix(e.String(), "error: ") || strings.Count(e.String(), "\n") > 2 || !strings.Contains(e.String(), dir) || len(reports) != 1 {
		t.Fatalf("status %d, reports %v, says %q", code, reports, e.String())
	}
	text, err := os.ReadFile(reports[0])
	if err != nil || strings.Contains(string(text)+e.String(), "secret") || !strings.Contains(string(text), "crash_test.go") {
		t.Errorf("%v:\n%s", err, text)
	}
}
