package speech

import (
	"io"
	"regexp"
	"strings"
	"sync"

	"github.com/charmbracelet/x/ansi"
)

// Filter gives text that was laid out for the eye the shape of speech: styles
// go, the columns of a table become a list with commas, marks become words,
// lines are as long as the voice allows. Write it whole lines, or Flush at the end.
type Filter struct {
	out   io.Writer
	voice Voice
	rest  []byte
}

// NewFilter returns a filter that writes to out.
func NewFilter(out io.Writer, v Voice) *Filter { return &Filter{out: out, voice: v} }

// Write implements io.Writer.
func (f *Filter) Write(p []byte) (int, error) {
	f.rest = append(f.rest, p...)
	for {
		i := strings.IndexByte(string(f.rest), '\n')
		if i < 0 {
			return len(p), nil
		}
		line := string(f.rest[:i])
		f.rest = f.rest[i+1:]
		if err := f.line(line); err != nil {
			return 0, err
		}
	}
}

// Flush writes a last line that has no end.
func (f *Filter) Flush() error {
	if len(f.rest) == 0 {
		return nil
	}
	line := string(f.rest)
	f.rest = nil
	return f.line(line)
}

// gap is the room between two columns, and what stands before it.
var gap = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([^ ])  +`) })

func (f *Filter) line(s string) error {
	s = ansi.Strip(s)
	indent := len(s) - len(strings.TrimLeft(s, " "))
	s = s[:indent] + gap().ReplaceAllStringFunc(s[indent:], func(m string) string {
		if last := strings.TrimRight(m, " "); strings.ContainsAny(last, ",.:;!?") {
			return last + " "
		} else {
			return last + ", "
		}
	})
	_, err := io.WriteString(f.out, f.voice.Speech(s)+"\n")
	return err
}
