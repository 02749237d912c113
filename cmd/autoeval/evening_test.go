//go:build unix

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/clitest"
	"autoeval/model"
	"autoeval/tui/lang"
)

// TestAnEveningOfCommandsPushesOutNoOlderCopy runs every command that erases nothing
// again and again, on data whose safety copies are days and weeks old, and receives
// all the while: each of those copies is still there.
func TestAnEveningOfCommandsPushesOutNoOlderCopy(t *testing.T) {
	s, words := asking(t)
	dir := filepath.Join(filepath.Dir(s.db), "snapshots")
	var old []string
	for _, days := range []int{20, 5, 3, 1} {
		s.does("session start --label Then")
		s.does("session rate C02 A")
		s.does("session finish")
		at := time.Now().AddDate(0, 0, -days)
		old = append(old, at.Format(time.DateOnly))
		copies(t, dir, at)
	}
	taken, lines := 0, 0
	for round := range 2 {
		eachCommand(func(path []string, cmd *cobra.Command) {
			name := strings.Join(path, " ")
			if last := path[len(path)-1]; last == "delete" || last == "empty" || last == "demo" || last == "restore" {
				return
			}
			line := lineOf(path, cmd)
			if w := words[name]; len(w) > 0 {
				line = append(slices.Clone(path), w[0], "--yes")
			}
			s.run(line...)
			lines++
			if lines%6 == 0 {
				s.run("session", "start") // one may be open
				s.does("session rate C03 " + []string{"N", "A"}[round])
				s.does("session finish")
				taken++
			}
		})
	}
	now := copies(t, dir, time.Time{})
	for _, day := range old {
		if !slices.Contains(now, day) {
			t.Errorf("of %s no copy is left after %d commands: %v", day, lines, now)
		}
	}
	if taken < 20 {
		t.Errorf("only %d sessions since", taken)
	}
}

// copies returns the day of each safety copy in a folder, after giving those made just
// now another time, if there is one.
func copies(t *testing.T, dir string, at time.Time) (days []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if !at.IsZero() && time.Since(info.ModTime()) < time.Hour {
			if err := os.Chtimes(file, at, at); err != nil {
				t.Fatal(err)
			}
		}
		days = append(days, info.ModTime().Format(time.DateOnly))
	}
	return days
}

// reviewed returns a learner whose C01 was rated E, whose mentor said A, and who has
// answered so; and the mentor, and the file of the answer.
func reviewed(t *testing.T, lang, reply string) (learner, mentor *clitest.Desk) {
	t.Helper()
	learner, mentor = clitest.Person(t, "Zoé Martin"), clitest.Person(t, "Mercier")
	for _, d := range []*clitest.Desk{learner, mentor} {
		d.Env["AUTOEVAL_LANG"] = lang
	}
	mentor.IDs = 1000
	learner.Rates("C01=E C02=N C03=N")
	dir := t.TempDir()
	shared, back, said := filepath.Join(dir, "s"), filepath.Join(dir, "r"), filepath.Join(dir, "v")
	learner.Does("share latest --no-input -o " + shared)
	mentor.Does("receive --no-input --yes " + shared)
	mentor.Does("review --no-input --yes --answers " + clitest.File(t, "a.json", `{"remarks":[{"item":"C01","level":2},{"item":"C02","level":1},{"item":"C03","level":1}]}`) + " " + shared + " -o " + back)
	learner.Does("receive --no-input --yes " + back)
	if reply == "" {
		return learner, mentor
	}
	learner.Does(reply)
	learner.Does("reply send latest --no-input -o " + said)
	mentor.Does("receive --no-input --yes " + said)
	return learner, mentor
}

// TestNoCommandShowsALoweredLevelAlone runs every command after the learner agreed to
// a lower level: where the first one is shown, the one that holds stands with it.
func TestNoCommandShowsALoweredLevelAlone(t *testing.T) {
	t.Chdir(t.TempDir())
	shown := 0
	words := []string{"help", "grid", "demo", "completion", "man", "export", "backup", "rate", "share"} // names of levels, and all that is kept
	eachCommand(func(path []string, cmd *cobra.Command) {
		if slices.Contains(words, path[0]) || path[len(path)-1] == "glossary" {
			return
		}
		first := shown
		for _, more := range []string{"", "--plain"} {
			if more != "" && shown == first {
				continue
			}
			learner, _ := reviewed(t, "en", "reply accept latest C01")
			line := lineOf(path, cmd)
			for i, w := range line {
				if w == usual("ID") {
					line[i] = "latest"
				}
			}
			_, out, _ := learner.Run(append(line, strings.Fields(more+" --no-input")...)...)
			if strings.Contains(out, "Expertise") {
				shown++
				if !strings.Contains(out, "Application") {
					t.Errorf("%q shows the level that does not hold, alone:\n%s", line, out)
				}
			}
		}
	})
	if shown == 0 {
		t.Error("no command shows it")
	}
}

// TestEveryAnswerIsSeenOnBothDesks contests one remark, whichever, or accepts it: at
// once the summary of who waits for it says so, in both languages, also when the
// learner has finished another self-assessment since.
func TestEveryAnswerIsSeenOnBothDesks(t *testing.T) {
	for _, code := range []model.Lang{model.French, model.English} {
		p := lang.New(code)
		sees := func(d *clitest.Desk, want string, there bool) {
			t.Helper()
			if said := d.Does(""); strings.Contains(said, want) != there {
				t.Errorf("%s: %q is there: %v:\n%s", code, want, !there, said)
			}
		}
		learner, _ := reviewed(t, string(code), "")
		sees(learner, p.Count(3, p.Home.ToAnswer), true)
		learner.Rates("C01=M")
		sees(learner, p.Count(3, p.Home.ToAnswer), true)
		for _, item := range []string{"C01", "C02", "C03"} {
			learner, mentor := reviewed(t, string(code), "reply accept latest "+item)
			sees(learner, p.Count(2, p.Home.ToAnswer), true)
			sees(mentor, p.InboxSaid(0, 1), false)
			learner, mentor = reviewed(t, string(code), "reply contest latest "+item+" --reason vu")
			sees(learner, p.Count(2, p.Home.ToAnswer), true)
			sees(mentor, p.InboxSaid(0, 1), true)
		}
		learner, _ = reviewed(t, string(code), "")
		learner.Does("reply accept latest C01")
		sees(learner, p.Count(1, p.Home.ToSend), true)
	}
}
