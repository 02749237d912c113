//go:build unix

package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

var kills = flag.Int("kills", 30, "how many times each of the tests kills the real program")

// command runs one command line of the real program.
func command(t testing.TB, db string, args ...string) string {
	t.Helper()
	out, err := exec.Command(program(t), append([]string{"--lang", "fr", "--db", db}, args...)...).Output()
	if err != nil {
		t.Fatalf("%v: %v", args, err)
	}
	return string(out)
}

// answers returns the levels of a session as a command prints them.
func answers(t testing.TB, db, id string) map[string]int {
	t.Helper()
	var s struct {
		Ratings []struct {
			Item  string
			Level int
		}
	}
	if err := json.Unmarshal([]byte(command(t, db, "session", "show", id, "--json")), &s); err != nil {
		t.Fatal(err)
	}
	out := map[string]int{}
	for _, r := range s.Ratings {
		out[r.Item] = r.Level
	}
	return out
}

// A person of eighteen, who knows nothing of the program, comes by the keys that the
// footer names to what it opens, and to a page to keep; no help is asked.
func TestAVisitorReachesWhatItOpensAndAPageToKeep(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.Command(program(t), "--lang", "fr", "--db", filepath.Join(dir, "a.db"))
	cmd.Dir = dir
	x := openWith(t, cmd)
	x.see("Je découvre la formation")
	x.see("⏎ continuer")
	x.press("\r")
	x.see("Comment vous appeler")
	x.press("Lina\r")
	x.see("Bonjour Lina")
	x.see("⏎ ouvrir")
	x.press("\r")
	for i := 1; i <= 16; i++ {
		x.see(fmt.Sprintf("Question %d sur 16", i))
		x.press([]string{"0", "1", "2"}[i%3])
	}
	x.see("Vos réponses")
	x.see("f terminer")
	x.press("f")
	x.see("ne change plus")
	x.press("f")
	x.see("Où cela mène")
	x.see("Garder une page")
	for before := x.text(); strings.Contains(before, "la suite plus bas"); before = x.text() {
		x.press("\x1b[B")
		x.until("more of the page", func(now string) bool { return now != before })
	}
	x.see("Ce que chaque année apporterait")
	x.press("\r")
	x.see("Où l’écrire")
	x.press("\x13") // ctrl+s, which the footer names
	x.until("the page", func(string) bool {
		pages, _ := filepath.Glob(filepath.Join(dir, "*.html"))
		return len(pages) == 1
	})
	pages, _ := filepath.Glob(filepath.Join(dir, "*.html"))
	page, err := os.ReadFile(pages[0])
	if err != nil || !strings.Contains(string(page), "Lina") || !strings.Contains(string(page), "3A") {
		t.Errorf("%v: the page says neither who nor what each year brings", err)
	}
	x.press("\x03")
	if code := x.exit(); code != 0 {
		t.Errorf("status %d", code)
	}
}

// number returns the question's number on the screen, 0 if none is asked.
func number(screen string) (n int) {
	if _, after, ok := strings.Cut(screen, "Question "); ok {
		_, _ = fmt.Sscanf(after, "%d", &n)
	}
	return n
}

// welcomed answers the first-run questions.
func welcomed(t testing.TB, db string) {
	t.Helper()
	x := open(t, db)
	x.see("Qui êtes-vous")
	x.press("\x1b")
	x.see("Commencer un bilan")
	x.press("q")
	if code := x.exit(); code != 0 {
		t.Fatalf("status %d", code)
	}
}

func TestWalkthroughSurvivesAClosedWindowAndResumes(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	x := open(t, db)
	x.see("Qui êtes-vous")
	x.press("\r")
	x.see("Comment vous appeler")
	x.press("Zoé\r")
	x.see("Bonjour Zoé")
	x.press("\r") // a prospective student's first row is Découvrir
	for i := 1; i <= 7; i++ {
		x.see(fmt.Sprintf("Question %d sur 16", i))
		x.press("2")
	}
	x.see("Question 8 sur 16")
	x.until("the save", func(s string) bool { return strings.Contains(s, "C07") && strings.Contains(s, "✓") })
	_ = x.cmd.Process.Signal(syscall.SIGHUP)
	x.exit()

	x = open(t, db)
	x.see("Reprendre")
	x.press("\r")
	x.see("Question 8 sur 16")
	for i := 8; i <= 16; i++ {
		x.see(fmt.Sprintf("Question %d sur 16", i))
		x.press("é") // the unshifted 2 of an AZERTY keyboard
	}
	x.see("Vos réponses")
	x.press("f")
	x.see("ne change plus")
	x.press("f")
	x.until("the page after", func(s string) bool { return !strings.Contains(s, "ne change plus") })
	x.press("\x03")
	if code := x.exit(); code != 0 {
		t.Errorf("status %d", code)
	}
	if got := answers(t, db, "latest"); len(got) != 16 {
		t.Errorf("%d answers kept: %v", len(got), got)
	}
}

