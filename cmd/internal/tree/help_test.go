package tree_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/tree"
	"autoeval/cmd/internal/upkeep"
	"autoeval/model"
	"autoeval/tui/lang"
)

func grown(l model.Lang) (*cli.Env, *cobra.Command) { return grownIn(l, "") }

// grownIn draws the tree in a window as wide as that.
func grownIn(l model.Lang, columns string) (*cli.Env, *cobra.Command) {
	env := map[string]string{"COLUMNS": columns}
	c := cli.NewEnv(cli.World{Getenv: func(name string) string { return env[name] }}, lang.New(l))
	return c, tree.New(c, upkeep.Commands)
}

// every visits the commands a person can see.
func every(cmd *cobra.Command, f func(*cobra.Command)) {
	f(cmd)
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			every(sub, f)
		}
	}
}

func TestEveryCommandExplainsItselfInBothLanguages(t *testing.T) {
	pages := map[model.Lang]map[string]string{}
	for _, l := range []model.Lang{model.French, model.English} {
		pages[l] = map[string]string{}
		c, root := grown(l)
		every(root, func(cmd *cobra.Command) {
			if cmd.Short == "" || cmd.Long == "" {
				t.Errorf("%s says nothing of itself", cmd.CommandPath())
			}
			pages[l][cmd.CommandPath()] = c.HelpFor(cmd)
		})
	}
	for path, page := range pages[model.French] {
		if page == pages[model.English][path] {
			t.Errorf("%s says the same in both languages", path)
		}
		for _, english := range []string{"Usage:", "Flags", "help for", "(default"} {
			if strings.Contains(page, english) {
				t.Errorf("%s says %q in French", path, english)
			}
		}
	}
}

func TestHelpIsNoWiderThanItsWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for columns, room := range map[string]int{"": 78, "78": 78, "200": 78, "60": 60, "44": 44, "0": 78, "-3": 78, "x": 78, "1": 40} {
			c, root := grownIn(l, columns)
			look := func(name, page string) {
				for _, line := range strings.Split(page, "\n") {
					if w := ansi.StringWidth(line); w > room && !laidOut(line) {
						t.Errorf("%s, %s in %q: %d wide: %s", l, name, columns, w, line)
					}
				}
			}
			every(root, func(cmd *cobra.Command) { look(cmd.CommandPath(), c.HelpFor(cmd)) })
			for _, p := range c.Topics() {
				look("help "+p.Name, c.WrapAll(p.Page.Long))
			}
		}
	}
}

// laidOut says whether a line of help cannot be broken: something to copy, a JSON
// form, a table, or one word.
func laidOut(line string) bool {
	bare := strings.TrimSpace(line)
	return strings.HasPrefix(line, " ") && (strings.HasPrefix(bare, "autoeval") || strings.ContainsAny(bare, "{[") || strings.Contains(bare, "  ")) || !strings.Contains(bare, " ")
}

// What every command takes is said once: on the first page, and on a page of its
// own that the others name.
func TestCommonOptionsAreSaidOnce(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		c, root := grown(l)
		common := 0
		root.PersistentFlags().VisitAll(func(f *pflag.Flag) {
			common++
			if !strings.Contains(c.HelpFor(root), "--"+f.Name) {
				t.Errorf("%s: the first page says nothing of --%s", l, f.Name)
			}
			for _, p := range c.Topics() {
				if p.Name == "options" && !strings.Contains(p.Page.Long, "--"+f.Name) {
					t.Errorf("%s: help options says nothing of --%s", l, f.Name)
				}
			}
		})
		every(root, func(cmd *cobra.Command) {
			page := c.HelpFor(cmd)
			if !cmd.HasParent() {
				return
			}
			if n := strings.Count(page, "autoeval help options"); n != 1 {
				t.Errorf("%s: %s names the page of common options %d times", l, cmd.CommandPath(), n)
			}
			root.PersistentFlags().VisitAll(func(f *pflag.Flag) {
				if usage := firstWords(f.Usage); strings.Contains(page, usage) {
					t.Errorf("%s: %s says of --%s what help options says", l, cmd.CommandPath(), f.Name)
				}
			})
		})
		if common < 10 {
			t.Errorf("only %d common options", common)
		}
	}
}

// firstWords returns what a usage begins with, short enough to stand on one line.
func firstWords(usage string) string {
	words := strings.Fields(strings.ReplaceAll(usage, "`", ""))
	return strings.Join(words[:min(4, len(words))], " ")
}

// The page about JSON names commands; each is one.
func TestTheJSONPageNamesCommandsThatExist(t *testing.T) {
	c, root := grown(model.English)
	found := 0
	for _, line := range strings.Split(c.Say.CLI.Topics.JSON.Long, "\n") {
		if !strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "   ") || strings.HasPrefix(line, "  --") {
			continue
		}
		words, _, _ := strings.Cut(strings.TrimSpace(line), "  ")
		cmd, rest, err := root.Find(strings.Fields(words))
		if err != nil || len(rest) > 0 || cmd.CommandPath() != "autoeval "+words {
			t.Errorf("no command %q", words)
		}
		found++
	}
	if found < 15 {
		t.Errorf("only %d commands on the page", found)
	}
}

func TestLinesNeverPartAnOptionFromItsDashes(t *testing.T) {
	for width := 8; width < 40; width++ {
		for _, l := range strings.Split(cli.Wrap("les niveaux restent cachés sauf avec --seeing, ou -- rien", width), "\n") {
			if strings.HasSuffix(l, "avec --") || strings.HasPrefix(l, "seeing") || strings.HasSuffix(l, "-") && !strings.HasSuffix(l, " --") && l != "--" {
				t.Errorf("at %d: %q", width, l)
			}
		}
	}
}
