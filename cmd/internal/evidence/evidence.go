// Package evidence holds the commands on what shows a competency: add, edit,
// list, show, check, delete.
package evidence

import (
	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
)

func New(c *cli.Env) *cobra.Command {
	return c.Branch("evidence", c.Say.CLI.Evidence.Group,
		newAdd(c), newEdit(c), newList(c), newShow(c), newDelete(c), newCheck(c))
}
