package progress

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/store/work"
	"autoeval/tui/story"
)

// NewStory tells what a session brings in few words.
func NewStory(c *cli.Env) *cobra.Command {
	cmd := c.Reader("story [ID]", c.Say.CLI.Report.Story, func(ctx context.Context, c *cli.Env, args []string) error {
		return tellStory(ctx, c, cli.First(args, find.Latest))
	})
	cmd.Example = "autoeval story\nautoeval story latest --json"
	cmd.ValidArgsFunction = c.CompleteOne(find.SessionIDs)
	return cmd
}

// storyJSON is the story in its parts, in the language of the person.
type storyJSON struct {
	Session string          `json:"session"`
	Parts   []storyPartJSON `json:"parts"`
}

type storyPartJSON struct {
	Kind    string   `json:"kind"`
	Heading string   `json:"heading,omitempty"`
	Lines   []string `json:"lines"`
}

func tellStory(ctx context.Context, c *cli.Env, id string) error {
	s, g, err := find.WholeSession(ctx, c, id)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	e, err := work.EndAs(ctx, st, c.Grids, work.Question{Grid: g, Read: g.Ref(), Session: s.ID}, c.Now())
	if err != nil {
		return err
	}
	parts := story.Of(c.Say, &e, "→")
	if c.Options.JSON {
		out := storyJSON{Session: string(s.ID), Parts: []storyPartJSON{}}
		for _, p := range parts {
			out.Parts = append(out.Parts, storyPartJSON{p.Kind.String(), p.Heading, p.Lines})
		}
		return c.PrintJSON(out)
	}
	for _, l := range story.Lines(c.Say, parts, "– ") {
		c.Print("%s", cli.Line(l))
	}
	return nil
}
