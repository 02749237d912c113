package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/assets/text"
)

// topic is a page of help that is no command.
type topic struct {
	name string
	page text.Command
}

func (c *cli) topics() []topic {
	t := c.say.CLI.Topics
	exchange := t.Exchange
	exchange.Long += "\n\n" + c.say.CLI.Exchange.Format
	return []topic{{"json", t.JSON}, {"exchange", exchange}, {"accessibility", t.Accessibility}, {"files", t.Files}, {"keys", t.Keys}}
}

// newHelp explains a command or a topic.
func newHelp(c *cli, root *cobra.Command) *cobra.Command {
	cmd := c.leaf("help [COMMAND...]", c.say.CLI.Frame.Help, func(_ context.Context, c *cli, args []string) error {
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

func (c *cli) help(root *cobra.Command, args []string) error {
	for _, t := range c.topics() {
		if len(args) == 1 && args[0] == t.name {
			c.print("%s", wrapAll(t.page.Long))
			return nil
		}
	}
	at, rest, err := root.Find(args)
	if err != nil || len(rest) > 0 {
		if near := c.nearTopic(args[0]); at == root && near != "" {
			return badInput(fmt.Sprintf(c.say.CLI.Wrong.Command, line(args[0])), fmt.Sprintf(c.say.CLI.Wrong.DidYouMean, "autoeval help "+near))
		}
		return c.knownCommand(at, rest)
	}
	return at.Help()
}

// nearTopic is the topic with a name much like that, "" if there is none.
func (c *cli) nearTopic(typed string) string {
	all := &cobra.Command{SuggestionsMinimumDistance: 1}
	for _, t := range c.topics() {
		all.AddCommand(&cobra.Command{Use: t.name, Run: func(*cobra.Command, []string) {}})
	}
	for _, near := range all.SuggestionsFor(typed) {
		return near
	}
	return ""
}

func (c *cli) helpNames(root, at *cobra.Command) []string {
	var out []string
	for _, sub := range at.Commands() {
		if sub.IsAvailableCommand() {
			out = append(out, sub.Name()+"\t"+sub.Short)
		}
	}
	if at == root {
		for _, t := range c.topics() {
			out = append(out, t.name+"\t"+t.page.Short)
		}
	}
	return out
}

// topicList is what the first page of help says of the topics.
func (c *cli) topicList() string {
	var rows [][]string
	for _, t := range c.topics() {
		rows = append(rows, []string{"help " + t.name, t.page.Short})
	}
	return columns(rows)
}

// wrapAll breaks the lines of a page at words. A line that is indented was laid
// out by hand: what overflows goes on under its own beginning.
func wrapAll(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		bare := strings.TrimLeft(l, " ")
		lead := len(l) - len(bare)
		if strings.HasPrefix(bare, "1. ") || strings.HasPrefix(bare, "2. ") || strings.HasPrefix(bare, "3. ") {
			lead += 3
		}
		if lead == 0 {
			lines[i] = wrap(l, helpWidth)
			continue
		}
		if !strings.Contains(bare, "  ") && !strings.ContainsAny(bare, "{[") {
			first := l[:lead]
			lines[i] = first + strings.ReplaceAll(wrap(l[lead:], helpWidth-lead), "\n", "\n"+strings.Repeat(" ", lead))
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

// newCompletion writes the completion script of a shell.
func newCompletion(c *cli, root *cobra.Command) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	t := c.say.CLI.Topics
	cmd := c.leaf("completion SHELL", t.Completion, func(_ context.Context, c *cli, args []string) error {
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
		return badInput(fmt.Sprintf(c.say.CLI.Wrong.Command, line(args[0])), t.Shells)
	})
	cmd.ValidArgsFunction = c.completeOne(fixed(shells...))
	return cmd
}
