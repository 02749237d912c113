//go:build unix

package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/store/bolt"
	"autoeval/tui/tuitest"
)

// TestSecondWindowNamesTheFirstAndLooksWithoutWriting opens the real program
// twice on one file.
func TestSecondWindowNamesTheFirstAndLooksWithoutWriting(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	welcomed(t, db)
	first := open(t, db, "rate")
	first.see("Question 1 sur 16")
	first.press("3")
	first.until("the save", func(s string) bool { return marked(s, 3) })
	pid := fmt.Sprint(first.cmd.Process.Pid)

	second := open(t, db)
	second.see("utilisées par le programme " + pid + " depuis")
	second.see("[o/a/N]")
	second.press("o\r")
	second.see("Lecture seule : le programme " + pid + " utilise ces données depuis ")
	second.press("\r")
	second.see("Question")
	second.press("4")
	second.see("Lecture seule")
	second.press("\x03")
	if code := second.exit(); code != 0 {
		t.Errorf("the second ended with status %d:\n%s", code, second.text())
	}
	third := open(t, db, "--read-only") // by hand: nothing is asked
	third.see("Lecture seule : le programme " + pid + " utilise ces données depuis ")
	third.press("\x03")
	third.exit()
	first.press("\x03")
	first.exit()
	alone := open(t, db, "--read-only")
	alone.see("Lecture seule : rien ne sera enregistré.")
	alone.press("\x03")
	alone.exit()
	if got := answers(t, db, "current"); got["C01"] != 3 || len(got) != 1 {
		t.Errorf("kept %v", got)
	}
}

func TestSecondWindowWaitsByChoiceUntilTheFirstCloses(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	welcomed(t, db)
	first := open(t, db)
	first.see("Commencer un bilan")
	second := open(t, db)
	second.see("[o/a/N]")
	second.press("a\r")
	second.see("En attente")
	first.press("q")
	first.exit()
	second.see("Commencer un bilan")
	if strings.Contains(second.text(), "Lecture seule") {
		t.Errorf("it waited, and then only looks:\n%s", second.text())
	}
	third := open(t, db)
	third.see("[o/a/N]")
	third.press("n\r")
	if code := third.exit(); code != cli.ExitInUse {
		t.Errorf("giving up is status %d", code)
	}
	second.press("q")
	second.exit()
}

func TestCommandsOnHeldDataFailSoonOrWaitAsAsked(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	welcomed(t, db)
	first := open(t, db)
	first.see("Commencer un bilan")
	run := func(args ...string) (code int, said string, took time.Duration) {
		cmd := exec.Command(program(t), append([]string{"--lang", "fr", "--db", db}, args...)...)
		start := time.Now()
		out, _ := cmd.CombinedOutput()
		return cmd.ProcessState.ExitCode(), string(out), time.Since(start)
	}
	code, said, took := run("session", "start")
	if code != cli.ExitInUse || !strings.Contains(said, fmt.Sprint("programme ", first.cmd.Process.Pid)) {
		t.Errorf("status %d: %s", code, said)
	}
	if took > 10*time.Second { // half a second and a slow machine
		t.Errorf("it took %v to say so", took)
	}
	for _, args := range [][]string{{"session", "list", "--read-only"}, {"progress", "--read-only"}, {"evidence", "list", "--read-only"}} {
		if code, said, _ := run(args...); code != 0 {
			t.Errorf("%v: status %d: %s", args, code, said)
		}
	}
	if code, said, _ := run("plan", "add", "X", "--read-only"); code != cli.ExitFailed || !strings.Contains(said, "lecture seule") {
		t.Errorf("writing read-only: status %d: %s", code, said)
	}
	go first.press("q")
	if code, said, _ := run("session", "start", "--wait", "20s"); code != 0 {
		t.Errorf("waiting: status %d: %s", code, said)
	}
	first.exit()
}

// TestClosedWindowEndsTheProgramEvenInAHalfFilledForm takes the terminal away
// where the program would ask something first: nobody is there to answer, and a
// program that went on would hold the data.
func TestClosedWindowEndsTheProgramEvenInAHalfFilledForm(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	welcomed(t, db)
	x := open(t, db, "rate")
	x.see("Question 1 sur 16")
	x.press("3")
	x.until("the save", func(s string) bool { return marked(s, 3) })
	x.press("e")
	x.see("Titre")
	x.press("\t\x1b[C") // the kind is chosen, a title is missing
	x.see("modifié")
	_ = x.cmd.Process.Signal(syscall.SIGHUP)
	x.exit()
	if got := answers(t, db, "current"); got["C01"] != 3 {
		t.Errorf("kept %v", got)
	}
}

// TestRealRendererSurvivesHostileText shows sequences that crash or fool the
// renderer, were they to reach it, in the real program.
func TestRealRendererSurvivesHostileText(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	st, err := bolt.Open(db, bolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	tuitest.FillHostile(t, st, tuitest.Grid(t), "mal\x1b["+strings.Repeat(";", 40)+"1m\x1bP+q544e\x1b\\\u009b2J")
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	x := open(t, db)
	x.see("mal␛[")
	for _, keys := range []string{"1", "\x1b", "2", "\x1b", "\x10mentor\r"} { // two views and the desk
		x.press(keys)
		x.see("mal␛[")
	}
	x.press("\x03")
	if code := x.exit(); code != 0 {
		t.Errorf("status %d:\n%s", code, x.text())
	}
}