func TestSignalsLeaveWithEverythingSavedAndTheTerminalGivenBack(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		db := filepath.Join(t.TempDir(), "a.db")
		welcomed(t, db)
		x := open(t, db, "rate")
		x.see("Question 1 sur 16")
		x.press("3")
		_ = x.cmd.Process.Signal(sig)
		x.exit()
		if x.screen.IsAltScreen() || x.screen.CursorHidden() {
			t.Errorf("%v: alternate screen %v, cursor hidden %v", sig, x.screen.IsAltScreen(), x.screen.CursorHidden())
		}
		if kept := command(t, db, "session", "list", "--json"); strings.TrimSpace(kept) != "[]" {
			if got := answers(t, db, "current"); got["C01"] != 3 {
				t.Errorf("%v: kept %v", sig, got)
			}
		}
	}
}

// TestKillLosesNoAnswerThatShowedItsMark kills the real program right after an
// answer showed as saved, at a random moment later, again and again on the same
// session, and finds every one of them.
func TestKillLosesNoAnswerThatShowedItsMark(t *testing.T) {
	db := filepath.Join(t.TempDir(), "a.db")
	welcomed(t, db)
	random := rand.New(rand.NewSource(1))
	want := map[string]int{}
	rounds := *kills
	for round := range rounds {
		x := open(t, db, "rate")
		x.until("a question", func(s string) bool { return number(s) > 0 || strings.Contains(s, "Vos réponses") })
		if number(x.text()) == 0 { // everything is answered: go back to any one
			x.press(strings.Repeat("\x1b[B", random.Intn(16)) + "\r")
			x.until("a question", func(s string) bool { return number(s) > 0 })
		}
		item, level := fmt.Sprintf("C%02d", number(x.text())), random.Intn(5)
		if old, ok := want[item]; ok && old == level { // the mark would show at once
			level = (level + 1) % 5
		}
		x.press(fmt.Sprint(level))
		x.until("the mark of "+item, func(s string) bool { return marked(s, level) })
		if random.Intn(2) == 0 {
			time.Sleep(time.Duration(random.Intn(3000)) * time.Microsecond)
		}
		x.kill()
		want[item] = level
		if round%10 == 9 || round == rounds-1 {
			got := answers(t, db, "current")
			for c, l := range want {
				if got[c] != l {
					t.Fatalf("round %d: %s is %d, showed as saved at %d", round, c, got[c], l)
				}
			}
		}
	}
}

// marked says whether the row of a level shows ✓.
func marked(screen string, level int) bool {
	for _, l := range strings.Split(screen, "\n") {
		if strings.Contains(l, "✓") && strings.HasPrefix(strings.TrimLeft(l, " ▸"), fmt.Sprintf("%d  ", level)) {
			return true
		}
	}
	return false
}

// TestEditorIsGivenTheTerminal has an editor say whether it stands in a terminal:
// most do not start in a pipe. It ends at once, and the page is there again.
func TestEditorIsGivenTheTerminal(t *testing.T) {
	editor := filepath.Join(t.TempDir(), "editor")
	script := "#!/bin/sh\n[ -t 0 ] && [ -t 1 ] && echo terminal > \"$1\" || echo pipe > \"$1\"\n"
	if err := os.WriteFile(editor, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("EDITOR", editor)
	t.Setenv("VISUAL", editor)
	db := filepath.Join(t.TempDir(), "a.db")
	welcomed(t, db)
	x := open(t, db, "rate")
	x.see("Question 1 sur 16")
	x.press("2")
	x.until("the save", func(s string) bool { return marked(s, 2) })
	x.press("n")
	x.see("ctrl+e")
	x.press("\x05")
	x.until("the editor's text", func(s string) bool { return strings.Contains(s, "terminal") || strings.Contains(s, "pipe") })
	if strings.Contains(x.text(), "pipe") {
		t.Errorf("the editor was in a pipe:\n%s", x.text())
	}
	x.press("\x03")
	x.exit()
}
