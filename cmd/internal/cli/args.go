package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/model"
	"autoeval/model/safetext"
)

// takes accepts the arguments that a command's Use line names: ITEM is needed,
// [ID] is not, FILE... is one or more, [ID...] any number.
func (c *Env) takes(use string) cobra.PositionalArgs {
	words := strings.Fields(use)[1:]
	return func(cmd *cobra.Command, args []string) error {
		w := c.Say.CLI.Wrong
		hint := fmt.Sprintf(w.SeeHelp, cmd.CommandPath())
		for i, word := range words {
			if i >= len(args) && !strings.HasPrefix(word, "[") {
				return BadInput(fmt.Sprintf(w.TooFew, c.Arguments(strings.TrimSuffix(word, "..."))), hint)
			}
			if strings.Contains(word, "...") {
				return nil
			}
		}
		if len(args) > len(words) {
			return BadInput(fmt.Sprintf(w.TooMany, Line(args[len(words)])), hint)
		}
		return nil
	}
}

// KnownCommand refuses an argument of a command that only has commands below
// it, and names the nearest.
func (c *Env) KnownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	w := c.Say.CLI.Wrong
	hint := fmt.Sprintf(w.SeeHelp, cmd.CommandPath())
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		hint = fmt.Sprintf(w.DidYouMean, strings.TrimSpace(cmd.CommandPath()+" "+near[0]))
	}
	return BadInput(fmt.Sprintf(w.Command, Line(args[0])), hint)
}

// SomethingGiven asks for at least one of those options, and names them.
func (c *Env) SomethingGiven(given *pflag.FlagSet, options ...string) error {
	if slices.ContainsFunc(options, given.Changed) {
		return nil
	}
	return BadInput(c.Say.CLI.Wrong.NothingGiven, "--"+strings.Join(options, ", --"))
}

// Arguments writes the part of a Use line after the name in the person's
// language: "ITEM [ID...]" is « ÉLÉMENT [ID...] » in French.
func (c *Env) Arguments(use string) string {
	words := strings.Fields(use)
	for i, word := range words {
		bare := strings.Trim(word, "[].")
		if said, ok := c.Say.CLI.Frame.Args[bare]; ok {
			words[i] = strings.Replace(word, bare, said, 1)
		}
	}
	return strings.Join(words, " ")
}

// Kept returns a text as a field of that kind keeps it; that some of it was cut off
// is said, not kept quiet.
func (c *Env) Kept(s string, l safetext.Limit) string {
	if !safetext.Fits(s, l) {
		c.Note("%s", c.Say.Form.TooLong)
	}
	return safetext.Clean(s, l)
}

// KeptTrim is kept without the space around.
func (c *Env) KeptTrim(s string, l safetext.Limit) string { return strings.TrimSpace(c.Kept(s, l)) }

// NoteAhead says when what was done has a date to come: it may be a slip, and it
// may be meant.
func (c *Env) NoteAhead(day time.Time) {
	if day.After(model.Day(c.Now())) {
		c.Note(c.Say.Form.DayAheadSaid, c.Say.Date(day))
	}
}

// First returns the first argument, or what stands for it.
func First(args []string, otherwise string) string {
	if len(args) > 0 {
		return args[0]
	}
	return otherwise
}
