package cli

import (
	"os"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"autoeval/tui/speech"
)

// PlainForm says whether the screens are to be left out: --plain,
// AUTOEVAL_PLAIN, or a terminal that says it cannot draw.
func (c *Env) PlainForm() bool { return c.plainWanted() || c.Getenv("TERM") == "dumb" }

// plainWanted says whether a person asked for it.
func (c *Env) plainWanted() bool {
	switch strings.ToLower(c.Getenv("AUTOEVAL_PLAIN")) {
	case "", "0", "no", "non", "false", "off":
		return c.Options.Plain
	}
	return true
}

// PlainText says whether what commands print is to be read by ear. A terminal
// that cannot draw counts only where it shows the text.
func (c *Env) PlainText() bool {
	return !c.Options.JSON && (c.plainWanted() || c.Getenv("TERM") == "dumb" && c.OutTerminal)
}

// readByPrograms says whether what a command prints is read by programs.
func readByPrograms(cmd *cobra.Command) bool {
	names := []string{"completion", "man", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}
	for p := cmd; p.HasParent(); p = p.Parent() {
		if slices.Contains(names, p.Name()) {
			return true
		}
	}
	return false
}

func (c *Env) filter() {
	v := c.Voice()
	c.Out, c.Err = speech.NewFilter(c.Out, v), speech.NewFilter(c.Err, v)
}

// Voice returns how text is said here: in lines as long as the terminal's, where
// they are longer than usual.
func (c *Env) Voice() speech.Voice {
	v := speech.Voice{Arrow: c.Say.Plain.Arrow}
	if f, ok := c.Raw.Out.(*os.File); ok && c.OutTerminal {
		if w, _, err := term.GetSize(f.Fd()); err == nil && w > speech.Width {
			v.Columns = w
		}
	}
	return v
}
