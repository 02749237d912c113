//go:build unix

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
)

// TestReadingMakesNothing names data that are not there to every command that
// makes none.
func TestReadingMakesNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	makes := []string{
		"rate", "demo", "session start", "session next", "evidence add", "note", "note add", "plan add", "import", "grid import", "grid use", "receive", "review", "profile set", "target set", "target override",
		"identity card", "identity use-ssh-key", "identity import", "restore", "open",
	}
	tried := 0
	eachCommand(func(path []string, cmd *cobra.Command) {
		name := strings.Join(path, " ")
		if slices.Contains(makes, name) {
			return
		}
		tried++
		s := newShell(t)
		missing := filepath.Join(s.home, "not mounted", "a.db")
		line := append(lineOf(path, cmd), "--db", missing)
		code, _, errOut := s.run(line...)
		if looks := !slices.Contains([]string{"completion", "man", "help", "doctor", "grid check"}, name); looks && code == 0 {
			t.Errorf("%q: status %d: %s", line, code, errOut)
		}
		s.run(lineOf(path, cmd)...)
		s.run(append([]string{cobra.ShellCompRequestCmd}, append(slices.Clone(path), "")...)...)
		if entries, err := os.ReadDir(s.home); err != nil || len(entries) > 0 {
			t.Errorf("%s makes %v, %v", name, entries, err)
		}
	})
	if tried < 30 {
		t.Errorf("only %d tried", tried)
	}
}

// TestNoAnswerIsNotAYes runs every command that has --yes without it where nobody
// is there: nothing is deleted or replaced.
func TestNoAnswerIsNotAYes(t *testing.T) {
	s := newShell(t)
	s.finished()
	s.does("evidence add Trace --item C01")
	s.does("plan add Do")
	s.does("note add Think")
	copied := filepath.Join(s.home, "copy.db")
	s.does("backup " + copied)
	var sessions, evidence, actions, notes []struct{ ID string }
	s.reads("session list --json", &sessions)
	s.reads("evidence list --json", &evidence)
	s.reads("plan list --json", &actions)
	s.reads("note list --json", &notes)
	for _, line := range []string{
		"session delete latest", "session delete " + sessions[0].ID + " --no-input", "evidence delete " + evidence[0].ID, "plan delete " + actions[0].ID, "note delete " + notes[0].ID,
		"restore " + copied, "restore --latest --no-input", "doctor --repair",
	} {
		before := state(t, s.home)
		if code, _, errOut := s.run(strings.Fields(line)...); code != cli.ExitUsage || !strings.Contains(errOut, "--yes") {
			t.Errorf("%s: status %d: %s", line, code, errOut)
		}
		same(t, s.home, before)
	}
}
