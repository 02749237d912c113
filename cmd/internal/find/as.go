package find

import (
	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
)

// AsFlag adds --as, which names the version of a grid to read in.
func AsFlag(c *cli.Env, cmd *cobra.Command, as *string) {
	cmd.Flags().StringVar(as, "as", "", c.Say.Passage.As)
	c.CompleteFlag(cmd, "as", GridVersions)
}
