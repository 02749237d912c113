//go:build unix

package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/model"
	"autoeval/tui/lang"
)

// impossible are values that the program's own variables cannot have; "" where every
// value means something: a name of a program, a yes.
var impossible = map[string][]string{
	"AUTOEVAL_LANG": {"de", "french", " "}, "AUTOEVAL_NOW": {"tomorrow", " ", "0001-01-01"}, "AUTOEVAL_DB": {" ", "\t"},
	"AUTOEVAL_PLAIN": nil, "AUTOEVAL_BROWSER": nil,
}

// TestAVariableThatCannotBeSoIsWrongUsage gives each of them to every command that
// opens the data.
func TestAVariableThatCannotBeSoIsWrongUsage(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, v := range lang.New(l).CLI.Man.Variables {
			if _, known := impossible[v.Name]; !known && strings.HasPrefix(v.Name, "AUTOEVAL_") {
				t.Errorf("%s: what can it not be?", v.Name)
			}
		}
	}
	tried := 0
	eachCommand(func(path []string, cmd *cobra.Command) {
		if line := lineOf(path, cmd); opensData(path[0]) {
			for name, values := range impossible {
				for _, set := range values {
					tried++
					refusesVariable(t, name, set, line)
				}
			}
		}
	})
	if tried < 200 {
		t.Errorf("%d tried", tried)
	}
}

func opensData(group string) bool {
	return group == "session" || group == "evidence" || group == "plan" || group == "progress" || group == "cohort" || group == "trash"
}

func refusesVariable(t *testing.T, name, set string, line []string) {
	t.Helper()
	d := clitest.NewDesk(t)
	d.Env[name] = set
	code, out, errOut := d.Run(line...)
	if code != cli.ExitUsage || out != "" || !strings.Contains(errOut, name) {
		t.Errorf("%s=%q %q: status %d: %s%s", name, set, line, code, out, errOut)
	}
}
