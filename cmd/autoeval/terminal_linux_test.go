package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// choked is the program at a terminal that takes no more output.
type choked struct {
	cmd   *exec.Cmd
	pty   *os.File
	ended chan struct{}
}

// choke starts a walkthrough, then reads no more and has it draw until the line
// is full.
func choke(t *testing.T, db string) *choked {
	t.Helper()
	x := &choked{cmd: exec.Command(program(t), "--lang", "fr", "--db", db, "rate"), ended: make(chan struct{})}
	x.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "HOME="+t.TempDir(), "NO_COLOR=")
	f, err := pty.StartWithSize(x.cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	x.pty = f
	t.Cleanup(func() { _ = x.cmd.Process.Kill(); <-x.ended; _ = f.Close() })
	go func() { _ = x.cmd.Wait(); close(x.ended) }()
	x.readUntil(t, "C01")
	for range 30 { // each draws all of the screen; a line takes 4 to 64 KiB
		x.press(t, "\x0c")
	}
	return x
}

func (x *choked) readUntil(t *testing.T, text string) {
	t.Helper()
	var seen strings.Builder
	buf := make([]byte, 4096)
	for !strings.Contains(seen.String(), text) {
		n, err := x.pty.Read(buf)
		if err != nil {
			t.Fatalf("%v after %q", err, seen.String())
		}
		seen.Write(buf[:n])
	}
}

func (x *choked) press(t *testing.T, keys string) {
	t.Helper()
	if _, err := x.pty.WriteString(keys); err != nil {
		t.Fatal(err)
	}
	time.Sleep(20 * time.Millisecond) // a person is no quicker
}

// TestATerminalThatTakesNoMoreOutputLosesNothing fills the line, rates, and ends
// the program in each way: it ends within two seconds, all is saved, and the data
// can be opened.
func TestATerminalThatTakesNoMoreOutputLosesNothing(t *testing.T) {
	for name, end := range map[string]func(*choked){
		"SIGTERM":       func(x *choked) { _ = x.cmd.Process.Signal(syscall.SIGTERM) },
		"SIGHUP":        func(x *choked) { _ = x.cmd.Process.Signal(syscall.SIGHUP) },
		"a closed line": func(x *choked) { _ = x.pty.Close() },
		"ctrl+c":        func(x *choked) { _, _ = x.pty.WriteString("\x03") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := filepath.Join(t.TempDir(), "autoeval.db")
			x := choke(t, db)
			x.press(t, "2\r")
			x.press(t, "3\r")
			x.press(t, "1")
			time.Sleep(300 * time.Millisecond) // what a hung up line had not given yet is lost by the system
			began := time.Now()
			end(x)
			select {
			case <-x.ended:
			case <-time.After(patience):
				t.Fatal("it goes on")
			}
			if d := time.Since(began); d > 2*time.Second {
				t.Errorf("it took %v", d)
			}
			if got := answers(t, db, "current"); len(got) != 3 || got["C01"] != 2 || got["C02"] != 3 || got["C03"] != 1 {
				t.Errorf("kept %v", got)
			}
		})
	}
}

// TestCtrlZGoesToTheShellAndFgComesBack has a shell with job control run it.
func TestCtrlZGoesToTheShellAndFgComesBack(t *testing.T) {
	shell, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash")
	}
	db := filepath.Join(t.TempDir(), "autoeval.db")
	x := openWith(t, exec.Command(shell, "--norc", "--noprofile", "-i"), "PS1=$ ", "AUTOEVAL_DB="+db, "AUTOEVAL_LANG=fr", "PROGRAM="+program(t))
	x.see("$")
	x.press("$PROGRAM rate\r")
	x.see("C01")
	x.press("2")
	x.see("✓")
	x.press("\x1a")
	x.see("Stopped")
	if strings.Contains(x.text(), "C01") {
		t.Errorf("what was drawn stays:\n%s", x.text())
	}
	x.press("fg\r")
	x.see("C01")
	x.press("\r")
	x.see("C02")
	x.press("\x03")
	x.until("the shell's own prompt", func(s string) bool { // what is typed before it would go to the program that is leaving
		lines := strings.Split(strings.TrimRight(s, " \n"), "\n")
		return strings.TrimSpace(lines[len(lines)-1]) == "$"
	})
	x.press("exit\r")
	x.exit()
	if got := answers(t, db, "current"); got["C01"] != 2 {
		t.Errorf("kept %v", got)
	}
}

// TestNothingWakesAtRest counts what the system sees of the program on some
// pages while nobody does anything. What a page began with may take some
// seconds where the machine has other things to do.
func TestNothingWakesAtRest(t *testing.T) {
	const tries = 4
	var wait sync.WaitGroup
	defer wait.Wait()
	for _, page := range []struct{ keys, shows string }{{"", "Plan d’action"}, {"s", "Auto-évaluations"}, {"?", "Partout"}} {
		x := launch(t, false, []string{"AUTOEVAL_DB=" + manyOwn(t, 3)}, program(t))
		x.until("Plan d’action")
		if page.keys != "" {
			x.press(page.keys)
		}
		x.until(page.shows)
		wait.Go(func() {
			defer x.close()
			wakes := 0
			for range tries {
				time.Sleep(time.Second)
				_, before := x.spent()
				time.Sleep(3 * time.Second)
				_, after := x.spent()
				if wakes = after - before; wakes <= 6 {
					return
				}
			}
			t.Errorf("%q: %d wake-ups in three seconds", page.keys, wakes)
		})
	}
}

// TestTheLineIsCookedAgain looks at the modes of the line after the end.
func TestTheLineIsCookedAgain(t *testing.T) {
	x := open(t, filepath.Join(t.TempDir(), "autoeval.db"), "rate")
	before := unix.Termios{}
	x.see("C01")
	raw, err := unix.IoctlGetTermios(int(x.pty.Fd()), unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	if before = *raw; before.Lflag&unix.ECHO != 0 {
		t.Error("the line was not raw")
	}
	x.press("\x03")
	x.until("nothing", func(s string) bool { return strings.TrimSpace(s) == "" })
	x.exit()
	if after, err := unix.IoctlGetTermios(int(x.pty.Fd()), unix.TCGETS); err == nil && after.Lflag&unix.ECHO == 0 {
		t.Error("the line is still raw")
	}
}

// TestTypingThatArrivesWithTheSignalIsKept types a note and ends the program in
// the same breath.
func TestTypingThatArrivesWithTheSignalIsKept(t *testing.T) {
	const note = "index posés après mesure, schéma relu avec toute l’équipe"
	for range 5 {
		db := filepath.Join(t.TempDir(), "autoeval.db")
		x := open(t, db, "rate")
		x.see("C01")
		x.press("2")
		x.see("✓")
		x.press("n")
		x.press("x")
		x.see("x")
		x.press("\x7f" + note)
		_ = x.cmd.Process.Signal(syscall.SIGTERM)
		if status := x.exit(); status != 0 {
			t.Errorf("status %d", status)
		}
		if got := command(t, db, "session", "show", "current", "--json"); !strings.Contains(got, note) {
			t.Errorf("kept %s", got)
		}
	}
}
