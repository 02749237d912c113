package word

import (
	"autoeval/cmd/internal/cli"
	"autoeval/store/work"
)

// FileState returns the condition of a linked file in words, "" if there is none.
func FileState(c *cli.Env, s work.Condition) string {
	t := c.Say.Evidence
	return [...]string{
		work.Intact: c.Say.CLI.Evidence.Fine, work.Missing: t.Missing, work.Altered: t.ChangedFile,
		work.NotFile: t.NotAFile, work.Unreadable: t.Unreadable,
	}[s]
}
