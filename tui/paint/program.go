package paint

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
)

// grace is how long a model has to save, or to ask, once it is to leave. Whoever
// wanted it ends the program less kindly soon after, and without a terminal
// nobody answers: going on would hold the data.
const grace = 1200 * time.Millisecond

// insisting is how much later than the first a second wish to leave comes.
const insisting = 300 * time.Millisecond

// Program runs a model at a port.
type Program struct {
	loop    *tea.Program
	port    Port
	leave   tea.Msg
	painter *painter
	queue   *queue
	asked   *asked
	rest    *time.Timer // runs while the model leaves something until keys rest
	ctx     context.Context
	stop    func()

	hand  sync.Mutex // held by whoever has the terminal's keys: reads, leaves or lends it
	keys  *keyboard
	mu    sync.Mutex // around all below
	lent  bool
	gone  time.Time // when it was first to leave
	told  bool      // the model knows that it is to leave
	crash *Crash
}

// Crash is a mistake that ended a program in order: the terminal was given back.
type Crash struct {
	Thrown any
	Stack  []byte
}

func (c *Crash) Error() string { return fmt.Sprintf("%v", c.Thrown) }

// New makes a program. The message leave tells the model that it is to leave:
// its line is closed, or Leave was called.
func New(ctx context.Context, m tea.Model, port Port, profile colorprofile.Profile, leave tea.Msg) *Program {
	p := &Program{port: port, leave: leave}
	p.ctx, p.stop = context.WithCancel(ctx)
	again := func() { p.loop.Send(again{}) }
	env := port.Environ()
	p.asked = newAsked(env)
	p.painter = newPainter(port, newScreen(env, profile), p.asked, again, p.fault)
	if s, ok := port.(Shared); ok {
		p.painter.rests = s.Rests()
	}
	p.queue = newQueue(again)
	p.rest = time.AfterFunc(time.Hour, func() { p.loop.Send(rested{}) })
	p.rest.Stop()
	p.loop = tea.NewProgram(model{m, p}, tea.WithContext(p.ctx), tea.WithoutRenderer(), tea.WithFPS(1), tea.WithInput(nil), tea.WithOutput(io.Discard),
		tea.WithEnvironment(env), tea.WithColorProfile(profile), tea.WithoutSignalHandler(), tea.WithoutCatchPanics(), tea.WithFilter(p.filter))
	return p
}

// Run runs the model until it quits. The terminal is then as it was. A mistake in
// the model or in drawing it is a *Crash.
func (p *Program) Run() (err error) {
	defer p.stop()
	if err := p.take(); err != nil {
		return err
	}
	go p.port.Resized(p.ctx, p.measure)
	ended := p.run()
	p.hand.Lock() // whoever has the terminal ends first
	defer p.hand.Unlock()
	p.stop()
	p.rest.Stop()
	p.give()
	p.painter.close()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.crash != nil {
		go func() { _ = p.loop.ReleaseTerminal() }() // ends what waits for its clock, where a panic left it
		return p.crash
	}
	return ended
}

func (p *Program) run() error {
	defer p.fault()
	_, err := p.loop.Run()
	return err
}

// fault is deferred around whatever may go wrong: it ends the program.
func (p *Program) fault() {
	thrown := recover()
	if thrown == nil {
		return
	}
	p.mu.Lock()
	if p.crash == nil {
		p.crash = &Crash{thrown, debug.Stack()}
	}
	p.mu.Unlock()
	p.stop()
}

// Quit ends the program whatever is unsaved.
func (p *Program) Quit() { p.loop.Quit() }

// Send gives the model a message. It waits until the loop takes it.
func (p *Program) Send(msg tea.Msg) { p.loop.Send(msg) }

// Leave has the model leave, after all keys that had arrived by now. After a
// while the program ends whatever the model says; the second time too, unless
// that comes at once, as when a shell and the system both say that a window was
// closed. While the terminal is lent it waits until that is back.
func (p *Program) Leave() {
	p.mu.Lock()
	first, lent := p.gone, p.lent
	if first.IsZero() {
		p.gone = time.Now()
	}
	p.mu.Unlock()
	switch {
	case lent:
	case first.IsZero():
		p.part()
	case time.Since(first) > insisting:
		p.Quit()
	}
}

// part tells the model that it is to leave.
func (p *Program) part() {
	p.mu.Lock()
	again := p.told
	p.told = true
	p.mu.Unlock()
	if again {
		return
	}
	late := time.AfterFunc(grace, p.Quit)
	context.AfterFunc(p.ctx, func() { late.Stop() })
	p.hand.Lock()
	defer p.hand.Unlock()
	if p.ctx.Err() != nil {
		return
	}
	p.deafen()
	p.Send(parting{})
	_ = p.listen() // where it fails nobody can answer: it ends when it is late
}

// Aside lends the terminal to do. It is not for the loop's own goroutine.
func (p *Program) Aside(do func() error) error {
	err := p.aside(do)
	p.measure()
	p.painter.goOn()
	if p.lend(false) {
		p.part()
	}
	return err
}

func (p *Program) aside(do func() error) error {
	p.hand.Lock()
	defer p.hand.Unlock()
	if err := p.ctx.Err(); err != nil {
		return err
	}
	p.lend(true)
	p.give()
	err := do()
	if taking := p.take(); taking != nil {
		p.Quit()
		err = errors.Join(err, taking)
	}
	return err
}

// lend notes whether the terminal is lent, and says whether to leave.
func (p *Program) lend(lent bool) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.lent = lent
	return !p.gone.IsZero() && !lent
}

// Suspend returns a command that stops the program as a shell's ctrl+z does, nil where
// there is no shell to go back to.
func (p *Program) Suspend() tea.Cmd {
	s, ok := p.port.(Suspender)
	if !ok || !s.Suspendable() {
		return nil
	}
	return func() tea.Msg {
		_ = p.Aside(s.Suspend)
		return nil
	}
}

// measure tells the model how large its window is.
func (p *Program) measure() { p.Send(tea.WindowSizeMsg{}) }

// take makes the terminal ours: keys come.
func (p *Program) take() error {
	if err := p.port.Take(); err != nil {
		return err
	}
	if err := p.listen(); err != nil {
		return errors.Join(err, p.port.Give())
	}
	return nil
}

// give gives the terminal back. An answer that it still owes does not go to
// whoever has it next.
func (p *Program) give() {
	p.painter.leave()
	p.asked.wait()
	p.deafen()
	_ = p.port.Give()
}

func (p *Program) listen() error {
	in, err := p.port.Listen()
	if err != nil {
		return err
	}
	k := listen(in, p.asked.until, p.come, p.fault)
	p.keys = k
	go func() {
		if <-k.done; k.closed() {
			p.part()
		}
	}()
	return nil
}

func (p *Program) deafen() {
	if p.keys != nil {
		p.keys.stop()
		p.keys = nil
	}
}

// come takes an event of the keyboard.
func (p *Program) come(e uv.Event, more bool) {
	p.asked.answered(e)
	if typed(e) {
		p.painter.announce(more)
	}
	p.loop.Send(e)
}
