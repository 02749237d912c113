//go:build unix

package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// patience is how long a test waits for the screen before it says that
// something is missing. It is never waited out when all goes well.
const patience = 20 * time.Second

// built is the real program, made once for all the tests of a run.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "autoeval-test-")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "autoeval")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("build: %w\n%s", err, out)
	}
	return path, nil
})

func program(t testing.TB) string {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// window is the real program in a pseudo-terminal with an emulator behind it.
type window struct {
	t       testing.TB
	cmd     *exec.Cmd
	pty     *os.File
	mu      sync.Mutex // around screen
	screen  *vt.Emulator
	changed chan struct{}
	ended   chan struct{} // the program's side is closed
	state   error         // how the program ended, after ended
}

// open starts the program in a window of 80 by 24.
func open(t testing.TB, db string, args ...string) *window {
	t.Helper()
	return openWith(t, exec.Command(program(t), append([]string{"--lang", "fr", "--db", db}, args...)...))
}

// openWith starts any program in such a window.
func openWith(t testing.TB, cmd *exec.Cmd, env ...string) *window {
	t.Helper()
	x := &window{t: t, cmd: cmd, screen: vt.NewEmulator(80, 24), changed: make(chan struct{}, 1), ended: make(chan struct{})}
	x.cmd.Env = append(append(os.Environ(), "TERM=xterm-256color", "HOME="+t.TempDir(), "NO_COLOR="), env...)
	f, err := pty.StartWithSize(x.cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	x.pty = f
	go func() { // the terminal's answers; ends when the emulator is closed
		_, _ = io.Copy(f, x.screen)
	}()
	go x.follow()
	t.Cleanup(func() {
		_ = x.cmd.Process.Kill()
		<-x.ended
		_ = f.Close()
		_ = x.screen.InputPipe().(io.Closer).Close() // its own Close is not safe beside a reader
	})
	return x
}

// follow feeds the emulator until the program ends.
func (x *window) follow() {
	buf := make([]byte, 32<<10)
	for {
		n, err := x.pty.Read(buf)
		if n > 0 {
			x.mu.Lock()
			_, _ = x.screen.Write(buf[:n])
			x.mu.Unlock()
			select {
			case x.changed <- struct{}{}:
			default:
			}
		}
		if err != nil {
			x.state = x.cmd.Wait()
			close(x.ended)
			return
		}
	}
}

func (x *window) text() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.screen.String()
}

// until waits for the screen to be as asked.
func (x *window) until(what string, ok func(screen string) bool) {
	x.t.Helper()
	deadline := time.After(patience)
	for {
		if ok(x.text()) {
			return
		}
		select {
		case <-x.changed:
		case <-x.ended:
			if ok(x.text()) {
				return
			}
			x.t.Fatalf("ended (%v) before %s:\n%s", x.state, what, x.text())
		case <-deadline:
			x.t.Fatalf("no %s:\n%s", what, x.text())
		}
	}
}

// see waits for a text.
func (x *window) see(text string) {
	x.t.Helper()
	x.until(fmt.Sprintf("%q", text), func(s string) bool { return strings.Contains(s, text) })
}

// press types keys as the terminal sends them.
func (x *window) press(keys string) {
	x.t.Helper()
	if _, err := x.pty.WriteString(keys); err != nil {
		x.t.Fatal(err)
	}
}

// kill ends the program with no warning.
func (x *window) kill() {
	_ = x.cmd.Process.Signal(syscall.SIGKILL)
	<-x.ended
}

// exit waits for the program to end by itself, and returns its status.
func (x *window) exit() int {
	x.t.Helper()
	select {
	case <-x.ended:
		return x.cmd.ProcessState.ExitCode()
	case <-time.After(patience):
		x.t.Fatalf("still running:\n%s", x.text())
		return -1
	}
}
