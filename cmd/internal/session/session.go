package session

import (
	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
)

func NewSession(c *cli.Env) *cobra.Command {
	return c.Branch("session", c.Say.CLI.Session.Group,
		newSessionStart(c), newSessionList(c), newSessionShow(c), newSessionRate(c),
		newSessionClear(c), newSessionRename(c), newSessionFinish(c), newSessionDelete(c))
}
