// Package session holds the commands on self-assessments: start, rate, finish,
// list, show, compare, rename, delete.
package session

import (
	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
)

func New(c *cli.Env) *cobra.Command {
	return c.Branch("session", c.Say.CLI.Session.Group,
		newStart(c), newList(c), newShow(c), newCompare(c), newRate(c),
		newClear(c), newRename(c), newFinish(c), newDelete(c), newNext(c))
}
