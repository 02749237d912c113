package plain

import (
	"bufio"
	"context"
	"io"
	"strings"
	"unicode/utf8"
)

// maxLine is how many bytes of one line are kept; the rest of it is dropped.
const maxLine = 1 << 20

// Reader reads lines, however long and whatever their end, never ahead of the
// line asked for but by its own buffer. There is one for the whole program, so
// that nothing is lost between two questions.
type Reader struct {
	in      *bufio.Reader
	stop    <-chan struct{}
	waiting chan string // the line that a read is under way for, nil if none
	begun   bool
}

// NewReader reads from in. When the context ends, so do the lines.
func NewReader(ctx context.Context, in io.Reader) *Reader {
	return &Reader{in: bufio.NewReader(in), stop: ctx.Done()}
}

// Line implements Lines. A last line without an end counts when it is not empty.
func (r *Reader) Line() (string, bool) {
	select {
	case <-r.stop:
		return "", false
	default:
	}
	if r.waiting == nil {
		r.waiting = make(chan string, 1)
		go r.read(r.waiting)
	}
	select {
	case line, ok := <-r.waiting:
		r.waiting = nil
		if !r.begun {
			r.begun = true
			line = strings.TrimPrefix(line, "\ufeff")
		}
		return line, ok
	case <-r.stop:
		return "", false
	}
}

// read gives one line to a channel, or closes it at the end.
func (r *Reader) read(to chan<- string) {
	var b strings.Builder
	for {
		part, more, err := r.in.ReadLine()
		if err != nil {
			if b.Len() == 0 {
				close(to)
				return
			}
			break
		}
		if room := maxLine - b.Len(); room > 0 {
			b.Write(part[:min(len(part), room)])
		}
		if !more {
			break
		}
	}
	to <- mended(b.String())
}

// mended drops a character that was cut at the end, and what a shell or an
// editor leaves around a line.
func mended(s string) string {
	for i := 0; i < utf8.UTFMax && len(s) >= maxLine-utf8.UTFMax; i++ {
		if c, n := utf8.DecodeLastRuneInString(s); c != utf8.RuneError || n > 1 {
			break
		}
		s = s[:len(s)-1]
	}
	return strings.TrimRight(s, "\r")
}
