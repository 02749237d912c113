//go:build linux

package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// stopwatch times a program from the outside: bytes are taken when they come,
// and nothing draws them.
type stopwatch struct {
	t    testing.TB
	cmd  *exec.Cmd
	pty  *os.File
	from time.Time // when the last input was given

	leave string // keys at which it leaves; ctrl+c unless they are given

	mu     sync.Mutex
	out    []byte // since the last input
	last   time.Time
	change chan struct{}
}

// launch starts a program in a window of 120 by 40. A terminal that is mute
// answers no query.
func launch(t testing.TB, mute bool, env []string, program string, args ...string) *stopwatch {
	t.Helper()
	x := &stopwatch{t: t, cmd: exec.Command(program, args...), change: make(chan struct{}, 1)}
	x.cmd.Env = append([]string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=fr_FR.UTF-8", "HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH")}, env...)
	x.from = time.Now()
	var err error
	if x.pty, err = pty.StartWithSize(x.cmd, &pty.Winsize{Rows: 40, Cols: 120}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.cmd.Process.Kill(); x.pty.Close(); x.cmd.Wait() })
	go x.read(mute)
	return x
}

func (x *stopwatch) read(mute bool) {
	buf := make([]byte, 64<<10)
	for {
		n, err := x.pty.Read(buf)
		if err != nil {
			return
		}
		now := time.Now()
		x.mu.Lock()
		x.out, x.last = append(x.out, buf[:n]...), now
		x.mu.Unlock()
		select {
		case x.change <- struct{}{}:
		default:
		}
		if mute {
			continue
		}
		if bytes.Contains(buf[:n], []byte("\x1b]11;?")) {
			x.pty.WriteString("\x1b]11;rgb:0000/0000/0000\x07")
		}
		for _, mode := range []string{"2026", "2027"} {
			if bytes.Contains(buf[:n], []byte("\x1b[?"+mode+"$p")) {
				x.pty.WriteString("\x1b[?" + mode + ";2$y")
			}
		}
	}
}

// press sends keys; what comes from now on is their effect.
func (x *stopwatch) press(keys string) {
	x.mu.Lock()
	x.out = nil
	x.mu.Unlock()
	x.from = time.Now()
	x.pty.WriteString(keys)
}

// until waits for text and returns the time since the last input.
func (x *stopwatch) until(text string) time.Duration {
	x.t.Helper()
	for limit := time.After(patience); ; {
		x.mu.Lock()
		seen, at := bytes.Contains(x.out, []byte(text)) && len(x.out) > 0, x.last
		x.mu.Unlock()
		if seen {
			return at.Sub(x.from)
		}
		select {
		case <-x.change:
		case <-limit:
			x.t.Fatalf("no %q in %q", text, x.out)
		}
	}
}

// quiet waits until nothing has come for that long, and returns how much came
// since the last input and when the last of it did.
func (x *stopwatch) quiet(pause time.Duration) (n int, after time.Duration) {
	for {
		select {
		case <-x.change:
		case <-time.After(pause):
			x.mu.Lock()
			defer x.mu.Unlock()
			return len(x.out), x.last.Sub(x.from)
		}
	}
}

// close asks the program to leave, and ends one that stays.
func (x *stopwatch) close() {
	x.pty.WriteString(cmp.Or(x.leave, "\x03"))
	kill := time.AfterFunc(patience, func() { x.cmd.Process.Kill() })
	x.cmd.Wait()
	kill.Stop()
	x.pty.Close()
}

// resident returns the memory in use, in MiB.
func (x *stopwatch) resident() float64 {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/statm", x.cmd.Process.Pid))
	f := strings.Fields(string(data))
	pages, _ := strconv.Atoi(f[1])
	return float64(pages*os.Getpagesize()) / (1 << 20)
}

// spent returns the processor time and the wake-ups of all threads so far.
func (x *stopwatch) spent() (cpu time.Duration, wakes int) {
	tasks, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*", x.cmd.Process.Pid))
	for _, task := range tasks {
		stat, _ := os.ReadFile(task + "/schedstat")
		if f := strings.Fields(string(stat)); len(f) > 0 {
			ns, _ := strconv.Atoi(f[0])
			cpu += time.Duration(ns)
		}
		status, _ := os.ReadFile(task + "/status")
		for l := range strings.Lines(string(status)) {
			if v, ok := strings.CutPrefix(l, "voluntary_ctxt_switches:"); ok {
				n, _ := strconv.Atoi(strings.TrimSpace(v))
				wakes += n
			}
		}
	}
	return cpu, wakes
}
