package paint

import (
	"strings"
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

const (
	// owing is how long a terminal may owe an answer.
	owing = 2 * time.Second
	// parted is how long after it was asked a terminal that is to be given back is
	// waited for.
	parted = 150 * time.Millisecond
)

// asked is what a terminal is asked once, with the first frame, and what it
// still owes.
type asked struct {
	text string

	mu   sync.Mutex // around all below
	due  int
	at   time.Time     // when it was asked
	paid chan struct{} // closed when it owes nothing
}

// newAsked asks a terminal for its background and for what it can. Bubble Tea
// does not ask some terminals what they answer badly, nor is it done here.
func newAsked(env uv.Environ) *asked {
	a := &asked{paid: make(chan struct{})}
	term, program := env.Getenv("TERM"), env.Getenv("TERM_PROGRAM")
	if term == "linux" || strings.HasPrefix(term, "vt") && !strings.HasPrefix(term, "vte") {
		return a
	}
	a.text, a.due = ansi.RequestBackgroundColor, 1
	_, remote := env.LookupEnv("SSH_TTY")
	_, windows := env.LookupEnv("WT_SESSION")
	known := windows
	for _, name := range []string{"ghostty", "wezterm", "alacritty", "kitty", "rio"} {
		known = known || strings.Contains(term, name)
	}
	if known || !remote && !strings.Contains(program, "Apple") {
		a.text += ansi.RequestModeSynchronizedOutput + ansi.RequestModeUnicodeCore
		a.due += 2
	}
	return a
}

// ask returns what to write, once.
func (a *asked) ask() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.due == 0 || !a.at.IsZero() {
		return ""
	}
	a.at = time.Now()
	return a.text
}

// until returns how long the terminal may owe an answer; zero if it does not.
func (a *asked) until() time.Time {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.due == 0 || a.at.IsZero() {
		return time.Time{}
	}
	return a.at.Add(owing)
}

// answered takes off what an event answers.
func (a *asked) answered(e uv.Event) {
	switch e.(type) {
	case uv.BackgroundColorEvent, uv.ModeReportEvent:
	default:
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.due--; a.due == 0 {
		close(a.paid)
	}
}

// wait waits for what was just asked.
func (a *asked) wait() {
	a.mu.Lock()
	owes, at := a.due > 0 && !a.at.IsZero(), a.at
	a.mu.Unlock()
	if rest := time.Until(at.Add(parted)); owes && rest > 0 {
		select {
		case <-a.paid:
		case <-time.After(rest):
		}
	}
}
