package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/model/safetext"
)

// takes accepts the arguments that a command's Use line names: ITEM is needed,
// [ID] is not, FILE... is one or more, [ID...] any number.
func (c *cli) takes(use string) cobra.PositionalArgs {
	words := strings.Fields(use)[1:]
	return func(cmd *cobra.Command, args []string) error {
		w := c.say.CLI.Wrong
		hint := fmt.Sprintf(w.SeeHelp, cmd.CommandPath())
		for i, word := range words {
			if i >= len(args) && !strings.HasPrefix(word, "[") {
				return badInput(fmt.Sprintf(w.TooFew, c.arguments(strings.TrimSuffix(word, "..."))), hint)
			}
			if strings.Contains(word, "...") {
				return nil
			}
		}
		if len(args) > len(words) {
			return badInput(fmt.Sprintf(w.TooMany, line(args[len(words)])), hint)
		}
		return nil
	}
}

// knownCommand refuses an argument of a command that only has commands below
// it, and names the nearest.
func (c *cli) knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	w := c.say.CLI.Wrong
	hint := fmt.Sprintf(w.SeeHelp, cmd.CommandPath())
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		hint = fmt.Sprintf(w.DidYouMean, strings.TrimSpace(cmd.CommandPath()+" "+near[0]))
	}
	return badInput(fmt.Sprintf(w.Command, line(args[0])), hint)
}

// somethingGiven asks for at least one of those options, and names them.
func (c *cli) somethingGiven(given *pflag.FlagSet, options ...string) error {
	if slices.ContainsFunc(options, given.Changed) {
		return nil
	}
	return badInput(c.say.CLI.Wrong.NothingGiven, "--"+strings.Join(options, ", --"))
}

// arguments writes the part of a Use line after the name in the person's
// language: "ITEM [ID...]" is « ÉLÉMENT [ID...] » in French.
func (c *cli) arguments(use string) string {
	words := strings.Fields(use)
	for i, word := range words {
		bare := strings.Trim(word, "[].")
		if said, ok := c.say.CLI.Frame.Args[bare]; ok {
			words[i] = strings.Replace(word, bare, said, 1)
		}
	}
	return strings.Join(words, " ")
}

// kept is a text as a field of that kind keeps it; that some of it was cut off
// is said, not kept quiet.
func (c *cli) kept(s string, l safetext.Limit) string {
	if !safetext.Fits(s, l) {
		c.note("%s", c.say.Walkthrough.NoteTooLong)
	}
	return safetext.Clean(s, l)
}

// keptTrim is kept without the space around.
func (c *cli) keptTrim(s string, l safetext.Limit) string { return strings.TrimSpace(c.kept(s, l)) }
