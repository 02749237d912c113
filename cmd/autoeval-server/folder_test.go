package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/tui/lang"
)

// TestAFolderThatIsNotThereBecomesNoSchool gives every command on a school a mistyped
// one, and what begins no school an empty one.
func TestAFolderThatIsNotThereBecomesNoSchool(t *testing.T) {
	dir := t.TempDir()
	none, empty := filepath.Join(dir, "none"), filepath.Join(dir, "empty")
	if err := os.Mkdir(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	begins := map[string]bool{"serve": true, "people import": true, "code new": true}
	var walk func(*cobra.Command)
	tried := 0
	walk = func(cmd *cobra.Command) {
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
		if cmd.Flags().Lookup("data") == nil {
			return
		}
		name := strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ")
		for _, at := range []string{none, empty} {
			if tried++; at == none || !begins[name] {
				refusesFolder(t, name, cmd, at)
			}
		}
	}
	walk(newRoot(cli.NewEnv(cli.World{Getenv: func(string) string { return "" }}, lang.New("en"))))
	if _, err := os.Stat(none); err == nil || tried < 20 {
		t.Errorf("it was made, or only %d tried", tried)
	}
	if left, err := os.ReadDir(empty); err != nil || len(left) > 0 {
		t.Errorf("made %v, %v", left, err)
	}
}

func refusesFolder(t *testing.T, name string, cmd *cobra.Command, at string) {
	t.Helper()
	line := append(strings.Fields(name), "--data", at, "--lang", "en")
	for _, w := range strings.Fields(cmd.Use)[1:] {
		if w == "FILE" {
			line = append(line, "-")
		} else if !strings.HasPrefix(w, "[") {
			line = append(line, "X")
		}
	}
	if cmd.Flags().Lookup("yes") != nil {
		line = append(line, "--yes")
	}
	var out, errs bytes.Buffer
	w := cli.World{Streams: cli.Streams{In: strings.NewReader("account,at\nX,2026-11-24T09:00:00Z\n"), Out: &out, Err: &errs}, Getenv: func(string) string { return "" }, Now: time.Now, NewID: cli.NewIDs(time.Now)}
	if code := run(t.Context(), line, w); code != cli.ExitNotFound || !strings.Contains(errs.String(), "--data") {
		t.Errorf("%q: status %d: %s%s", line, code, out.String(), errs.String())
	}
}
