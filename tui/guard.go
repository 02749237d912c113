package tui

import (
	"fmt"
	"runtime"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"

	"autoeval/tui/nav"
)

// Guard stands around the app so that a mistake in it ends the program in
// order: the terminal is given back whole, nothing is printed over the screen,
// and what happened can be told. What was saved before is on the disk.
type Guard struct {
	app   *App
	crash *Crash
	last  tea.View // the last good one
	quit  func()   // ends the program from outside the event loop
}

// Crash is what is known of a mistake, without a word that a person typed: the
// kind of value that was thrown, and the calls that led to it.
type Crash struct {
	What  string
	Stack string
}

// NewGuard guards an app.
func NewGuard(a *App) *Guard { return &Guard{app: a, quit: func() {}} }

// OnCrash says how to end the program when drawing fails; it may be called once,
// before the program runs.
func (g *Guard) OnCrash(quit func()) { g.quit = quit }

// Crash returns what ended the program, nil if nothing did.
func (g *Guard) Crash() *Crash { return g.crash }

// Init starts the app.
func (g *Guard) Init() (cmd tea.Cmd) {
	defer g.catch(&cmd)
	return g.watch(g.app.Init())
}

// Update passes the message on. After a crash it only ends.
func (g *Guard) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	m = g
	if c, ok := msg.(Crash); ok && g.crash == nil {
		g.crash = &c
	}
	if g.crash != nil {
		return g, tea.Quit
	}
	defer g.catch(&cmd)
	_, cmd = g.app.Update(msg)
	return g, g.watch(cmd)
}

// View draws the app, or what it last drew.
func (g *Guard) View() (v tea.View) {
	if g.crash != nil {
		return g.last
	}
	defer func() {
		if r := recover(); r != nil {
			g.crash, v = NewCrash(r), g.last
			go g.quit()
		}
	}()
	g.last = g.app.View()
	return g.last
}

// Resting implements paint.Rester for the app.
func (g *Guard) Resting() tea.Msg { return g.app.Resting() }

func (g *Guard) catch(cmd *tea.Cmd) {
	if r := recover(); r != nil {
		g.crash = NewCrash(r)
		*cmd = tea.Quit
	}
}

// watch guards a command, and those that come out of it.
func (g *Guard) watch(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = *NewCrash(r)
			}
		}()
		switch msg := cmd().(type) {
		case tea.BatchMsg:
			for i := range msg {
				msg[i] = g.watch(msg[i])
			}
			return msg
		case nav.Later:
			return nav.Later{Cmd: g.watch(msg.Cmd)}
		default:
			return msg
		}
	}
}

// NewCrash tells of a thrown value. The Go runtime's own errors say nothing
// personal; of any other value only its type is told.
func NewCrash(thrown any) *Crash {
	what := fmt.Sprintf("%T", thrown)
	if err, ok := thrown.(runtime.Error); ok {
		what = err.Error()
	}
	return &Crash{What: what, Stack: string(debug.Stack())}
}
