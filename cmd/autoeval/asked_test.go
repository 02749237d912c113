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
		if looks := !slices.Contains([]string{"completion", "man", "help", "grid check"}, name); looks && code == 0 {
			t.Errorf("%q: status %d: %s", line, code, errOut)
		}
		// A slip in the variable says what one in the option does.
		said := strings.ReplaceAll(errOut, missing, s.db)
		if code2, _, errOut2 := s.run(lineOf(path, cmd)...); code2 != code || errOut2 != said {
			t.Errorf("%q by AUTOEVAL_DB: status %d, by --db %d: %s%s", line, code2, code, errOut2, errOut)
		}
		s.run(append([]string{cobra.ShellCompRequestCmd}, append(slices.Clone(path), "")...)...)
		if entries, err := os.ReadDir(s.home); err != nil || len(entries) > 0 {
			t.Errorf("%s makes %v, %v", name, entries, err)
		}
	})
	if tried < 30 {
		t.Errorf("only %d tried", tried)
	}
}

// asking returns data of every kind, and what each command that asks is to be given
// on them.
func asking(t *testing.T) (s *shell, words map[string][]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	from := newShell(t)
	from.does("profile set --name Jacquard")
	from.finished()
	came, waits := filepath.Join(from.home, "s"), filepath.Join(from.home, "w")
	from.does("share latest --yes -o " + came)
	other := newShell(t)
	other.finished()
	other.does("share latest --yes -o " + waits)
	s = newShell(t)
	s.finished()
	s.does("receive --yes " + came)
	s.does("evidence add Trace --item C01")
	s.does("plan add Do")
	s.does("note add Think")
	s.does("note add Gone")
	s.does("identity")
	id := func(line string) string {
		var all []struct{ ID string }
		s.reads(line+" --json", &all)
		return all[0].ID
	}
	copied := filepath.Join(s.home, "copy.db")
	s.does("backup " + copied)
	s.does("note delete --yes " + id("note list"))
	words = map[string][]string{
		"session delete": {"latest", id("session list")}, "evidence delete": {id("evidence list")}, "plan delete": {id("plan list")}, "note delete": {id("note list")},
		"received delete": {id("received list")}, "restore": {copied, "--latest"}, "doctor": {"--repair"}, "trash empty": {""}, "identity forget": {"Jacquard"}, "identity renew": {""},
		"receive": {waits}, "open": {waits}, "review": {waits},
	}
	return s, words
}

// eachAsking calls f for every command that asks, and each of its words.
func eachAsking(t *testing.T, words map[string][]string, f func(name, line string)) {
	t.Helper()
	// These ask about what has yet to be made: see grid.txtar and passage.txtar. To
	// share is neither to delete nor to replace: it only asks where somebody looks.
	elsewhere := []string{"share", "grid delete", "grid import", "grid passage delete", "grid passage import", "grid passage keep", "identity compare", "identity import"}
	eachCommand(func(path []string, cmd *cobra.Command) {
		name := strings.Join(path, " ")
		if cmd.LocalFlags().Lookup("yes") == nil || slices.Contains(elsewhere, name) {
			return
		}
		if len(words[name]) == 0 {
			t.Errorf("%s is not tried", name)
		}
		for _, w := range words[name] {
			f(name, strings.TrimSpace(name+" "+w))
		}
	})
}

// TestNoAnswerIsNotAYes runs every command that has --yes without it where nobody
// is there, and with --no-input: nothing is deleted, replaced, taken in or sent.
func TestNoAnswerIsNotAYes(t *testing.T) {
	s, words := asking(t)
	before := state(t, s.home)
	eachAsking(t, words, func(_, line string) {
		for _, how := range []string{"", " --no-input"} {
			if code, _, errOut := s.run(strings.Fields(line + how)...); code != cli.ExitUsage || !strings.Contains(errOut, "--yes") {
				t.Errorf("%s: status %d: %s", line+how, code, errOut)
			}
			same(t, s.home, before)
		}
	})
}

// TestEnterAloneIsNotAYes answers what every command asks in a terminal with enter,
// and with what is neither yes nor no: nothing is deleted or replaced.
func TestEnterAloneIsNotAYes(t *testing.T) {
	s, words := asking(t)
	s.tty = true
	before, asked := state(t, s.home), 0
	eachAsking(t, words, func(_, line string) {
		for _, s.in = range []string{"\n", " \n", "?\n", "non\n", "\x1b\n"} {
			code, out, errOut := s.run(strings.Fields(line)...)
			if code == cli.ExitDone && out != "" {
				t.Errorf("%s, answered %q: %s%s", line, s.in, out, errOut)
			}
			if strings.Contains(errOut, "[y/N]") {
				asked++
			}
			same(t, s.home, before)
		}
	})
	if asked < 40 {
		t.Errorf("only %d questions", asked)
	}
}
