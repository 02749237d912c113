package speech

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Lines is where answers come from.
type Lines interface {
	// Line returns the next line without its end, and false when there are no more.
	Line() (string, bool)
}

// Talk is a conversation: what is said goes to a writer, what is answered comes
// from Lines. After the first failed write nothing more is asked.
type Talk struct {
	Voice Voice // may be changed between two sentences

	out   io.Writer
	in    Lines
	echo  bool
	ended bool
	err   error
}

// NewTalk returns a conversation. Echo repeats each answer after its question:
// where answers are not typed on the terminal that shows the questions, the
// text would not hold them.
func NewTalk(out io.Writer, in Lines, v Voice, echo bool) *Talk {
	return &Talk{Voice: v, out: out, in: in, echo: echo}
}

// Say says one paragraph.
func (t *Talk) Say(format string, values ...any) {
	t.write(t.Voice.Speech(fmt.Sprintf(format, values...)) + "\n")
}

// Gap leaves a blank line.
func (t *Talk) Gap() { t.write("\n") }

// Ask asks and takes one line, trimmed; false at the end of what is typed.
func (t *Talk) Ask(format string, values ...any) (string, bool) {
	const blank = "\u00a0" // before the answer, on the question's last line
	question := strings.TrimSuffix(t.Voice.Speech(fmt.Sprintf(format, values...)+blank), blank) + " "
	t.write(question)
	if t.ended || t.err != nil {
		t.ended = true
		return "", false
	}
	line, ok := t.in.Line()
	if !ok {
		t.ended = true
		t.write("\n")
		return "", false
	}
	if t.echo {
		answer := strings.TrimRight(Safe(Head(line)), " ")
		if last := question[strings.LastIndexByte(question, '\n')+1:]; ansi.StringWidth(last+answer) > t.Voice.width() {
			answer = "\n" + answer
		}
		t.write(answer + "\n")
	}
	return strings.TrimSpace(line), true
}

// Head returns what is repeated of a long answer.
func Head(line string) string {
	r := []rune(line)
	if len(r) > Width/2 {
		return string(r[:Width/2]) + "…"
	}
	return line
}

// Ended reports whether there are no more answers.
func (t *Talk) Ended() bool { return t.ended || t.err != nil }

// Unheard reports whether nobody is at the keyboard: the answers come from a file
// or a program.
func (t *Talk) Unheard() bool { return t.echo }

// Err returns why what is said no longer arrives, nil when it does.
func (t *Talk) Err() error { return t.err }

func (t *Talk) write(s string) {
	if t.err == nil {
		_, t.err = io.WriteString(t.out, s)
	}
}
