package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"autoeval/store/rncp"
)

// correct lets a person merge, cut, edit and drop lines of a split until they
// save it. Where nobody is there, an unconfirmed split is not saved.
func (c *cli) correct(sheet *rncp.Sheet, s *rncp.Split) error {
	t := c.say.CLI.Import
	if !c.asking() {
		return failed(t.NotSaved, t.NotSavedHint)
	}
	c.sayCommands()
	for {
		typed, ok := c.ask(t.Prompt)
		word, rest, _ := strings.Cut(typed, " ")
		switch strings.ToLower(word) {
		case "ok":
			return nil
		case "q":
			return failed(c.say.CLI.Wrong.Stopped, "")
		case "l":
			c.showSplit(sheet, s)
			continue
		case "":
			if !ok {
				return failed(c.say.CLI.Wrong.Stopped, "")
			}
			continue
		}
		if err := c.correctOnce(s, strings.ToLower(word), rest); err != nil {
			c.note("%s", c.explain(err).text)
		}
	}
}

func (c *cli) sayCommands() {
	t := c.say.CLI.Import
	c.note("%s\n%s", t.HowTo, strings.TrimRight(indent(columns([][]string{
		{"ok", t.CommandOK}, {"m N", t.CommandMerge}, {"s N …", t.CommandCut}, {"e N …", t.CommandEdit},
		{"d N", t.CommandDrop}, {"l", t.CommandList}, {"q", t.CommandQuit},
	})), "\n"))
}

// correctOnce does one correction and shows the lines it touched.
func (c *cli) correctOnce(s *rncp.Split, command, rest string) error {
	t := c.say.CLI.Import
	number, words, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(s.Parts) {
		if strings.Contains("msed", command) {
			return badInput(fmt.Sprintf(t.NoSuchLine, line(number)), "")
		}
		c.sayCommands()
		return nil
	}
	i, words := n-1, strings.TrimSpace(words)
	switch command {
	case "m":
		err = s.Merge(i)
	case "s":
		err = c.cut(s, i, words)
	case "e":
		err = s.Edit(i, words)
	case "d":
		err = s.Drop(i)
	default:
		c.sayCommands()
		return nil
	}
	switch {
	case errors.Is(err, rncp.ErrNoPart):
		return badInput(fmt.Sprintf(t.NoSuchLine, strconv.Itoa(n+1)), "")
	case errors.Is(err, rncp.ErrOtherBloc):
		return badInput(t.OtherGroup, "")
	case errors.Is(err, rncp.ErrEmptyPart):
		return badInput(t.NoWords, "")
	case err != nil:
		return err
	}
	for j := max(i-1, 0); j < min(i+2, len(s.Parts)); j++ {
		c.note("%3d  %s", j+1, line(s.Parts[j].Text))
	}
	return nil
}

// cut splits a line before the words given.
func (c *cli) cut(s *rncp.Split, i int, words string) error {
	at := strings.Index(s.Parts[i].Text, words)
	if words == "" || at <= 0 {
		return badInput(fmt.Sprintf(c.say.CLI.Import.WhereToSplit, i+1), "")
	}
	return s.SplitAt(i, utf8.RuneCountInString(s.Parts[i].Text[:at]))
}
