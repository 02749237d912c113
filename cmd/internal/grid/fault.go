package grid

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"autoeval/cmd/internal/cli"
	"autoeval/store/gridfile"
	"autoeval/store/intake"
	"autoeval/store/rncp"
)

// Fault explains what is wrong with a grid file, and on which line.
func Fault(c *cli.Env, err error) *cli.Problem {
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

// RegisterFault explains why a file of the register is refused.
func RegisterFault(c *cli.Env, err error) *cli.Problem {
	t := c.Say.CLI.Import
	var u *intake.Unread
	if !errors.As(err, &u) {
		return nil
	}
	name := cli.Line(filepath.Base(u.Path))
	for _, x := range []struct {
		err  error
		text string
	}{
		{rncp.ErrNotExport, t.NotExport}, {rncp.ErrEncoding, t.NotUTF8}, {rncp.ErrUnsafe, t.Unsafe},
		{rncp.ErrTooLarge, t.TooLarge}, {rncp.ErrMalformed, t.Malformed}, {io.ErrUnexpectedEOF, t.Short},
	} {
		if errors.Is(u.Err, x.err) {
			return &cli.Problem{Code: cli.ExitUsage, Text: fmt.Sprintf(x.text, name)}
		}
	}
	return nil
}

// ClashFault explains that a version of a grid is here with other content.
func ClashFault(c *cli.Env, err error) *cli.Problem {
	var clash *intake.Clash
	if !errors.As(err, &clash) {
		return nil
	}
	t := c.Say.CLI.Import
	return &cli.Problem{Code: cli.ExitFailed, Text: fmt.Sprintf(t.Clash, cli.Line(string(clash.Grid.ID)), cli.Line(clash.Grid.Version)), Hint: t.ClashHint}
}
