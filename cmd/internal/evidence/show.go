package evidence

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/work"
)

func newShow(c *cli.Env) *cobra.Command {
	cmd := c.Reader("show ID", c.Say.CLI.Evidence.Show, func(ctx context.Context, c *cli.Env, args []string) error {
		e, err := find.Evidence(ctx, c, args[0])
		if err != nil {
			return err
		}
		if c.Options.JSON {
			return c.PrintJSON(shape.Evidence(c, e))
		}
		g, err := find.GridOf(ctx, c, e.Grid)
		if err != nil {
			return err
		}
		printEvidence(c, g, e)
		return nil
	})
	cmd.ValidArgsFunction = c.CompleteOne(find.EvidenceIDs)
	return cmd
}

func printEvidence(c *cli.Env, g *model.Grid, e model.Evidence) {
	t := c.Say.CLI.Evidence
	c.Heading(cli.Line(e.Title))
	c.Print("%s", e.ID)
	place := cli.Line(e.Location)
	if s := word.FileState(c, work.ConditionOf(e, c.Look())); s != "" {
		place += " (" + s + ")"
	}
	for _, x := range [][2]string{
		{c.Say.Words.Kind, word.Kind(c, g, e.Kind)}, {word.Title(c.Say.Words.Date), c.Say.Date(e.Date)}, {c.Say.Words.ItemsHead, cli.Line(shape.Join(e.Items, ", "))},
		{t.PlaceWord, place}, {t.PrintWord, e.SHA256}, {c.Say.Words.Made, c.Say.Made(e.Collaboration)},
		{c.Say.Words.Quality, e.Reflection.Quality}, {c.Say.Words.Relevance, e.Reflection.Relevance}, {c.Say.Words.Constraints, e.Reflection.Constraints},
		{c.Say.Words.AI, e.AIUse},
	} {
		c.Field(x[0], x[1])
	}
}
