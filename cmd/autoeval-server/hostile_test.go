package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"runtime"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// hostile is a client of somebody who is enrolled, against whom others are to be safe.
type hostile struct {
	name string
	do   func(*testing.T, *house, *ssh.Client)
}

var hostiles = []hostile{
	{"opens a thousand sessions", func(t *testing.T, h *house, c *ssh.Client) {
		granted := 0
		for range 1000 {
			if ch, requests, err := c.OpenChannel("session", nil); err == nil {
				granted++
				defer ch.Close()
				go ssh.DiscardRequests(requests)
			}
		}
		if granted > h.limits.each {
			t.Errorf("%d were granted", granted)
		}
	}},
	{"opens and closes sessions without end", func(t *testing.T, h *house, c *ssh.Client) {
		granted := 0
		for range 1000 {
			if ch, _, err := c.OpenChannel("session", nil); err == nil {
				granted++
				ch.Close()
			}
		}
		if granted > h.limits.perMinute {
			t.Errorf("%d were granted", granted)
		}
	}},
	{"says a thousand things of itself", func(t *testing.T, h *house, c *ssh.Client) {
		s := session(t, c)
		for i := range 1000 {
			_, _ = s.SendRequest("env", i%100 == 0, ssh.Marshal(struct{ Name, Value string }{fmt.Sprint("LC_", i), strings.Repeat("x", 1<<15)}))
		}
		if ok, _ := s.SendRequest("env", true, ssh.Marshal(struct{ Name, Value string }{"LANG", "fr\x1b[2J"})); ok {
			t.Error("a language with a control was taken")
		}
	}},
	{"names a terminal of two hundred thousand letters", func(t *testing.T, h *house, c *ssh.Client) {
		s := session(t, c)
		_, _ = s.SendRequest("pty-req", true, ssh.Marshal(struct {
			Term                         string
			Columns, Rows, Width, Height uint32
			Modes                        string
		}{strings.Repeat("x", 100<<10), 1 << 31, 1 << 31, 1<<32 - 1, 1<<32 - 1, strings.Repeat("\x01", 100<<10)}))
		_ = s.Shell()
	}},
	{"asks for a command of two hundred kilobytes", func(t *testing.T, h *house, c *ssh.Client) {
		if err := session(t, c).Run("session list " + strings.Repeat("x ", 100<<10)); err == nil {
			t.Error("it was run")
		}
	}},
	{"asks for a command with a hundred thousand words", func(t *testing.T, h *house, c *ssh.Client) {
		_ = session(t, c).Run("session list " + strings.Repeat("x ", 30<<10))
	}},
	{"changes its window without end", func(t *testing.T, h *house, c *ssh.Client) {
		s, _ := screens(t, c)
		for i := range 5000 {
			_ = s.WindowChange(i%300, i%700)
		}
	}},
	{"sends signals, breaks and what nobody knows", func(t *testing.T, h *house, c *ssh.Client) {
		s, _ := screens(t, c)
		for i := range 3000 {
			_, _ = s.SendRequest([]string{"signal", "break", "xon-xoff", "exit-status", "exit-signal", "keepalive@openssh.com", "eow@openssh.com"}[i%7], i%50 == 0, ssh.Marshal(struct{ Name string }{"KILL"}))
			_, _, _ = c.SendRequest("hostkeys-prove-00@openssh.com", i%50 == 0, nil)
		}
	}},
	{"pastes a megabyte", func(t *testing.T, h *house, c *ssh.Client) {
		_, in := screens(t, c)
		sent := make(chan struct{})
		go func() {
			defer close(sent)
			_, _ = io.WriteString(in, strings.Repeat("\x1b[200~jkjk\x1b", 1<<20/12))
		}()
		select {
		case <-sent:
		case <-time.After(2 * time.Second):
		}
	}},
	{"reads nothing of what it asked for", func(t *testing.T, h *house, c *ssh.Client) {
		ch, requests, err := c.OpenChannel("session", nil)
		h.must(err)
		go ssh.DiscardRequests(requests)
		_, _ = ch.SendRequest("exec", true, ssh.Marshal(struct{ Command string }{"export"}))
	}},
	{"never ends what it sends", func(t *testing.T, h *house, c *ssh.Client) {
		s := session(t, c)
		_, _ = s.StdinPipe()
		h.must(s.Start("import -"))
	}},
}

