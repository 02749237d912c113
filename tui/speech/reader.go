package speech

import (
	"bufio"
	"context"
	"io"
	"strings"
	"sync"
	"unicode/utf8"
)

// maxLine is how many bytes of one line are kept; the rest of it is dropped.
const maxLine = 1 << 20

// Reader reads what is typed, line by line, however long the lines and whatever
// their end, never ahead of the line asked for but by its own buffer. There is
// one for the whole program, so that nothing is lost between two questions; who
// asks says with Until what ends the waiting. It may be used from several
// goroutines.
type Reader struct {
	in   *bufio.Reader
	text func(string) string

	mu      sync.Mutex
	waiting chan string // the line that a read is under way for, nil if none
	begun   bool
}

// NewReader returns a reader of in.
func NewReader(in io.Reader) *Reader {
	return &Reader{in: bufio.NewReader(in), text: func(s string) string { return s }}
}

// As has every line be what text makes of its bytes, and returns the reader. It is
// called before anything is read.
func (r *Reader) As(text func(string) string) *Reader {
	r.text = text
	return r
}

// Until returns the lines that are typed before the context ends. A line that
// was waited for when it did is the first of whoever asks next.
func (r *Reader) Until(ctx context.Context) Lines { return lines{r, ctx} }

// lines are a reader's, until a context ends.
type lines struct {
	r   *Reader
	ctx context.Context
}

// Line implements Lines. A last line without an end counts when it is not empty.
func (l lines) Line() (string, bool) {
	if l.ctx.Err() != nil {
		return "", false
	}
	coming := l.r.next()
	select {
	case line, ok := <-coming:
		return l.r.took(line), ok
	case <-l.ctx.Done():
		return "", false
	}
}

// next returns where the next line comes, having begun to read it.
func (r *Reader) next() <-chan string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.waiting == nil {
		r.waiting = make(chan string, 1)
		go r.read(r.waiting)
	}
	return r.waiting
}

// took notes that the line that was waited for came, and returns it; the first
// one without the mark that some editors put before a text.
func (r *Reader) took(line string) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.waiting = nil
	if !r.begun {
		r.begun = true
		line = strings.TrimPrefix(line, "\ufeff")
	}
	return line
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
	to <- r.text(mended(b.String()))
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
