package grid

import (
	"errors"
	"fmt"

	"autoeval/cmd/internal/cli"
	"autoeval/store/gridfile"
	"autoeval/store/rncp"
)

// GridFault explains what is wrong with a grid file, and on which line.
func GridFault(c *cli.Env, err error) *cli.Problem {
	var bad *gridfile.Error
	if !errors.As(err, &bad) {
		return nil
	}
	where := cli.Line(bad.File)
	if bad.Line > 0 {
		where += fmt.Sprintf(":%d", bad.Line)
	}
	text := where + c.Say.Words.Colon + c.Say.CLI.Grid.Problems[string(bad.Problem)]
	if bad.Detail != "" {
		text += " (" + cli.Line(bad.Detail) + ")"
	}
	return &cli.Problem{Code: cli.ExitUsage, Text: text + "."}
}

// TableFault explains what is wrong with a table of competencies, and on which
// line.
func TableFault(c *cli.Env, err error) *cli.Problem {
	var bad *rncp.RowError
	if !errors.As(err, &bad) {
		return nil
	}
	where := cli.Line(bad.File)
	if bad.Line > 0 {
		where += fmt.Sprintf(":%d", bad.Line)
	}
	text := where + c.Say.Words.Colon + c.Say.CLI.Import.Rows[string(bad.Problem)]
	if bad.Detail != "" {
		text += " (" + cli.Line(bad.Detail) + ")"
	}
	return &cli.Problem{Code: cli.ExitUsage, Text: text + "."}
}
