package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newSessionList(c *cli) *cobra.Command {
	return c.reader("list", c.say.CLI.Session.List, func(ctx context.Context, c *cli, _ []string) error {
		return listSessions(ctx, c)
	})
}

// sessionLine is one session in "session list --json". Rated and total count
// competencies; attitudes are beside them.
type sessionLine struct {
	ID          string  `json:"id"`
	Label       string  `json:"label"`
	Grid        string  `json:"grid"`
	GridVersion string  `json:"grid_version"`
	Depth       string  `json:"depth"`
	State       string  `json:"state"`
	StartedAt   *string `json:"started_at,omitzero"`
	FinishedAt  *string `json:"finished_at,omitzero"`
	Rated       int     `json:"rated"`
	Total       int     `json:"total"`
	Attitudes   tally   `json:"attitudes"`
}

// tally is how many of something have an answer.
type tally struct {
	Rated int `json:"rated"`
	Total int `json:"total"`
}

func tallyOf(g *model.Grid, s model.SessionSummary, k model.ItemKind) tally {
	return tally{s.Rated(g, k), g.Count(k)}
}

func lineOf(g *model.Grid, s model.SessionSummary) sessionLine {
	all := tallyOf(g, s, model.Competency)
	out := sessionLine{
		ID: string(s.ID), Label: s.Label, Grid: string(s.Grid.ID), GridVersion: s.Grid.Version,
		Depth: "review", State: "open", StartedAt: stamp(s.StartedAt), FinishedAt: stamp(s.FinishedAt),
		Rated: all.Rated, Total: all.Total, Attitudes: tallyOf(g, s, model.Attitude),
	}
	if s.Depth == model.Discover {
		out.Depth = "discover"
	}
	if s.Finished() {
		out.State = "finished"
	}
	return out
}

func listSessions(ctx context.Context, c *cli) error {
	all, err := c.sessions(ctx)
	if err != nil {
		return err
	}
	lines := make([]sessionLine, len(all))
	rows := make([][]string, len(all))
	for i, s := range all {
		g, err := c.pinned(ctx, s.Grid)
		var gone *problem
		if errors.As(err, &gone) {
			g = &model.Grid{} // its grid is not here: the session still shows
		} else if err != nil {
			return err
		}
		lines[i] = lineOf(g, s)
		rows[i] = c.identified(string(s.ID), c.sessionCells(s, lines[i].Rated, lines[i].Total))
	}
	if c.global.json {
		return c.printJSON(lines)
	}
	if len(all) == 0 {
		c.note("%s", c.say.CLI.Session.NoSession)
	}
	_, err = io.WriteString(c.Out, columns(rows))
	return err
}

// sessionCells are what a list says of a session.
func (c *cli) sessionCells(s model.SessionSummary, rated, total int) []string {
	if c.plainText() {
		return []string{c.called(s.Label), c.say.Date(s.When().Local()), c.stateOf(s), fmt.Sprintf(c.say.Home.ResumeHint, rated, total), line(string(s.Grid.ID))}
	}
	return []string{c.called(s.Label), c.say.ShortDate(s.When().Local()), c.stateOf(s), fmt.Sprintf("%d/%d", rated, total), line(string(s.Grid.ID))}
}

func (c *cli) stateOf(s model.SessionSummary) string {
	if s.Finished() {
		return c.say.CLI.Session.Finished
	}
	return c.say.CLI.Session.Open
}
