package cli

import (
	"fmt"
	"strings"

	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// Confirm asks a person before something is deleted or replaced. --yes answers
// for them. Where nobody is there to answer, or with --no-input, no answer is not
// a yes: it is wrong usage. Anything but yes is a failure that changed nothing.
func (c *Env) Confirm(question string, yes bool) error {
	if yes {
		return nil
	}
	if !c.Asking() {
		return BadInput(c.Say.CLI.Given.YesNeeded, c.Say.CLI.Given.YesHint)
	}
	if c.Agrees(question) {
		return nil
	}
	return Failed(c.Say.CLI.Wrong.Stopped, "")
}

// Agrees asks a question and says whether the answer is yes.
func (c *Env) Agrees(question string) bool {
	answer, _ := c.Ask(question + " " + c.Say.CLI.Frame.Ask)
	return lang.Agrees(answer)
}

// Asking says whether a person is there to answer.
func (c *Env) Asking() bool { return c.InTerminal && c.ErrTerminal && !c.Options.NoInput }

// Ask puts a question on stderr and reads one line; false at the end of input.
func (c *Env) Ask(question string) (string, bool) {
	fmt.Fprint(c.Err, c.wrapped(question)+" ")
	if f, ok := c.Err.(*speech.Filter); ok {
		f.Flush()
	}
	answer, ok := c.Typed.Line()
	if !ok {
		fmt.Fprintln(c.Err)
	}
	return strings.TrimSpace(answer), ok
}
