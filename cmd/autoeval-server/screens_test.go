package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"golang.org/x/crypto/ssh"
)

// window of a client: what it shows, and what is typed in it.
type screen struct {
	t     *testing.T
	shell *ssh.Session
	in    io.Writer
	ended chan error

	mu   sync.Mutex
	term *vt.Emulator
	seen chan struct{}
}

// at opens the screens on a connection.
// screensOf opens the screens as somebody, on a connection of their own.
func (h *house) screensOf(user, key string, w, hgt int) *screen {
	h.t.Helper()
	c, err := h.dial(user, h.keys[key])
	h.must(err)
	h.t.Cleanup(func() { _ = c.Close() })
	return h.at(c, w, hgt)
}

func (h *house) at(c *ssh.Client, w, hgt int) *screen {
	h.t.Helper()
	s, err := c.NewSession()
	h.must(err)
	d := &screen{t: h.t, shell: s, ended: make(chan error, 1), term: vt.NewEmulator(min(w, widest), min(hgt, tallest)), seen: make(chan struct{}, 1)}
	_ = s.Setenv("LANG", "fr_FR.UTF-8")
	h.must(s.RequestPty("xterm-256color", hgt, w, nil))
	d.in, _ = s.StdinPipe()
	out, _ := s.StdoutPipe()
	go d.watch(out)
	go func() { _, _ = io.Copy(d.in, d.term) }() // what a terminal answers
	h.must(s.Shell())
	go func() { d.ended <- s.Wait() }()
	h.t.Cleanup(func() {
		s.Close()
		_ = d.term.InputPipe().(io.Closer).Close()
	})
	return d
}

func (d *screen) watch(out io.Reader) {
	buf := make([]byte, 4096)
	for {
		n, err := out.Read(buf)
		if err != nil {
			return
		}
		d.mu.Lock()
		_, _ = d.term.Write(buf[:n])
		d.mu.Unlock()
		select {
		case d.seen <- struct{}{}:
		default:
		}
	}
}

func (d *screen) text() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.term.String()
}

func (d *screen) see(text string) {
	d.t.Helper()
	for limit := time.After(30 * time.Second); ; {
		shown := d.text()
		if strings.Contains(shown, text) {
			return
		}
		select {
		case <-d.seen:
		case <-limit:
			d.t.Fatalf("no %q in\n%s", text, shown)
		}
	}
}

func (d *screen) left() {
	d.t.Helper()
	select {
	case err := <-d.ended:
		if err != nil {
			d.t.Errorf("left: %v", err)
		}
	case <-time.After(30 * time.Second):
		d.t.Fatal("it goes on")
	}
}

func TestTheScreensAreUsedOverSSH(t *testing.T) {
	h := opened(t).filled("fr")
	d := h.screensOf("camille", "camille", 80, 24)
	d.see("Bonjour Camille")
	fmt.Fprint(d.in, "1")
	d.see("Fondements")
	fmt.Fprint(d.in, "\x1b")
	d.see("Bonjour Camille")
	fmt.Fprint(d.in, "r")
	d.see("Rien n’attend")
	fmt.Fprint(d.in, "\x03")
	d.left()
}

// TestAShareIsSentFromTheScreens presses what a learner does, and what the mentor
// does then.
func TestAShareIsSentFromTheScreens(t *testing.T) {
	h := opened(t).filled("fr")
	d := h.screensOf("camille", "camille", 100, 30)
	d.see("Bonjour Camille")
	fmt.Fprint(d.in, "m")
	d.see("Ce qui partira")
	fmt.Fprint(d.in, "\r")
	d.see("À qui l’envoyer")
	d.see("Hélène Mercier")
	fmt.Fprint(d.in, "\x1b")
	d.see("Ce qui partira")
	fmt.Fprint(d.in, "\r")
	d.see("À qui l’envoyer")
	fmt.Fprint(d.in, "\r")
	d.see("Envoyé à")
	if got := h.run("mercier", "receive", ""); got.code != 0 || !strings.Contains(got.out+got.err, "Camille") {
		t.Errorf("%+v", got)
	}
}

