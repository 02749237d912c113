package main

import (
	"fmt"
	"strings"

	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// confirm asks a yes or no question of a person. Where nobody is there to
// answer, or with --no-input, having named the thing is the consent. Anything
// but yes is a failure that changed nothing.
func (c *cli) confirm(question string, yes bool) error {
	if yes || !c.asking() {
		return nil
	}
	if c.agrees(question) {
		return nil
	}
	return failed(c.say.CLI.Wrong.Stopped, "")
}

// agrees asks a question and says whether the answer is yes.
func (c *cli) agrees(question string) bool {
	answer, _ := c.ask(question + " " + c.say.CLI.Frame.Ask)
	return lang.Agrees(answer)
}

// asking says whether a person is there to answer.
func (c *cli) asking() bool { return c.InTerminal && c.ErrTerminal && !c.global.noInput }

// ask puts a question on stderr and reads one line; false at the end of input.
func (c *cli) ask(question string) (string, bool) {
	fmt.Fprint(c.Err, c.wrapped(question)+" ")
	if f, ok := c.Err.(*speech.Filter); ok {
		f.Flush()
	}
	answer, ok := c.typed.Line()
	if !ok {
		fmt.Fprintln(c.Err)
	}
	return strings.TrimSpace(answer), ok
}
