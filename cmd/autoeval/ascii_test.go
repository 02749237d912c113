package main

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/clitest"
	"autoeval/model"
	"autoeval/store/demo"
	"autoeval/tui/tuitest"
)

// files are the commands whose standard output is a file: its bytes are those of its form.
var files = []string{"export"}

// TestPlainCharactersAreASCIIInEveryCommand runs every command with --ascii, what it says
// when it is asked for help and read by ear too, on two years of data: nothing is shown
// that is not ASCII. What is a file, and what programs read, stays as it is.
func TestPlainCharactersAreASCIIInEveryCommand(t *testing.T) {
	t.Chdir(t.TempDir())
	tried, accented := 0, 0
	eachCommand(func(path []string, cmd *cobra.Command) {
		if slices.Contains([]string{"completion", "man"}, path[0]) {
			return
		}
		for i, line := range [][]string{lineOf(path, cmd), append(lineOf(path, cmd), "--plain"), append(path, "--help")} {
			desk := func() *clitest.Desk {
				d := clitest.NewDesk(t)
				d.Env["AUTOEVAL_LANG"] = []string{"fr", "en"}[(i+len(path[0]))%2]
				if strings.Contains(strings.Join(line, " "), string(tuitest.HostileSession)) {
					tuitest.FillHostile(t, d.St, tuitest.Grid(t), "« déjà » → ●●○ œuvre")
				} else if err := demo.Fill(t.Context(), d.St, tuitest.Grid(t), d.Now, model.French, d.ID); err != nil {
					t.Fatal(err)
				}
				return d
			}
			_, with, said := desk().Run(line...)
			if slices.Contains(files, strings.Join(path, " ")) {
				continue
			}
			_, out, errOut := desk().Run(append(slices.Clone(line), "--ascii")...)
			tried++
			if strings.IndexFunc(with+said, isWide) >= 0 {
				accented++
			}
			if at := strings.IndexFunc(out+errOut, isWide); at >= 0 {
				t.Errorf("%q: %q is not ASCII in\n%s%s", line, []rune((out + errOut)[at:])[0], out, errOut)
			}
		}
	})
	if tried < 200 || accented < tried/2 {
		t.Errorf("only %d tried, %d of them with other characters", tried, accented)
	}
}

func isWide(r rune) bool { return r >= utf8.RuneSelf }
