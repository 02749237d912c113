//go:build linux || darwin

package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/tree"
	"autoeval/cmd/internal/wire"
	"autoeval/store/school"
	"autoeval/tui/nav"
	"autoeval/tui/paint"
)

// here opens the screens of somebody at a terminal of this machine, with what they
// are given over SSH but for the line.
func (h *house) here(who string, w, hgt int) *screen {
	h.t.Helper()
	master, slave, err := pty.Open()
	h.must(err)
	h.must(pty.Setsize(slave, &pty.Winsize{Rows: uint16(hgt), Cols: uint16(w)}))
	d := &screen{t: h.t, in: master, ended: make(chan error, 1), term: vt.NewEmulator(w, hgt), seen: make(chan struct{}, 1)}
	a, err := h.school.Account(h.t.Context(), school.AccountID(who))
	h.must(err)
	ask := &asked{env: map[string]string{"LANG": "fr_FR.UTF-8", "TERM": "xterm-256color"}}
	s := &streams{Streams: cli.Streams{In: slave, Out: slave, Err: slave, InTerminal: true, OutTerminal: true, ErrTerminal: true}}
	world := h.world(h.t.Context(), visitor{account: a, of: school.Own(a.ID)}, ask, s)
	world.Screens = func(ctx context.Context, c *cli.Env, at nav.Place) error {
		return wire.At(ctx, c, at, wire.Terminal{Port: paint.NewConsole(slave, slave), Colours: colorprofile.ANSI256, Attend: func(context.Context, *paint.Program) {}})
	}
	go d.watch(master)
	go func() { _, _ = io.Copy(master, d.term) }()
	go func() {
		code := tree.Run(context.Background(), nil, world, func(*cli.Env) []*cobra.Command { return nil })
		var err error
		if code != 0 {
			err = fmt.Errorf("status %d", code)
		}
		d.ended <- err
	}()
	h.t.Cleanup(func() {
		_ = d.term.InputPipe().(io.Closer).Close()
		slave.Close()
		master.Close()
	})
	return d
}

// cells returns what a terminal shows, cell by cell with its look.
func (d *screen) cells() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	var out []string
	for y := range d.term.Height() {
		for x := range d.term.Width() {
			c := d.term.CellAt(x, y)
			if c == nil {
				out = append(out, "")
				continue
			}
			look := c.Style
			if seen := uint8(uv.AttrReverse | uv.AttrStrikethrough); c.Content == " " && look.Attrs&seen == 0 && look.Underline == 0 {
				look.Fg, look.Attrs = nil, 0 // nobody sees what colour nothing has, nor how bold it is
			}
			out = append(out, fmt.Sprintf("%q %v", c.Content, look))
		}
	}
	return out
}

// same waits until two terminals show the same in every cell.
func same(t *testing.T, what string, a, b *screen) {
	t.Helper()
	differ := ""
	for limit := time.Now().Add(30 * time.Second); time.Now().Before(limit); time.Sleep(10 * time.Millisecond) {
		x, y := a.cells(), b.cells()
		differ = ""
		for i := range x {
			if x[i] != y[i] {
				differ = fmt.Sprintf("column %d line %d: %s over SSH, %s here", i%80, i/80, x[i], y[i])
				break
			}
		}
		if differ == "" && strings.TrimSpace(a.text()) != "" {
			return
		}
	}
	t.Fatalf("%s: %s\n%s\n----\n%s", what, differ, a.text(), b.text())
}

// TestScreensOverSSHAreTheScreensHere goes through every door of home, at a terminal
// here and over SSH at once, and compares what they show cell by cell.
func TestScreensOverSSHAreTheScreensHere(t *testing.T) {
	h := opened(t).filled("fr")
	now := h.now()
	h.service.now = func() time.Time { return now }
	c, err := h.dial("camille", h.keys["camille"])
	h.must(err)
	defer c.Close()
	over, here := h.at(c, 80, 24), h.here("camille", 80, 24)
	over.see("Bonjour Camille")
	here.see("Bonjour Camille")
	press := func(key string) {
		fmt.Fprint(over.in, key)
		fmt.Fprint(here.in, key)
	}
	same(t, "home", over, here)
	for _, key := range []string{"1", "2", "3", "s", "e", "p", "n", "m", "r", "w", "g", "o"} {
		press(key)
		over.see("autoeval ›") // a page that is not home says where one is
		same(t, key, over, here)
		for _, word := range []string{"ouvrir un fichier", "écrire le fichier", "qui a le fichier", "signer et écrire", "vous envoyez vous-même"} {
			if strings.Contains(over.text(), word) {
				t.Errorf("%s: there are no files here:\n%s", word, over.text())
			}
		}
		for back := false; !back; back = over.home(2 * time.Second) { // some pages have a page of their own
			press("\x1b")
		}
		same(t, "home after "+key, over, here)
	}
	press("\x03")
	over.left()
	here.left()
}

// home says whether a terminal shows home, within that time.
func (d *screen) home(within time.Duration) bool {
	for limit := time.Now().Add(within); time.Now().Before(limit); time.Sleep(5 * time.Millisecond) {
		if shown := d.text(); strings.Contains(shown, "Bonjour Camille") && !strings.Contains(shown, "autoeval ›") {
			return true
		}
	}
	return false
}
