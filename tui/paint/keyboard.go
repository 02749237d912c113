package paint

import (
	"slices"
	"strings"
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

// keyboard makes events of what comes from an input, in the order it came. It
// has a timer only while something has begun and is not whole.
type keyboard struct {
	in   Input
	send func(event uv.Event, more bool) // more: another comes at once
	owes func() time.Time                // until when the terminal may owe an answer
	done chan struct{}                   // closed when reading has ended

	mu      sync.Mutex // around all below, and held while events are sent
	cutter  cutter
	decoder uv.EventDecoder
	timer   *time.Timer
	ended   bool
	stopped bool
}

// listen reads an input until it ends or is stopped; fault is deferred around
// what it does.
func listen(in Input, owes func() time.Time, send func(uv.Event, bool), fault func()) *keyboard {
	k := &keyboard{in: in, send: send, owes: owes, done: make(chan struct{})}
	k.timer = time.AfterFunc(time.Hour, func() {
		defer fault()
		k.late()
	})
	k.timer.Stop()
	go func() {
		defer close(k.done)
		defer fault()
		_ = k.read() // whatever ended it, the line is closed
		k.end()
	}()
	return k
}

func (k *keyboard) read() error {
	if s, ok := k.in.(Streamer); ok {
		return s.Stream(func(e uv.Event) { k.send(e, false) })
	}
	var buf [4096]byte
	for {
		n, err := k.in.Read(buf[:])
		if n > 0 {
			k.come(buf[:n])
		}
		if err != nil {
			return err
		}
	}
}

func (k *keyboard) come(b []byte) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.cutter.expect(k.owes())
	k.give(k.cutter.cut(b, time.Now()))
}

// late is when nothing came for a while. A process that was not let run for as
// long finds what did come.
func (k *keyboard) late() {
	k.mu.Lock()
	defer k.mu.Unlock()
	switch {
	case k.ended:
	case k.in.Arrived():
		k.timer.Reset(escapeWait)
	default:
		k.give(k.cutter.expire(time.Now()))
	}
}

// end gives what is held of what will not go on: the text of a paste, a lone
// escape.
func (k *keyboard) end() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if due := k.cutter.due(); !due.IsZero() {
		k.give(k.cutter.expire(due))
	}
	k.ended = true
	k.timer.Stop()
}

// give sends what pieces mean, and sets the timer for what is held.
func (k *keyboard) give(pieces []piece) {
	var events []uv.Event
	for _, p := range pieces {
		events = append(events, k.decode(p)...)
	}
	if due := k.cutter.due(); due.IsZero() {
		k.timer.Stop()
	} else {
		k.timer.Reset(time.Until(due))
	}
	for i, e := range events {
		k.send(e, slices.ContainsFunc(events[i+1:], typed))
	}
}

// typed says whether an event is a person's: a key, the mouse or a paste. These
// the filter knows again once the loop has taken them.
func typed(e uv.Event) bool {
	switch e.(type) {
	case uv.KeyEvent, uv.MouseEvent, uv.PasteEvent:
		return true
	}
	return false
}

// decode returns what a piece means: nothing, one event, or one for each character.
func (k *keyboard) decode(p piece) (out []uv.Event) {
	if p.paste {
		return []uv.Event{uv.PasteEvent{Content: strings.ToValidUTF8(string(p.bytes), "")}}
	}
	for b := p.bytes; len(b) > 0; {
		n, event := k.decoder.Decode(b)
		switch e := event.(type) {
		case uv.MultiEvent:
			out = append(out, e...)
		case uv.KeyPressEvent, uv.KeyReleaseEvent, uv.MouseEvent, uv.FocusEvent, uv.BlurEvent, uv.BackgroundColorEvent, uv.ModeReportEvent,
			uv.WindowSizeEvent, uv.KeyboardEnhancementsEvent:
			out = append(out, e)
		}
		if b[0] == esc || n <= 0 {
			break // a sequence is one event, whatever the decoder knows of it
		}
		b = b[n:]
	}
	return out
}

// stop ends reading once all that has arrived was read and sent, or when a read
// cannot be ended.
func (k *keyboard) stop() {
	k.mu.Lock()
	k.stopped = true
	k.mu.Unlock()
	k.in.Stop()
	select {
	case <-k.done:
		_ = k.in.Close()
	case <-time.After(patience / 2):
	}
}

// closed says, once reading has ended, whether the line was closed.
func (k *keyboard) closed() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return !k.stopped
}
