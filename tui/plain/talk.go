// Package plain is the program without a screen: a conversation in lines, for
// screen readers, for terminals that draw nothing and for pipes. What was said
// stays: no cursor moves, no escape codes, no drawing, no colour, and no line
// over Width cells. What stands for a word on a screen is a word here.
//
// talk.go is the conversation, reader.go what is typed, speech.go the shape of
// what is said, filter.go the same for text that was written for a screen;
// walk.go and the files beside it ask a session question by question, by the
// rules of tui/screen/walkthrough. Nothing here draws, and nothing here knows a
// command line.
package plain

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Lines is where answers come from.
type Lines interface {
	// Line is the next line without its end, and false when there are no more.
	Line() (string, bool)
}

// Talk is a conversation: what is said goes to a writer, what is answered comes
// from Lines. After the first failed write nothing more is asked.
type Talk struct {
	out   io.Writer
	in    Lines
	arrow string
	echo  bool
	ended bool
	err   error
}

// NewTalk makes a conversation. Arrow is the word for an arrow in the person's
// language. Echo repeats each answer after its question: where answers are not
// typed on the terminal that shows the questions, the text would not hold them.
func NewTalk(out io.Writer, in Lines, arrow string, echo bool) *Talk {
	return &Talk{out: out, in: in, arrow: arrow, echo: echo}
}

// Say says one paragraph.
func (t *Talk) Say(format string, values ...any) {
	t.write(Speech(fmt.Sprintf(format, values...), t.arrow) + "\n")
}

// Gap leaves a blank line.
func (t *Talk) Gap() { t.write("\n") }

// Ask asks and takes one line, trimmed; false at the end of what is typed.
func (t *Talk) Ask(format string, values ...any) (string, bool) {
	question := Speech(fmt.Sprintf(format, values...), t.arrow) + " "
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
		answer := strings.TrimRight(safe(head(line)), " ")
		if last := question[strings.LastIndexByte(question, '\n')+1:]; ansi.StringWidth(last+answer) > Width {
			answer = "\n" + answer
		}
		t.write(answer + "\n")
	}
	return strings.TrimSpace(line), true
}

// head is what an echo repeats of a long answer.
func head(line string) string {
	r := []rune(line)
	if len(r) > Width/2 {
		return string(r[:Width/2]) + "…"
	}
	return line
}

// Ended says whether there are no more answers.
func (t *Talk) Ended() bool { return t.ended || t.err != nil }

// Unheard says whether nobody is at the keyboard: the answers come from a file
// or a program.
func (t *Talk) Unheard() bool { return t.echo }

// Err is why what is said no longer arrives, nil when it does.
func (t *Talk) Err() error { return t.err }

func (t *Talk) write(s string) {
	if t.err == nil {
		_, t.err = io.WriteString(t.out, s)
	}
}

// Arrow changes the word for an arrow, with the language.
func (t *Talk) Arrow(word string) { t.arrow = word }
