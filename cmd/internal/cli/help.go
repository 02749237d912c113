package cli

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/model/order"
)

// helpWidth is how wide text is written, where there is room.
const helpWidth = 78

// narrowest is how wide it is written at least: words would be cut below.
const narrowest = 40

// Width returns how wide text is written: no wider than the window that shows it,
// or than COLUMNS says where that is given.
func (c *Env) Width() int {
	width := helpWidth
	if n, err := strconv.Atoi(c.Getenv("COLUMNS")); err == nil && n > 0 {
		width = n
	} else if f, ok := c.Raw.Out.(*os.File); ok && c.OutTerminal {
		if w, _, err := term.GetSize(f.Fd()); err == nil && w > 0 {
			width = w
		}
	}
	return min(max(width, narrowest), helpWidth)
}

// Wrapped breaks a paragraph at words, as wide as text is written.
func (c *Env) Wrapped(s string) string { return Wrap(s, c.Width()) }

// WrappedIn does the same for what is indented so far.
func (c *Env) WrappedIn(s string, lead int) string { return Wrap(s, c.Width()-lead) }

// Speak makes a command tree explain itself in the person's language, in place
// of cobra's English templates.
func (c *Env) Speak(root *cobra.Command) {
	root.SetOut(c.Out)
	root.SetErr(c.Err)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		fmt.Fprint(c.heard(cmd).Out, c.HelpFor(cmd))
	})
	root.SetUsageFunc(func(cmd *cobra.Command) error {
		_, err := fmt.Fprint(c.Err, c.usageFor(cmd))
		return err
	})
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if p := c.wrongFlag(err, cmd.CommandPath()); p != nil {
			return p
		}
		return err
	})
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SuggestionsMinimumDistance = 2
}

// HelpFor returns the whole help page of a command.
func (c *Env) HelpFor(cmd *cobra.Command) string {
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	return c.WrapAll(about) + "\n\n" + c.usageFor(cmd)
}

func (c *Env) usageFor(cmd *cobra.Command) string {
	t := c.Say.CLI.Frame
	var b strings.Builder
	section := func(title, body string) {
		if body != "" {
			b.WriteString(title + "\n" + Indent(body) + "\n")
		}
	}
	section(t.Usage, c.useLine(cmd))
	section(t.Examples, c.examples(cmd))
	if len(cmd.Groups()) > 0 {
		for _, g := range cmd.Groups() {
			section(g.Title, c.commandList(cmd, g.ID))
		}
	} else {
		section(t.Commands, c.commandList(cmd, ""))
	}
	section(t.Options, c.flagList(cmd.LocalNonPersistentFlags()))
	if !cmd.HasParent() {
		section(t.Global, c.flagList(cmd.PersistentFlags()))
		section(t.Topics, c.topicList())
	}
	if cmd.HasAvailableSubCommands() {
		b.WriteString(c.Wrapped(fmt.Sprintf(t.More, cmd.CommandPath()+" "+t.CommandWord)) + "\n")
	}
	if cmd.HasParent() {
		b.WriteString(c.Wrapped(t.Elsewhere) + "\n")
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func (c *Env) useLine(cmd *cobra.Command) string {
	t := c.Say.CLI.Frame
	path := cmd.CommandPath()
	if i := strings.IndexByte(cmd.Use, ' '); i > 0 {
		path += " " + c.Arguments(cmd.Use[i+1:])
	}
	if cmd.HasAvailableSubCommands() {
		path += " [" + t.CommandWord + "]"
	}
	return path + " [" + t.OptionsWord + "]"
}

func (c *Env) commandList(cmd *cobra.Command, group string) string {
	var rows [][]string
	subs := slices.Clone(cmd.Commands())
	order.Stable(subs, func(a, b *cobra.Command) int {
		return strings.Compare(a.Annotations[placeKey], b.Annotations[placeKey])
	})
	for _, sub := range subs {
		if sub.IsAvailableCommand() && sub.GroupID == group {
			rows = append(rows, []string{sub.Name(), sub.Short})
		}
	}
	return c.described(rows)
}

func (c *Env) flagList(flags *pflag.FlagSet) string {
	var rows [][]string
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, about := pflag.UnquoteUsage(f)
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			name += " " + value
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" && f.DefValue != "[]" {
			about += " (" + fmt.Sprintf(c.Say.CLI.Frame.Default, f.DefValue) + ")"
		}
		rows = append(rows, []string{name, about})
	})
	return c.described(rows)
}

// described aligns terms and what is said of them, which wraps under itself;
// where the window leaves it no room there, below the term.
func (c *Env) described(rows [][]string) string {
	widest := 0
	for _, r := range rows {
		widest = max(widest, ansi.StringWidth(r[0]))
	}
	room := c.Width() - widest - 4
	if room < 24 {
		return c.below(rows)
	}
	var out [][]string
	for _, r := range rows {
		for i, l := range strings.Split(Wrap(r[1], room), "\n") {
			if i > 0 {
				r[0] = ""
			}
			out = append(out, []string{r[0], l})
		}
	}
	return Columns(out)
}

// below puts what is said of each term on lines of its own.
func (c *Env) below(rows [][]string) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(strings.TrimLeft(r[0], " ") + "\n" + Indent(c.WrappedIn(r[1], 4)))
	}
	return b.String()
}
