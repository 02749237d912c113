package wire

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/tui"
	"autoeval/tui/lang"
)

func TestCrashIsReportedBesideTheDataWithoutPersonalText(t *testing.T) {
	dir := t.TempDir()
	env := map[string]string{"AUTOEVAL_DB": filepath.Join(dir, "a.db")}
	c := cli.NewEnv(cli.World{Getenv: func(k string) string { return env[k] }, Now: time.Now}, lang.New("fr"))
	err := Crashed(c, &tui.Crash{What: "index out of range", Stack: "goroutine 1"})
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
