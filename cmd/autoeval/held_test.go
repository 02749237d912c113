package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/store/bolt"
)

// While another program holds the data, what only reads still works, on what
// was there; what writes says who holds them and ends with its own status.
func TestDataHeldElsewhereCanBeReadButNotWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	run := func(args ...string) (int, string, string) {
		var o, e bytes.Buffer
		code := run(context.Background(), append(args, "--db", path, "--lang", "en"),
			cli.Streams{In: strings.NewReader(""), Out: &o, Err: &e}, func(string) string { return "" })
		return code, o.String(), e.String()
	}
	if code, _, errOut := run("session", "start", "--label", "one"); code != cli.ExitDone {
		t.Fatalf("start: %d %s", code, errOut)
	}
	holder, err := bolt.Open(path, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	started := time.Now()
	code, _, errOut := run("session", "rate", "C01", "M")
	if code != cli.ExitInUse || !strings.HasPrefix(errOut, "error: The data are already in use by process ") || !strings.Contains(errOut, "\nhint: ") {
		t.Errorf("rate: status %d, says %q", code, errOut)
	}
	if d := time.Since(started); d > 5*time.Second {
		t.Errorf("waited %s", d)
	}
	for _, args := range [][]string{{"session", "list"}, {"progress"}, {"export"}, {"grid", "list"}, {}} {
		if code, out, errOut := run(args...); code != cli.ExitDone || out == "" {
			t.Errorf("%v: status %d, says %q", args, code, errOut)
		}
	}
}
