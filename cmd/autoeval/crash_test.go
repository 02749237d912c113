package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/tui"
	"autoeval/tui/lang"
)

func TestCrashIsReportedBesideTheDataWithoutPersonalText(t *testing.T) {
	dir := t.TempDir()
	d := newDesk(t)
	d.env["AUTOEVAL_DB"] = filepath.Join(dir, "a.db")
	c := &cli{world: world{Env: func(k string) string { return d.env[k] }, Now: func() time.Time { return d.now }}, say: lang.New("fr")}
	err := c.crashed(&tui.Crash{What: "index out of range", Stack: "goroutine 1"})
	var p *problem
	if !errors.As(err, &p) || p.code != exitFailed || !strings.Contains(p.hint, dir) {
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
