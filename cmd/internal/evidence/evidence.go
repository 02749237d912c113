package evidence

import (
	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
)

func NewEvidence(c *cli.Env) *cobra.Command {
	return c.Branch("evidence", c.Say.CLI.Evidence.Group,
		newEvidenceAdd(c), newEvidenceEdit(c), newEvidenceList(c), newEvidenceShow(c), newEvidenceDelete(c), newEvidenceCheck(c))
}
