package paint

import (
	"io"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

const (
	// pace is the least time between two frames: no screen shows more.
	pace = 8 * time.Millisecond
	// hold is how long a frame waits for what is about to change it.
	hold = 2 * time.Millisecond
	// patience is how long a terminal that takes no more output is waited for
	// when it is to be given back.
	patience = 600 * time.Millisecond
)

// painter keeps a terminal like a model's view. It never makes its caller wait
// for the terminal: one frame is on its way at most, and what it shows next is
// whatever the view is by then. At rest it has no timer.
type painter struct {
	w     io.Writer
	asked *asked
	again func()        // asks for another show; it may block, and is called from goroutines of the painter's own
	fault func()        // deferred around what those do
	rests time.Duration // after which the cells are given up; zero: never

	mu     sync.Mutex // around all below
	screen *screen
	busy   bool          // a frame is on its way
	away   bool          // the terminal is someone else's for now
	since  time.Time     // when the first show was put off after the last frame; zero: none was
	last   time.Time     // when the last frame was made
	round  int           // how many frames were made
	due    int           // how many things that may change the next frame have not come
	more   bool          // another event is about to come
	events []bool        // those on their way to the loop: whether another follows at once
	timer  *time.Timer   // runs while a show waits for its time
	rest   *time.Timer   // runs from a frame until the cells are given up
	frames chan []byte   // to the goroutine that writes; at most one
	idle   chan struct{} // told when it has written
	err    error         // why nothing can be written any more
}

// newPainter makes a painter that writes on w. The first frame asks the
// terminal what it is to be asked.
func newPainter(w io.Writer, s *screen, a *asked, again, fault func()) *painter {
	p := &painter{w: w, asked: a, again: again, fault: fault, screen: s, frames: make(chan []byte, 1), idle: make(chan struct{}, 1)}
	p.timer = time.AfterFunc(time.Hour, again)
	p.timer.Stop()
	p.rest = time.AfterFunc(time.Hour, p.relax)
	p.rest.Stop()
	go p.write()
	return p
}

// show paints what view returns. While it is too early it returns at once, does
// not call view, and asks for another show later.
func (p *painter) show(view func() tea.View) {
	if !p.ready() {
		return
	}
	v := view()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.timer.Stop()
	p.since = time.Time{}
	p.round, p.due = p.round+1, 0
	frame := p.screen.frame(v)
	if len(frame) == 0 {
		return
	}
	if ask := p.asked.ask(); ask != "" {
		frame = append(frame, ask...)
	}
	p.busy, p.last = true, time.Now()
	p.frames <- frame
}

// relax gives up the cells once nothing was painted for long enough.
func (p *painter) relax() {
	defer p.fault()
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.busy {
		p.screen.relax()
	}
}

// ready says whether a frame may be made now, and else sees to it that there is
// another show.
func (p *painter) ready() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.err != nil {
		return false
	}
	now := time.Now()
	if p.since.IsZero() {
		p.since = now
	}
	if p.busy || p.away {
		return false // whatever ends that asks again
	}
	wait := p.last.Add(pace).Sub(now)
	switch {
	case p.more || len(p.events) > 0: // it is here already
		wait = max(wait, p.since.Add(pace).Sub(now))
	case p.due > 0:
		wait = max(wait, p.since.Add(hold).Sub(now))
	}
	if wait > 0 {
		p.timer.Reset(wait)
		return false
	}
	return true
}

// await says that something is about to change what shows: the next frame waits
// for it a little. The function it returns says that it has come; a show follows.
func (p *painter) await() (come func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.due++
	round := p.round
	return func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		if round == p.round {
			p.due--
		}
	}
}

// announce says, before an event is given to the loop, whether another one
// follows it at once. That counts from when the loop takes the event: the frame
// after the event before is still to wait for this one.
func (p *painter) announce(more bool) {
	p.mu.Lock()
	p.events = append(p.events, more)
	p.mu.Unlock()
}

// taken says that the loop has taken the first of the events announced. The next
// one may have been announced already.
func (p *painter) taken() {
	p.mu.Lock()
	if len(p.events) > 0 {
		p.more, p.events = p.events[0], p.events[1:]
	}
	p.mu.Unlock()
}

func (p *painter) write() {
	defer p.fault()
	for frame := range p.frames {
		_, err := p.w.Write(frame)
		p.mu.Lock()
		p.busy, p.err = false, err
		again := !p.since.IsZero() && !p.away && err == nil
		if p.rests > 0 {
			p.rest.Reset(p.rests)
		}
		p.screen.catchUp()
		p.mu.Unlock()
		select {
		case p.idle <- struct{}{}:
		default:
		}
		if again {
			p.again()
		}
	}
}

// change changes the screen between two frames.
func (p *painter) change(do func(*screen)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	do(p.screen)
}

// leave gives the terminal back as it was found, or gives up on one that takes
// nothing. Nothing is painted until goOn.
func (p *painter) leave() {
	limit := time.After(patience)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.away = true
	p.timer.Stop()
	if !p.wait(limit) {
		return
	}
	if end := p.screen.leave(); len(end) > 0 && p.err == nil {
		p.busy = true
		p.frames <- end
		p.wait(limit)
	}
}

// wait waits for the frame on its way; it says whether that has gone.
func (p *painter) wait(limit <-chan time.Time) bool {
	for p.busy {
		p.mu.Unlock()
		select {
		case <-p.idle:
			p.mu.Lock()
		case <-limit:
			p.mu.Lock()
			return !p.busy
		}
	}
	return true
}

// goOn takes the terminal again and paints all of it.
func (p *painter) goOn() {
	p.mu.Lock()
	p.away, p.last = false, time.Time{}
	p.mu.Unlock()
	p.again()
}

// close ends the painter after leave.
func (p *painter) close() {
	close(p.frames)
	p.rest.Stop()
}
