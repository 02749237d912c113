package tree_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/tree"
	"autoeval/cmd/internal/upkeep"
	"autoeval/store"
)

// TestAMistakeInACommandEndsInAReportWithoutPersonalText throws what a person
// wrote while a command runs.
func TestAMistakeInACommandEndsInAReportWithoutPersonalText(t *testing.T) {
	dir := t.TempDir()
	const secret = "le secret\x1b[2J"
	var o, e bytes.Buffer
	env := map[string]string{"AUTOEVAL_DB": filepath.Join(dir, "a.db"), "AUTOEVAL_LANG": "en"}
	code := tree.Run(t.Context(), []string{"session", "list"}, cli.World{
		Streams: cli.Streams{In: strings.NewReader(""), Out: &o, Err: &e}, Getenv: func(k string) string { return env[k] }, Now: time.Now, NewID: cli.NewIDs(time.Now),
		Open: func(context.Context, string, bool) (store.Store, error) { panic(secret) },
	}, upkeep.Commands)
	reports, _ := filepath.Glob(filepath.Join(dir, "crash-*.txt"))
	if code != cli.ExitFailed || !strings.HasPrefix(e.String(), "error: ") || strings.Count(e.String(), "\n") > 2 || !strings.Contains(e.String(), dir) || len(reports) != 1 {
		t.Fatalf("status %d, reports %v, says %q", code, reports, e.String())
	}
	text, err := os.ReadFile(reports[0])
	if err != nil || strings.Contains(string(text)+e.String(), "secret") || !strings.Contains(string(text), "crash_test.go") {
		t.Errorf("%v:\n%s", err, text)
	}
}
