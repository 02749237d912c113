package grid

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/store/framework"
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

// KindFault explains that no grid can be made of a file: what it is, and what is
// read.
func KindFault(c *cli.Env, err error) *cli.Problem {
	t := c.Say.CLI.Import
	var not *intake.NotGrid
	if !errors.As(err, &not) {
		return nil
	}
	text := t.Kinds[string(not.Is)]
	if text == "" {
		text = t.Kinds["unknown"]
	}
	return &cli.Problem{Code: cli.ExitUsage, Text: fmt.Sprintf(text, cli.Line(filepath.Base(not.Path))), Hint: t.WhatIsRead}
}

// FrameworkFault explains why a framework of another system is refused.
func FrameworkFault(c *cli.Env, err error) *cli.Problem {
	t := c.Say.CLI.Import
	for _, x := range []struct {
		err  error
		text string
	}{
		{framework.ErrTooLarge, t.FrameworkTooLarge}, {framework.ErrBroken, t.FrameworkBroken}, {framework.ErrNoGrid, t.FrameworkNoGrid},
		{framework.ErrTwice, t.FrameworkTwice}, {framework.ErrNoItems, t.FrameworkNoItems}, {framework.ErrFormat, t.FrameworkBroken},
	} {
		if errors.Is(err, x.err) {
			return &cli.Problem{Code: cli.ExitUsage, Text: x.text + where(c, err), Hint: t.WhatIsRead}
		}
	}
	return nil
}

// where returns the place in a framework's file, in brackets, "" if there is none.
func where(c *cli.Env, err error) string {
	var f *framework.Fault
	if !errors.As(err, &f) || f.Line == 0 && f.Where == "" {
		return "."
	}
	place := cli.Line(f.Where)
	if f.Line > 0 {
		place = strings.TrimSpace(fmt.Sprintf(c.Say.CLI.Import.OnLine, f.Line) + place)
	}
	return " (" + strings.TrimRight(place, " :\u00a0\u202f") + ")."
}
