package grid

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"autoeval/cmd/internal/cli"
	"autoeval/store/rncp"
)

// correct lets a person merge, cut, edit and drop lines of a split until they
// save it. Where nobody is there, an unconfirmed split is not saved.
func correct(c *cli.Env, sheet *rncp.Sheet, s *rncp.Split) error {
	t := c.Say.CLI.Import
	if !c.Asking() {
		return cli.Failed(t.NotSaved, t.NotSavedHint)
	}
	sayCommands(c)
	for {
		typed, ok := c.Ask(t.Prompt)
		word, rest, _ := strings.Cut(typed, " ")
		switch strings.ToLower(word) {
		case "ok":
			return nil
		case "q":
			return cli.Failed(c.Say.CLI.Wrong.Stopped, "")
		case "l":
			showSplit(c, sheet, s)
			continue
		case "":
			if !ok {
				return cli.Failed(c.Say.CLI.Wrong.Stopped, "")
			}
			continue
		}
		if err := correctOnce(c, s, strings.ToLower(word), rest); err != nil {
			c.Note("%s", c.Explain(err).Text)
		}
	}
}

func sayCommands(c *cli.Env) {
	t := c.Say.CLI.Import
	c.Note("%s\n%s", t.HowTo, strings.TrimRight(cli.Indent(cli.Columns([][]string{
		{"ok", c.Say.Keys.Save}, {"m N", t.CommandMerge}, {"s N …", t.CommandCut}, {"e N …", t.CommandEdit},
		{"d N", t.CommandDrop}, {"l", t.CommandList}, {"q", t.CommandQuit},
	})), "\n"))
}

// correctOnce does one correction and shows the lines it touched.
func correctOnce(c *cli.Env, s *rncp.Split, command, rest string) error {
	t := c.Say.CLI.Import
	number, words, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(s.Parts) {
		if strings.Contains("msed", command) {
			return cli.BadInput(fmt.Sprintf(t.NoSuchLine, cli.Line(number)), "")
		}
		sayCommands(c)
		return nil
	}
	i, words := n-1, strings.TrimSpace(words)
	switch command {
	case "m":
		err = s.Merge(i)
	case "s":
		err = cut(c, s, i, words)
	case "e":
		err = s.Edit(i, words)
	case "d":
		err = s.Drop(i)
	default:
		sayCommands(c)
		return nil
	}
	switch {
	case errors.Is(err, rncp.ErrNoPart):
		return cli.BadInput(fmt.Sprintf(t.NoSuchLine, strconv.Itoa(n+1)), "")
	case errors.Is(err, rncp.ErrOtherBloc):
		return cli.BadInput(t.OtherGroup, "")
	case errors.Is(err, rncp.ErrEmptyPart):
		return cli.BadInput(t.NoWords, "")
	case err != nil:
		return err
	}
	for j := max(i-1, 0); j < min(i+2, len(s.Parts)); j++ {
		c.Note("%3d  %s", j+1, cli.Line(s.Parts[j].Text))
	}
	return nil
}

// cut splits a line before the words given.
func cut(c *cli.Env, s *rncp.Split, i int, words string) error {
	at := strings.Index(s.Parts[i].Text, words)
	if words == "" || at <= 0 {
		return cli.BadInput(fmt.Sprintf(c.Say.CLI.Import.WhereToSplit, i+1), "")
	}
	return s.SplitAt(i, utf8.RuneCountInString(s.Parts[i].Text[:at]))
}
