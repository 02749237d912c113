package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/model/order"
)

// HelpWidth is how wide help is written.
const HelpWidth = 78

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
	return WrapAll(about) + "\n\n" + c.usageFor(cmd)
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
	section(t.Examples, cmd.Example)
	if len(cmd.Groups()) > 0 {
		for _, g := range cmd.Groups() {
			section(g.Title, commandList(cmd, g.ID))
		}
	} else {
		section(t.Commands, commandList(cmd, ""))
	}
	section(t.Options, c.flagList(cmd.LocalNonPersistentFlags()))
	if cmd.HasParent() {
		section(t.Global, c.flagList(cmd.InheritedFlags()))
	} else {
		section(t.Global, c.flagList(cmd.PersistentFlags()))
	}
	if !cmd.HasParent() {
		section(t.Topics, c.topicList())
	}
	if cmd.HasAvailableSubCommands() {
		b.WriteString(fmt.Sprintf(t.More, cmd.CommandPath()+" "+t.CommandWord) + "\n")
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

func commandList(cmd *cobra.Command, group string) string {
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
	return Columns(rows)
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
	return described(rows)
}

// described aligns terms and what is said of them, which wraps under itself.
func described(rows [][]string) string {
	widest := 0
	for _, r := range rows {
		widest = max(widest, ansi.StringWidth(r[0]))
	}
	var out [][]string
	for _, r := range rows {
		for i, l := range strings.Split(Wrap(r[1], max(HelpWidth-widest-4, 30)), "\n") {
			if i > 0 {
				r[0] = ""
			}
			out = append(out, []string{r[0], l})
		}
	}
	return Columns(out)
}
