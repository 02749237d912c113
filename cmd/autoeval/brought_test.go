//go:build unix

package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
	"autoeval/store/bolt"
	"autoeval/tui/tuitest"
)

// TestNoCommandMakesAnythingOnAGridThatWasOnlyBrought gives every command a grid
// that somebody sent: what it would make on it is refused, and nothing is kept.
func TestNoCommandMakesAnythingOnAGridThatWasOnlyBrought(t *testing.T) {
	t.Chdir(t.TempDir())
	s := newShell(t)
	s.finished()
	g := tuitest.Grid(t).Clone()
	g.ID, g.Version = "theirs", "9"
	st, err := bolt.Open(s.db, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := st.SaveGrid(t.Context(), &g); err != nil {
		t.Fatal(err)
	}
	if err := st.SaveOrigin(t.Context(), g.Ref(), model.Origin{By: model.Contact{Person: "lou", Name: "Lou", Fingerprint: "a-b"}}); err != nil {
		t.Fatal(err)
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	on := func() int { return strings.Count(s.does("export"), `"theirs"`) }
	before, refused := on(), 0
	eachCommand(func(path []string, cmd *cobra.Command) {
		name := strings.Join(path, " ")
		if name == "grid use" || name == "grid delete" || strings.HasPrefix(name, "demo") {
			return
		}
		line := append(lineOf(path, cmd), "--grid", "theirs@9", "--no-input")
		if cmd.LocalFlags().Lookup("kind") != nil {
			line = append(line, "--kind", "project")
		}
		code, _, errOut := s.run(line...)
		if code != cli.ExitDone && strings.Contains(errOut, "somebody else") {
			refused++
		}
		if n := on(); n != before {
			t.Fatalf("%q: status %d, %d things on the grid that were not there", line, code, n-before)
		}
	})
	if refused < 5 {
		t.Errorf("only %d commands refused", refused)
	}
}
