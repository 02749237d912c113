//go:build unix

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf16"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/model"
	"autoeval/tui/lang"
	"autoeval/tui/tuitest"
)

// TestEveryCommandHoldsAtEveryClock runs every command where the clock shows another
// century: it ends in words, nothing it writes is lost, and a wrong clock is named
// where something fails.
func TestEveryCommandHoldsAtEveryClock(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, at := range []time.Time{time.Unix(0, 0), time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2100, 12, 31, 23, 59, 59, 0, time.UTC), time.Date(2999, 1, 1, 0, 0, 0, 0, time.UTC)} {
		eachCommand(func(path []string, cmd *cobra.Command) {
			d := clitest.NewDesk(t)
			tuitest.FillHostile(t, d.St, tuitest.Grid(t), "calm")
			d.Now, d.Env["AUTOEVAL_LANG"] = at, "en"
			line := append(lineOf(path, cmd), "--no-input")
			code, out, said := d.Run(line...)
			if strings.Contains(out+said, "%!") || strings.Contains(said, "Something went wrong") || strings.Contains(said, "panic") {
				t.Errorf("%v: %q: status %d: %s%s", at.Year(), line, code, out, said)
			}
			if code != cli.ExitDone && at.Year() < 2020 && !strings.Contains(said, "clock") {
				t.Errorf("%v: %q fails and does not name the clock: %s", at.Year(), line, said)
			}
		})
	}
}

// TestEveryFileIsReadAsWhatItIsOrRefused gives every file argument text in the bytes of
// other systems, and what is no text: no character is replaced for good.
func TestEveryFileIsReadAsWhatItIsOrRefused(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	utf := func(s string, low bool) (out string) {
		for _, u := range utf16.Encode([]rune(s)) {
			if a, b := byte(u), byte(u>>8); low {
				out += string([]byte{a, b})
			} else {
				out += string([]byte{b, a})
			}
		}
		return out
	}
	_, takeout, _ := clitest.NewDesk(t).Run("export")
	tried := 0
	for name, line := range inputs() {
		for i, content := range []string{
			"mesur\xe9\n", "\xff\xfe" + utf("mesuré", true), "\xfe\xff" + utf("mesuré", false), "\xef\xbb\xbfmesuré", "\xff\xff\xff", "a\x00b", "\x81\x8d\x8f\n",
			strings.Replace(takeout, "{", "{ \"x\": \"mesur\xe9\",", 1), "id: mesur\xe9\nversion: 1\n", "code;intitule\nC1;mesur\xe9\n", "<FICHE>\xe9</FICHE>",
		} {
			from := filepath.Join(dir, "given")
			if err := os.WriteFile(from, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
			d := clitest.NewDesk(t)
			tuitest.FillHostile(t, d.St, tuitest.Grid(t), "calm")
			code, out, said := d.Run(append(line(from), "--no-input")...)
			tried++
			if strings.Contains(out+said+dumpAll(t, d), "\ufffd") {
				t.Errorf("%s, text %d: status %d: %s%s", name, i, code, out, said)
			}
		}
	}
	if tried < 100 {
		t.Errorf("only %d tried", tried)
	}
}

// TestNoCommandGivesAwayWhatWaits runs every command on the desk of a mentor whom
// something waits for: unless it is read on purpose, no note of it shows, and what is
// signed afterwards is called blind only where nothing showed.
func TestNoCommandGivesAwayWhatWaits(t *testing.T) {
	t.Chdir(t.TempDir())
	learner := clitest.Person(t, "Zoé Martin")
	learner.Does("session start --label S7")
	learner.Does("session rate C01 M --note sans-aide")
	learner.Does("session finish")
	shared := clitest.File(t, "s", "")
	learner.Does("share latest --no-input -o " + shared)
	tried := 0
	eachCommand(func(path []string, cmd *cobra.Command) {
		if path[0] == "demo" || path[0] == "help" {
			return
		}
		lines := [][]string{lineOf(path, cmd)}
		for i, w := range strings.Fields(cmd.Use)[1:] {
			if strings.Contains(w, "FILE") || strings.Contains(w, "ID") || strings.Contains(w, "SESSION") {
				line := lineOf(path, cmd)
				at := len(path) + i
				line = append(line[:min(at, len(line))], shared)
				if !strings.Contains(w, "FILE") {
					line[len(line)-1] = "latest"
				}
				lines = append(lines, line)
			}
		}
		for _, line := range lines {
			for _, more := range [][]string{nil, {"--json"}, {"--plain"}} {
				mentor := clitest.Person(t, "Mercier")
				mentor.IDs = 1000
				mentor.Does("receive --no-input --yes " + shared)
				_, out, said := mentor.Run(append(append(slices.Clone(line), more...), "--no-input")...)
				tried++
				if strings.Contains(path[0], "export") || path[0] == "backup" {
					continue // all that is kept, for other programs
				}
				if strings.Contains(out+said, "sans-aide") {
					answers := clitest.File(t, "a.json", `{"remarks":[{"item":"C01","level":2}]}`)
					if blind := mentor.Does("review --json --no-input --answers " + answers + " " + shared + " -o -"); strings.Contains(blind, `"blind":true`) {
						t.Errorf("%q shows the note, and the review is called blind", line)
					}
				}
			}
		}
	})
	if tried < 200 {
		t.Errorf("only %d tried", tried)
	}
}

// TestOptionsHaveOneGrammar looks at every option there is: what means the same is
// written the same.
func TestOptionsHaveOneGrammar(t *testing.T) {
	short := map[string]string{"y": "yes", "o": "output"}
	options := map[string]bool{}
	eachCommand(func(path []string, cmd *cobra.Command) {
		name := strings.Join(path, " ")
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if want := short[f.Shorthand]; f.Shorthand != "" && f.Shorthand != "h" && f.Name != want {
				t.Errorf("%s: -%s is --%s", name, f.Shorthand, f.Name)
			}
			for s, long := range short {
				if f.Name == long && f.Shorthand != s {
					t.Errorf("%s: --%s has no -%s", name, long, s)
				}
			}
			if fileOption(f) == "out" && !slices.Contains([]string{"output", "svg", "dir"}, f.Name) {
				t.Errorf("%s: a file is written with --%s", name, f.Name)
			}
			options[f.Name] = true
			if f.Name == "force" && !writesFile(cmd) {
				t.Errorf("%s: --force has nothing to replace", name)
			}
		})
	})
	if len(options) < 40 {
		t.Errorf("only %d options", len(options))
	}
}

