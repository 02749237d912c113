package tree_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/tree"
	"autoeval/cmd/internal/upkeep"
	"autoeval/model"
	"autoeval/tui/lang"
)

func grown(l model.Lang) (*cli.Env, *cobra.Command) {
	c := cli.NewEnv(cli.World{Getenv: func(string) string { return "" }}, lang.New(l))
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

func TestHelpIsNoWiderThanAnUsualWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		c, root := grown(l)
		look := func(name, page string) {
			for _, line := range strings.Split(page, "\n") {
				if w := ansi.StringWidth(line); w > 84 {
					t.Errorf("%s, %s: %d wide: %s", l, name, w, line)
				}
			}
		}
		every(root, func(cmd *cobra.Command) { look(cmd.CommandPath(), c.HelpFor(cmd)) })
		for _, p := range c.Topics() {
			look("help "+p.Name, cli.WrapAll(p.Page.Long))
		}
	}
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
