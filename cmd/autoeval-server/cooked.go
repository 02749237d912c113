package main

import (
	"io"
	"unicode/utf8"
)

// maxTyped is the longest line that is taken from a terminal.
const maxTyped = 16 << 10

// cooked reads lines typed at a terminal that gives keys as they come: it shows
// what is typed, takes it back with backspace, and ends with ctrl+c or ctrl+d.
type cooked struct {
	from io.Reader
	echo io.Writer

	rest  []byte // of a line that is finished
	ended bool
	keys  []byte // that came and were not looked at
}

// Read implements io.Reader: a line at a time, with its end.
func (c *cooked) Read(b []byte) (int, error) {
	if len(c.rest) == 0 {
		if c.ended {
			return 0, io.EOF
		}
		if err := c.line(); err != nil {
			return 0, err
		}
	}
	n := copy(b, c.rest)
	c.rest = c.rest[n:]
	return n, nil
}

// The keys that mean something; others that are no text are passed over.
const (
	ctrlC     = 3
	ctrlD     = 4
	backspace = 8
	ctrlU     = 21
	escape    = 27
	deleted   = 127
)

func (c *cooked) line() error {
	var typed []byte
	for {
		k, err := c.key()
		if err != nil {
			c.ended = true
			c.rest = typed
			if len(typed) == 0 {
				return err
			}
			return nil
		}
		switch {
		case k == '\r' || k == '\n':
			c.show("\n")
			c.rest = append(typed, '\n')
			return nil
		case k == ctrlC, k == ctrlD && len(typed) == 0:
			c.ended = true
			c.show("\n")
			return io.EOF
		case (k == backspace || k == deleted) && len(typed) > 0:
			_, n := utf8.DecodeLastRune(typed)
			typed = typed[:len(typed)-n]
			c.show("\b \b")
		case k == ctrlU:
			for range utf8.RuneCount(typed) {
				c.show("\b \b")
			}
			typed = typed[:0]
		case k == escape:
			c.skip()
		case k >= ' ' && k != deleted && len(typed) < maxTyped:
			typed = append(typed, k)
			c.show(string([]byte{k}))
		}
	}
}

// skip passes over what an arrow or a function key sends.
func (c *cooked) skip() {
	k, err := c.key()
	for err == nil && (k == '[' || k == 'O' || k == ';' || k >= '0' && k <= '9') {
		k, err = c.key()
	}
}

func (c *cooked) key() (byte, error) {
	for len(c.keys) == 0 {
		b := make([]byte, 256)
		n, err := c.from.Read(b)
		if n == 0 && err != nil {
			return 0, err
		}
		c.keys = b[:n]
	}
	k := c.keys[0]
	c.keys = c.keys[1:]
	return k, nil
}

func (c *cooked) show(s string) { _, _ = io.WriteString(c.echo, s) }
