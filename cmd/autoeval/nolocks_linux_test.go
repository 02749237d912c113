package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"autoeval/store/storetest"
)

// noLocksVar makes the test binary the program, where every lock on a file fails.
const noLocksVar = "AUTOEVAL_TEST_NOLOCKS"

func init() {
	if os.Getenv(noLocksVar) == "" {
		return
	}
	if err := storetest.NoLocks(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(99)
	}
	main()
	os.Exit(0)
}

// TestADiskWithoutLocksIsWrittenAndSaidSoOnce does a semester's work on one.
func TestADiskWithoutLocksIsWrittenAndSaidSoOnce(t *testing.T) {
	for lang, note := range map[string]string{"fr": "ne sait pas verrouiller", "en": "cannot lock"} {
		dir := t.TempDir()
		said := 0
		for _, line := range []string{
			"session list --read-only", "session start --label S1", "session list", "session rate C01 M", "session rate C02 2 --note mesuré", "evidence add Démo --item C01", "plan add Relire",
			"note add vu", "session finish", "progress", "report latest -o " + dir + "/r.html", "share latest -o " + dir + "/s.autoeval --yes", "export -o " + dir + "/e.json",
			"backup " + dir + "/b.db", "session delete latest --yes", "trash empty --yes", "restore " + dir + "/b.db --yes", "doctor", "import " + dir + "/e.json", "session show latest",
		} {
			cmd := exec.Command(os.Args[0], append([]string{"--lang", lang, "--db", filepath.Join(dir, "data", "a.db")}, strings.Fields(line)...)...)
			cmd.Env = append(os.Environ(), noLocksVar+"=1")
			out, err := cmd.CombinedOutput()
			if strings.HasPrefix(line, "session list --read-only") {
				continue // there is nothing yet
			}
			if err != nil {
				t.Errorf("%s: %v: %s", line, err, out)
			}
			said += strings.Count(string(out), note)
			if line == "session show latest" && !strings.Contains(string(out), "mesuré") {
				t.Errorf("lost:\n%s", out)
			}
		}
		if said != 1 {
			t.Errorf("%s: said %d times", lang, said)
		}
		if left, _ := filepath.Glob(filepath.Join(dir, "data", "*.held*")); len(left) > 0 {
			t.Errorf("left %v", left)
		}
	}
}
