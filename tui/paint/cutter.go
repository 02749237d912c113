package paint

import (
	"bytes"
	"time"
	"unicode/utf8"
)

// How long a cutter waits for what may follow.
const (
	// escapeWait is how long an escape alone may be the beginning of another key.
	escapeWait = 50 * time.Millisecond
	// restWait is how long anything else that has begun may take to go on.
	restWait = time.Second
	// pasteWait is how long a paste may be silent before it is over.
	pasteWait = 1500 * time.Millisecond
	// lateWait is how long the remainder of what was given up is expected.
	lateWait = 2 * time.Second
)

// What is taken in at most.
const (
	maxControl = 8 << 10 // a control sequence or string
	maxPaste   = 4 << 20
)

// piece is something whole that came: the bytes of a key or of a report, some
// text, or a paste.
type piece struct {
	bytes []byte
	paste bool
}

// cutter cuts bytes as they come into whole pieces. It is told the time and
// knows no clock:
//
//   - an escape alone is a key when nothing followed for escapeWait; while the
//     terminal owes an answer, for restWait;
//   - a control sequence, a control string or a character that has begun is held
//     until it is whole, and dropped when it does not go on for restWait. What
//     is left of it and comes late is dropped too;
//   - a paste is over at its mark, whatever its text holds, when it is silent for
//     pasteWait, or at ctrl+c; its text is kept;
//   - ctrl+c is a key wherever it comes.
//
// The zero cutter is ready.
type cutter struct {
	held   []byte    // what has begun and is not whole; in a paste, its text
	last   time.Time // when the last byte of it came
	paste  bool      // in a paste
	full   bool      // a paste is too long: what still comes of it is dropped
	looked int       // how much of a paste has no end in it
	late   func([]byte) (n int, more bool)
	until  time.Time // how long late is listened to
	ghost  bool      // held is the remainder of what was taken for an escape, with one before it
	asking time.Time // until then the terminal may owe an answer
}

// expect says until when the terminal may owe an answer.
func (c *cutter) expect(until time.Time) { c.asking = until }

// cut takes what has come and returns what is whole.
func (c *cutter) cut(b []byte, now time.Time) (out []piece) {
	b = c.drop(b, now)
	if len(b) == 0 {
		return nil
	}
	c.held, c.last = append(c.held, b...), now
	for len(c.held) > 0 || c.paste {
		p, ok := c.next()
		if !ok {
			break
		}
		if len(p.bytes) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// next takes a piece off held; one without bytes was dropped.
func (c *cutter) next() (piece, bool) {
	if c.paste {
		return c.pasted()
	}
	n, good := measure(c.held)
	if n == 0 {
		return piece{}, false
	}
	b := c.held[:n:n]
	c.held = c.held[n:]
	if string(b) == pasteStart {
		c.paste, b = true, nil
	}
	if !good && n >= maxControl {
		c.late, c.until = remainder(b), c.last.Add(lateWait)
	}
	if c.ghost || !good {
		b = nil
	}
	c.ghost = false
	return piece{bytes: b}, true
}

// due returns when expire has something to do if nothing comes; zero is never.
func (c *cutter) due() time.Time {
	switch {
	case c.paste:
		return c.last.Add(pasteWait)
	case len(c.held) == 0:
		return time.Time{}
	case c.alone() && !c.last.Before(c.asking):
		return c.last.Add(escapeWait)
	}
	return c.last.Add(restWait)
}

// alone says whether nothing but escapes is held.
func (c *cutter) alone() bool { return len(bytes.Trim(c.held, "\x1b")) == 0 }

// expire gives up what is due.
func (c *cutter) expire(now time.Time) (out []piece) {
	if d := c.due(); d.IsZero() || now.Before(d) {
		return nil
	}
	held := c.held
	c.until = now.Add(lateWait)
	switch {
	case c.paste:
		text, rest := splitMark(held)
		c.late = dropExactly(rest)
		if p, ok := c.over(text, nil); ok {
			out = append(out, p)
		}
		return out
	case c.alone():
		for range held {
			out = append(out, piece{bytes: []byte{esc}})
		}
		c.late = nil
		c.ghostly()
	case c.ghost && len(held) == 2: // a key after all
		out = append(out, piece{bytes: held[1:]})
		c.late = nil
	default:
		c.late = remainder(held)
	}
	c.held, c.ghost = nil, false
	return out
}

// ghostly has what follows an escape that was a key be looked at: it may be the
// rest of a sequence that came too late. A person does not type the rest of one
// at once, nor these two characters often.
func (c *cutter) ghostly() {
	c.late = func(b []byte) (int, bool) {
		whole := append([]byte{esc}, b...)
		n, good := measure(whole)
		switch b[0] {
		case '[', ']':
			c.held, c.ghost = []byte{esc}, true
		case 'O':
			if good && n == 3 && bytes.IndexByte([]byte("ABCDFHPQRS"), b[1]) >= 0 {
				return 2, false
			}
		case 'P', '_', '^', 'X':
			if good && n > 3 {
				return n - 1, false
			}
		}
		return 0, false
	}
}

// drop takes off what is left of something that was given up.
func (c *cutter) drop(b []byte, now time.Time) []byte {
	if c.late == nil || len(b) == 0 {
		return b
	}
	late := c.late
	c.late = nil
	if now.After(c.until) {
		return b
	}
	n, more := late(b)
	if more {
		c.late = late
	}
	return b[n:]
}

// remainder drops what may be left of something that did not get whole: of a
// character or a key nothing is a key by itself.
func remainder(held []byte) func([]byte) (int, bool) {
	switch {
	case len(held) < 2 || held[0] != esc || held[1] == 'O':
		return nil
	case held[1] == '[':
		bare := len(held) == 2
		return func(b []byte) (int, bool) { return sequenceEnd(b, bare) }
	}
	return func(b []byte) (int, bool) {
		n, _, whole := stringEnd(b)
		return n, !whole
	}
}

// sequenceEnd returns where a control sequence ends that b goes on with, and whether
// more of it is to come; a bare one had nothing but its beginning.
func sequenceEnd(b []byte, bare bool) (n int, more bool) {
	for n < len(b) && b[n] >= 0x20 && b[n] < 0x40 {
		n++
	}
	switch {
	case n == len(b):
		return n, true
	case b[n] < 0x40 || b[n] >= 0x7f:
		return n, false
	case bare && b[n] == '[':
		return min(n+2, len(b)), false
	case bare && b[n] == 'M':
		return min(n+4, len(b)), false
	}
	return n + 1, false
}

// dropExactly drops these bytes, as many of them as come.
func dropExactly(rest []byte) func([]byte) (int, bool) {
	if len(rest) == 0 {
		return nil
	}
	return func(b []byte) (n int, more bool) {
		for n < len(b) && len(rest) > 0 && b[n] == rest[0] {
			n, rest = n+1, rest[1:]
		}
		return n, n == len(b) && len(rest) > 0
	}
}

// whole says whether a character is; a byte that begins none is, by itself.
func whole(b []byte) (n int, good bool) {
	if !utf8.FullRune(b) {
		return 0, false
	}
	r, n := utf8.DecodeRune(b)
	return n, r != utf8.RuneError || n > 1
}
