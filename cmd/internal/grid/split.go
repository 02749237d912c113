package grid

import (
	"errors"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/store/rncp"
)

// correct lets a person correct a split until they save it. Where nobody is
// there, an unconfirmed split is not saved.
func correct(c *cli.Env, d *rncp.Draft) error {
	t := c.Say.CLI.Import
	if !c.Asking() {
		return cli.Failed(t.NotSaved, t.NotSavedHint)
	}
	sayCommands(c)
	for {
		typed, ok := c.Ask(t.Prompt)
		switch strings.ToLower(strings.TrimSpace(typed)) {
		case "ok":
			return nil
		case "q":
			return cli.Failed(c.Say.CLI.Wrong.Stopped, "")
		case "l":
			showSplit(c, d)
			continue
		case "?":
			sayCommands(c)
			continue
		case "":
			if !ok {
				return cli.Failed(c.Say.CLI.Wrong.Stopped, "")
			}
			continue
		}
		correctOnce(c, d, typed)
	}
}

func sayCommands(c *cli.Env) {
	t := c.Say.CLI.Import
	c.Note("%s\n%s", t.HowTo, strings.TrimRight(cli.Indent(cli.Columns([][]string{
		{"ok", c.Say.Keys.Save}, {"m N", t.CommandMerge}, {"s N …", t.CommandCut}, {"e N …", t.CommandEdit}, {"d N", t.CommandDrop},
		{"h N", t.CommandHeading}, {"a N", t.CommandAttitude}, {"v N G", t.CommandMove}, {"x G", t.CommandLeaveOut}, {"u", t.CommandUndo},
		{"l", t.CommandList}, {"q", t.CommandQuit},
	})), "\n"))
}

// correctOnce does one correction and shows the lines it touched.
func correctOnce(c *cli.Env, d *rncp.Draft, typed string) {
	touched, err := d.Do(typed)
	if err != nil {
		c.Note("%s", SplitFault(c, err).Text)
		if errors.Is(err, rncp.ErrNoCommand) {
			sayCommands(c)
		}
		return
	}
	parts := d.Split.Parts
	for i := max(touched-1, 0); i < min(touched+2, len(parts)); i++ {
		sayPart(c, i, parts[i])
	}
}

// SplitFault explains why a correction of a split is refused, and on which line
// of a file where it comes from one.
func SplitFault(c *cli.Env, err error) *cli.Problem {
	if text := c.Say.SplitRefusal(err); text != "" {
		return &cli.Problem{Code: cli.ExitUsage, Text: text}
	}
	return nil
}
