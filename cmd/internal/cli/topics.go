package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/assets/text"
)

// topic is a page of help that is no command.
type topic struct {
	Name string
	Page text.Command
}

func (c *Env) Topics() []topic {
	t := c.Say.CLI.Topics
	exchange := t.Exchange
	exchange.Long += "\n\n" + c.Say.CLI.Exchange.Format
	glossary := text.Command{Short: c.Say.Guides.Glossary, Long: strings.Join(c.Say.Glossary(nil), "\n")}
	return []topic{{"glossary", glossary}, {"json", t.JSON}, {"exchange", exchange}, {"accessibility", t.Accessibility}, {"options", c.optionsPage()}, {"files", t.Files}, {"keys", t.Keys}}
}

// NewHelp explains a command or a topic.
func NewHelp(c *Env, root *cobra.Command) *cobra.Command {
	cmd := c.Leaf("help [COMMAND...]", c.Say.CLI.Frame.Help, func(_ context.Context, c *Env, args []string) error {
		return c.help(root, args)
	})
	cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		at, _, err := root.Find(args)
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return matching(c.helpNames(root, at), typed), cobra.ShellCompDirectiveNoFileComp
	}
	root.SetHelpCommand(cmd)
	return cmd
}

func (c *Env) help(root *cobra.Command, args []string) error {
	for _, t := range c.Topics() {
		if len(args) == 1 && args[0] == t.Name {
			c.Print("%s", c.WrapAll(t.Page.Long))
			return nil
		}
	}
	at, rest, err := root.Find(args)
	if err != nil || len(rest) > 0 {
		if near := c.nearTopic(args[0]); at == root && near != "" {
			return BadInput(fmt.Sprintf(c.Say.CLI.Wrong.Command, Line(args[0])), fmt.Sprintf(c.Say.CLI.Wrong.DidYouMean, "autoeval help "+near))
		}
		return c.KnownCommand(at, rest)
	}
	return at.Help()
}

// nearTopic returns the topic with a name much like that, "" if there is none.
func (c *Env) nearTopic(typed string) string {
	all := &cobra.Command{SuggestionsMinimumDistance: 1}
	for _, t := range c.Topics() {
		all.AddCommand(&cobra.Command{Use: t.Name, Run: func(*cobra.Command, []string) {}})
	}
	for _, near := range all.SuggestionsFor(typed) {
		return near
	}
	return ""
}

func (c *Env) helpNames(root, at *cobra.Command) []string {
	var out []string
	for _, sub := range at.Commands() {
		if sub.IsAvailableCommand() {
			out = append(out, sub.Name()+"\t"+sub.Short)
		}
	}
	if at == root {
		for _, t := range c.Topics() {
			out = append(out, t.Name+"\t"+t.Page.Short)
		}
	}
	return out
}

// topicList returns what the first page of help says of the topics.
func (c *Env) topicList() string {
	var rows [][]string
	for _, t := range c.Topics() {
		rows = append(rows, []string{"help " + t.Name, t.Page.Short})
	}
	return c.described(rows)
}

// optionsPage returns the page of what every command takes, and of the variables that
// say the same for good.
func (c *Env) optionsPage() text.Command {
	page := c.Say.CLI.Topics.Options
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	new(Options).AddTo(flags, c)
	var variables [][]string
	for _, v := range c.Say.CLI.Man.Variables {
		variables = append(variables, []string{v.Name, v.About})
	}
	page.Long += "\n\n" + Indent(c.flagList(flags)) + "\n" + c.Say.CLI.Man.Environment + "\n" + strings.TrimRight(Indent(c.described(variables)), "\n")
	return page
}

// WrapAll breaks the lines of a page at words. A line that is indented was laid
// out by hand: what overflows goes on under its own beginning.
func (c *Env) WrapAll(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		bare := strings.TrimLeft(l, " ")
		lead := len(l) - len(bare)
		if strings.HasPrefix(bare, "1. ") || strings.HasPrefix(bare, "2. ") || strings.HasPrefix(bare, "3. ") {
			lead += 3
		}
		if lead == 0 {
			lines[i] = c.Wrapped(l)
			continue
		}
		if !strings.Contains(bare, "  ") && !strings.ContainsAny(bare, "{[") {
			first := l[:lead]
			lines[i] = first + strings.ReplaceAll(c.WrappedIn(l[lead:], lead), "\n", "\n"+strings.Repeat(" ", lead))
		}
	}
	return strings.Join(lines, "\n")
}

// bashAlone lets the script do without the package bash-completion, which not
// every machine has: the words are then those that bash itself splits.
const bashAlone = `
__autoeval_init_completion()
{
    COMPREPLY=()
    if declare -F _get_comp_words_by_ref >/dev/null 2>&1; then
        _get_comp_words_by_ref "$@" cur prev words cword
        return
    fi
    words=("${COMP_WORDS[@]}")
    cword=$COMP_CWORD
    cur=${words[cword]}
    prev=${words[cword-1]}
}
`

// NewCompletion writes the completion script of a shell.
func NewCompletion(c *Env, root *cobra.Command) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	t := c.Say.CLI.Topics
	cmd := c.Leaf("completion SHELL", t.Completion, func(_ context.Context, c *Env, args []string) error {
		switch strings.ToLower(args[0]) {
		case "bash":
			if err := root.GenBashCompletionV2(c.Out, true); err != nil {
				return err
			}
			_, err := io.WriteString(c.Out, bashAlone)
			return err
		case "zsh":
			return root.GenZshCompletion(c.Out)
		case "fish":
			return root.GenFishCompletion(c.Out, true)
		case "powershell", "pwsh":
			return root.GenPowerShellCompletionWithDesc(c.Out)
		}
		return BadInput(fmt.Sprintf(c.Say.CLI.Wrong.Command, Line(args[0])), t.Shells)
	})
	cmd.ValidArgsFunction = c.CompleteOne(Fixed(shells...))
	NoJSON(cmd)
	return cmd
}
