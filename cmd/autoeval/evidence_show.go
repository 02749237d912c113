package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/model/safetext"
)

func newEvidenceShow(c *cli) *cobra.Command {
	cmd := c.reader("show ID", c.say.CLI.Evidence.Show, func(ctx context.Context, c *cli, args []string) error {
		e, err := c.evidenceAt(ctx, args[0])
		if err != nil {
			return err
		}
		if c.global.json {
			return c.printJSON(evidenceShape(e))
		}
		g, err := c.gridOf(ctx, e.Grid)
		if err != nil {
			return err
		}
		c.printEvidence(g, e)
		return nil
	})
	cmd.ValidArgsFunction = c.completeOne(evidenceIDs)
	return cmd
}

func (c *cli) printEvidence(g *model.Grid, e model.Evidence) {
	t := c.say.CLI.Evidence
	c.heading(line(e.Title))
	digits := e.SHA256
	if c.talking {
		digits = "" // nobody listens to sixty-four digits
	} else {
		c.print("%s", e.ID)
	}
	how := map[model.Collaboration]string{model.Solo: t.SoloWord, model.Grouped: t.GroupedWord}[e.Collaboration]
	place := line(e.Location)
	if s := c.sayFile(stateOf(e)); s != "" {
		place += " (" + s + ")"
	}
	for _, x := range [][2]string{
		{t.KindWord, c.kindName(g, e.Kind)}, {title(c.say.Words.Date), c.say.Date(e.Date)}, {t.ItemsWord, line(join(e.Items, ", "))},
		{t.PlaceWord, place}, {t.PrintWord, digits}, {t.HowWord, how},
		{t.QualityWord, e.Reflection.Quality}, {t.RelevanceWord, e.Reflection.Relevance}, {t.ConstraintWord, e.Reflection.Constraints},
		{t.AIWord, e.AIUse},
	} {
		c.field(x[0], x[1])
	}
}

// field writes a name and a value; further lines of the value are indented;
// nothing is written without a value.
func (c *cli) field(name, value string) {
	if value != "" {
		c.print("%s%s%s", name, c.say.Words.Colon, strings.ReplaceAll(block(value), "\n", "\n  "))
	}
}

// title is a word as it begins a line.
func title(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// trimmed is what is kept of an answer to a question, which is shown once it is.
func trimmed(s string, l safetext.Limit) string { return strings.TrimSpace(safetext.Clean(s, l)) }