// TestAnAnswerThatShowedIsKeptWhenTheLineBreaks rates on the screens, waits for the
// sign that it is kept, and drops the connection.
func TestAnAnswerThatShowedIsKeptWhenTheLineBreaks(t *testing.T) {
	h := opened(t)
	h.run("ali", "session start --label Bilan", "")
	c, err := h.dial("ali", h.keys["ali"])
	h.must(err)
	s := h.at(c, 80, 24)
	s.see("Bienvenue")
	fmt.Fprint(s.in, "\x1b")
	s.see("Reprendre")
	fmt.Fprint(s.in, "\r")
	s.see("C01")
	fmt.Fprint(s.in, "2")
	s.see("✓")
	c.Close()
	if got := h.run("ali", "session show current --json", ""); !strings.Contains(got.out, `"item":"C01"`) {
		t.Errorf("%+v", got)
	}
}

func TestWhoIsThereIsToldThatItEndsAndLeaves(t *testing.T) {
	h := opened(t).filled("fr")
	d := h.screensOf("camille", "camille", 100, 30)
	d.see("Bonjour Camille")
	done := make(chan struct{})
	go func() {
		defer close(done)
		h.drain(t.Context(), 2*time.Second)
	}()
	d.see("Le service redémarre")
	d.left()
	<-done
	if h.guests.open() != 0 {
		t.Errorf("%d are still there", h.guests.open())
	}
}

// TestAHostileClientHurtsNobody asks for what is not offered and sends what no
// client does; somebody else's screens go on.
func TestAHostileClientHurtsNobody(t *testing.T) {
	h := opened(t, func(l *limits) { l.perMinute = 1 << 20 }).filled("fr")
	good, err := h.dial("camille", h.keys["camille"])
	h.must(err)
	defer good.Close()
	d := h.at(good, 80, 24)
	d.see("Bonjour Camille")
	c, err := h.dial("ali", h.keys["ali"])
	h.must(err)
	for _, kind := range []string{"direct-tcpip", "x11", "auth-agent@openssh.com", ""} {
		if ch, _, err := c.OpenChannel(kind, nil); err == nil {
			ch.Close()
			t.Errorf("%q was opened", kind)
		}
	}
	if ok, _, _ := c.SendRequest("tcpip-forward", true, nil); ok {
		t.Error("forwarding was granted")
	}
	s, err := c.NewSession()
	h.must(err)
	for _, kind := range []string{"auth-agent-req@openssh.com", "x11-req", "subsystem", "signal", "pty-req", "window-change", "env", "exec"} {
		if ok, _ := s.SendRequest(kind, true, []byte{0, 0, 0, 9, 1}); ok {
			t.Errorf("%s was granted", kind)
		}
	}
	for _, name := range []string{"EDITOR", "AUTOEVAL_DB", "HOME", "PATH", "LD_PRELOAD"} {
		if err := s.Setenv(name, "/tmp/x"); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	if err := s.Setenv("LANG", strings.Repeat("x", 1<<16)); err == nil {
		t.Error("a long one was taken")
	}
	_, err = s.StdinPipe() // else the client says at once that nothing will be typed
	h.must(err)
	h.must(s.RequestPty("xterm", 60000, 60000, nil))
	h.must(s.Shell())
	for i := range 200 {
		_ = s.WindowChange(i%3*60000, i%5*50000)
	}
	if n := h.guests.open(); n != 2 {
		t.Errorf("%d sessions are open, want both", n)
	}
	var more []*ssh.Session
	for range 10 {
		if s, err := c.NewSession(); err == nil {
			more = append(more, s)
		}
	}
	if len(more) >= 4 {
		t.Errorf("%d more sessions of one key", len(more))
	}
	for _, s := range more {
		s.Close()
	}
	fmt.Fprint(d.in, "1")
	d.see("Fondements")
	c.Close()
	fmt.Fprint(d.in, "\x03")
	d.left()
}
