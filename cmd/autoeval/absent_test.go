package main

import (
	"os"
	"strings"
	"testing"

	"autoeval/cmd/internal/cli"
)

// nonsense is what each word and option of a command is given in turn: names
// that nothing bears, and what no option takes.
var nonsense = []string{"zz", "C99", "-3", "1e9", "/nowhere/zz", "2026-13-45"}

// TestACommandThatFailsMakesNoData gives nonsense to every place of every command
// line, where there are no data: a slip in --db must not look like an empty life.
func TestACommandThatFailsMakesNoData(t *testing.T) {
	t.Chdir(t.TempDir())
	failed := 0
	try := func(line []string) {
		s := newShell(t)
		code, _, errOut := s.run(line...)
		if code == cli.ExitDone {
			return
		}
		failed++
		if left, err := os.ReadDir(s.home); err != nil || len(left) > 0 {
			t.Errorf("%q: status %d, %sleft %v, %v", line, code, errOut, left, err)
		}
	}
	for _, sl := range slots() {
		for i, text := range nonsense {
			if line := sl.fill(text); *everyText || i == 0 || i == 1 && strings.Contains(sl.name, "--") {
				try(append(line, "--no-input"))
			}
		}
	}
	for _, line := range []string{
		"", "rate", "--plain", "rate --plain", "rate --discover --plain", "review --plain", "open --plain", "session start --grid zz",
		"session rate C01 M --session zz", "evidence add T --kind zz", "evidence add T --kind project --item C99", "plan add T --item C99",
		"plan add T --due never", "target set zz", "target set title --stage zz", "grid use zz", "profile set --stage zz", "import zz", "receive zz", "grid import zz",
	} {
		try(strings.Fields(line))
	}
	if failed < 150 {
		t.Errorf("only %d failed", failed)
	}
}
