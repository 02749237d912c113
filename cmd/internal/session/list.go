package session

import (
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
)

func newList(c *cli.Env) *cobra.Command {
	return c.Reader("list", c.Say.CLI.Session.List, func(ctx context.Context, c *cli.Env, _ []string) error {
		return listSessions(ctx, c)
	})
}

func listSessions(ctx context.Context, c *cli.Env) error {
	all, err := find.Sessions(ctx, c)
	if err != nil {
		return err
	}
	lines := make([]shape.SessionLine, len(all))
	rows := make([][]string, len(all))
	for i, s := range all {
		g, err := find.Pinned(ctx, c, s.Grid)
		var gone *cli.Problem
		if errors.As(err, &gone) {
			g = &model.Grid{} // its grid is not here: the session still shows
		} else if err != nil {
			return err
		}
		lines[i] = shape.LineOf(g, s)
		rows[i] = c.Identified(string(s.ID), word.SessionCells(c, s, lines[i].Rated, lines[i].Total))
	}
	if c.Options.JSON {
		return c.PrintJSON(lines)
	}
	if len(all) == 0 {
		c.Note("%s", c.Say.CLI.Session.NoSession)
	}
	_, err = io.WriteString(c.Out, cli.Columns(rows))
	return err
}
