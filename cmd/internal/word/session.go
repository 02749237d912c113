package word

import (
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
)

// Titled returns a session's name and day for people.
func Titled(c *cli.Env, s model.SessionSummary) string {
	t, day := c.Say.CLI.Session, c.Say.Date(s.When().Local())
	if strings.TrimSpace(s.Label) == "" {
		return fmt.Sprintf(t.DatedNameless, day)
	}
	return fmt.Sprintf(t.Dated, cli.Line(s.Label), day)
}

// Called returns the name of a session for people.
func Called(c *cli.Env, label string) string {
	if strings.TrimSpace(label) == "" {
		return c.Say.CLI.Session.Nameless
	}
	return cli.Line(label)
}

// SessionCells returns what a list says of a session.
func SessionCells(c *cli.Env, s model.SessionSummary, rated, total int) []string {
	if c.PlainText() {
		return []string{Called(c, s.Label), c.Say.Date(s.When().Local()), SessionState(c, s), fmt.Sprintf(c.Say.Words.OutOf, rated, total), cli.Line(string(s.Grid.ID))}
	}
	return []string{Called(c, s.Label), c.Say.ShortDate(s.When().Local()), SessionState(c, s), fmt.Sprintf("%d/%d", rated, total), cli.Line(string(s.Grid.ID))}
}

func SessionState(c *cli.Env, s model.SessionSummary) string {
	if s.Finished() {
		return c.Say.Words.Finished
	}
	return c.Say.CLI.Session.Open
}