func session(t *testing.T, c *ssh.Client) *ssh.Session {
	t.Helper()
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// screens opens the screens, whose output nobody reads yet.
func screens(t *testing.T, c *ssh.Client) (*ssh.Session, io.WriteCloser) {
	t.Helper()
	s := session(t, c)
	in, err := s.StdinPipe()
	if err := errors.Join(err, s.RequestPty("xterm", 24, 80, nil), s.Shell()); err != nil {
		t.Fatal(err)
	}
	return s, in
}

// TestNobodyIsHurtByAnother has one client after another do what none does, and somebody
// else use the screens meanwhile; once they are gone nothing of them is left.
func TestNobodyIsHurtByAnother(t *testing.T) {
	for _, x := range hostiles {
		t.Run(x.name, func(t *testing.T) {
			h := opened(t).filled("fr")
			good, err := h.dial("camille", h.keys["camille"])
			h.must(err)
			defer good.Close()
			d := h.at(good, 80, 24)
			d.see("Bonjour Camille")
			before := runtime.NumGoroutine()
			c, err := h.dial("ali", h.keys["ali"])
			h.must(err)
			x.do(t, h, c)
			fmt.Fprint(d.in, "1")
			d.see("Fondements")
			c.Close()
			h.alone(1)
			for limit := time.Now().Add(20 * time.Second); runtime.NumGoroutine() > before && time.Now().Before(limit); {
				time.Sleep(10 * time.Millisecond)
			}
			if n := runtime.NumGoroutine(); n > before {
				buf := make([]byte, 1<<16)
				t.Errorf("%d goroutines before, %d after\n%s", before, n, buf[:runtime.Stack(buf, true)])
			}
			fmt.Fprint(d.in, "\x03")
			d.left()
		})
	}
}

// alone waits until so many sessions are open.
func (h *house) alone(n int) {
	h.t.Helper()
	for limit := time.Now().Add(20 * time.Second); h.guests.open() > n; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(limit) {
			h.t.Fatalf("%d sessions are open, want %d", h.guests.open(), n)
		}
	}
}

// TestWhoSaysNothingIsLetGo connects and says nothing, or a letter at a time; and runs
// commands that wait for a client who does nothing.
func TestWhoSaysNothingIsLetGo(t *testing.T) {
	h := opened(t, func(l *limits) { l.handshake, l.idle = time.Second, time.Second }).filled("fr")
	for name, say := range map[string]func(net.Conn){"nothing": func(net.Conn) {}, "a letter at a time": func(c net.Conn) {
		for _, letter := range "SSH-2.0-slow_and_slower_and_slower" {
			if _, err := fmt.Fprint(c, string(letter)); err != nil {
				return
			}
			time.Sleep(100 * time.Millisecond)
		}
	}} {
		c, err := net.Dial("tcp", h.address)
		h.must(err)
		go say(c)
		h.must(c.SetReadDeadline(time.Now().Add(20 * time.Second)))
		if _, err := io.ReadAll(c); err != nil && strings.Contains(err.Error(), "timeout") {
			t.Errorf("%s: it waits still", name)
		}
		c.Close()
	}
	c, err := h.dial("ali", h.keys["ali"])
	h.must(err)
	defer c.Close()
	s := session(t, c)
	_, _ = s.StdinPipe()
	h.must(s.Start("import -"))
	h.alone(0)
}

// TestTheDoorIsOpenWhileManyStandThere connects more often than there is room for, says
// nothing, and lets somebody in all the same.
func TestTheDoorIsOpenWhileManyStandThere(t *testing.T) {
	h := opened(t, func(l *limits) { l.strangers, l.handshake = 8, 20*time.Second })
	for range 30 {
		c, err := net.Dial("tcp", h.address)
		h.must(err)
		defer c.Close()
	}
	limit := time.Now().Add(15 * time.Second)
	for {
		c, err := h.dial("ali", h.keys["ali"])
		if err == nil {
			c.Close()
			return
		}
		if time.Now().After(limit) {
			t.Fatalf("shut out: %v", err)
		}
		time.Sleep(100 * time.Millisecond)
	}
}