// writesFile says whether a command writes a file that its line names.
func writesFile(cmd *cobra.Command) bool {
	yes := cmd.Annotations["writes"] != ""
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { yes = yes || fileOption(f) == "out" })
	return yes
}

// eachDeletion calls f for every command that deletes, on data that have what it
// deletes: each of them holds the word quetzal.
func eachDeletion(t *testing.T, f func(s *shell, name, id string)) {
	t.Helper()
	id := func(s *shell, line string) string {
		var all []struct{ ID string }
		s.reads(line+" --json", &all)
		return all[0].ID
	}
	made := map[string]func(s *shell) string{ // what is deleted, and how it is named
		"session delete":  func(s *shell) string { s.finished(); return "latest" },
		"evidence delete": func(s *shell) string { s.does("evidence add quetzal --kind project"); return id(s, "evidence list") },
		"plan delete":     func(s *shell) string { s.does("plan add quetzal"); return id(s, "plan list") },
		"note delete":     func(s *shell) string { s.does("note add quetzal"); return id(s, "note list") },
		"received delete": func(s *shell) string {
			from := newShell(t)
			from.finished()
			file := filepath.Join(from.home, "s")
			from.does("share latest --yes -o " + file)
			s.does("receive --yes " + file)
			return id(s, "received list")
		},
	}
	without := []string{"grid delete", "grid passage delete"} // what came in a file, and goes at once
	eachCommand(func(path []string, _ *cobra.Command) {
		name := strings.Join(path, " ")
		if path[len(path)-1] != "delete" || slices.Contains(without, name) {
			return
		}
		if made[name] == nil {
			t.Errorf("%s is not tried", name)
			return
		}
		s := newShell(t)
		f(s, name, made[name](s))
	})
}

// TestEveryDeletedThingIsErasedWithTheTrash deletes one of each kind with every
// command that deletes, and looks for its words in the bytes of every file.
func TestEveryDeletedThingIsErasedWithTheTrash(t *testing.T) {
	eachDeletion(t, func(s *shell, name, id string) {
		if in := s.holding("quetzal"); len(in) == 0 {
			t.Errorf("%s: nothing to delete", name)
		}
		s.does(name + " " + id + " --yes")
		s.does("trash empty --yes")
		if in := s.holding("quetzal"); len(in) > 0 {
			t.Errorf("%s: %v hold it", name, in)
		}
	})
}

// TestEveryDeletedThingIsPutBackAsItWas deletes, and takes it back: what every list
// and every page says is what it said before.
func TestEveryDeletedThingIsPutBackAsItWas(t *testing.T) {
	eachDeletion(t, func(s *shell, name, id string) {
		look := func() (said string) {
			for _, line := range []string{"session list", "session show latest", "evidence list", "plan list", "note list", "received list", "received show " + id, "progress"} {
				_, out, errOut := s.run(append(strings.Fields(line), "--json")...)
				said += out + errOut
			}
			return said
		}
		before := look()
		s.does(name + " " + id + " --yes")
		if after := look(); after == before {
			t.Errorf("%s deletes nothing: %s", name, after)
		}
		s.does("trash restore")
		if after := look(); after != before {
			t.Errorf("%s: not what it was:\n%s\n%s", name, after, before)
		}
	})
}

// TestEveryWordOfAUsageIsInTheReadersLanguage looks at what every command says it
// takes: each word in capitals is one that has its French.
func TestEveryWordOfAUsageIsInTheReadersLanguage(t *testing.T) {
	known := lang.New(model.French).CLI.Frame.Args
	eachCommand(func(path []string, cmd *cobra.Command) {
		for _, word := range strings.Fields(cmd.Use)[1:] {
			for _, bare := range strings.FieldsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) {
				if _, ok := known[bare]; !ok && bare == strings.ToUpper(bare) {
					t.Errorf("%s: %s has no French", path, word)
				}
			}
		}
	})
}
