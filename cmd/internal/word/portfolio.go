package word

import (
	"autoeval/cmd/internal/cli"
)

// FileState is the state in words.
func FileState(c *cli.Env, s cli.FileState) string {
	t := c.Say.CLI.Evidence
	return map[cli.FileState]string{cli.Fine: t.Fine, cli.Missing: c.Say.Evidence.Missing, cli.Changed: c.Say.Evidence.ChangedFile, cli.Unreadable: c.Say.Evidence.Unreadable}[s]
}
