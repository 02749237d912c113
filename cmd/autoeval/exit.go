package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/pflag"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/gridfile"
	"autoeval/store/rncp"
)

// The exit status of the program.
const (
	exitDone     = 0
	exitFailed   = 1
	exitUsage    = 2 // wrong usage or bad input
	exitNotFound = 3
	exitInUse    = 4 // another program holds the store
	exitDamaged  = 5 // the store is damaged or too new
)

// fault explains one kind of error; it returns nil for any other.
type fault func(c *cli, err error) *problem

// problem is an error in words for a person. Commands return it where they
// know better than explain what would be right.
type problem struct {
	code int
	text string
	hint string // "" when nothing helps
}

func (p *problem) Error() string { return p.text }

func failed(text, hint string) error   { return &problem{code: exitFailed, text: text, hint: hint} }
func badInput(text, hint string) error { return &problem{code: exitUsage, text: text, hint: hint} }
func notFound(text, hint string) error { return &problem{code: exitNotFound, text: text, hint: hint} }

// explain puts any error into one sentence, never a chain.
func (c *cli) explain(err error) *problem {
	var p *problem
	if errors.As(err, &p) {
		return p
	}
	for _, known := range append(slices.Clone(c.faults), (*cli).storeFault, (*cli).refusal, (*cli).fileFault) {
		if p := known(c, err); p != nil {
			return p
		}
	}
	return &problem{code: exitFailed, text: fmt.Sprintf(c.say.Errors.Internal, line(innermost(err).Error()))}
}

func innermost(err error) error {
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return err
		}
		err = next
	}
}

// wrongFlag explains what the flag parser refuses of a command: where only some
// values are right, which.
func (c *cli) wrongFlag(err error, command string) *problem {
	w := c.say.CLI.Wrong
	var (
		unknown *pflag.NotExistError
		value   *pflag.InvalidValueError
		needs   *pflag.ValueRequiredError
		syntax  *pflag.InvalidSyntaxError
		text    string
	)
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			name = name[1:]
		}
		text = fmt.Sprintf(w.Flag, line(name))
	case errors.As(err, &value):
		text = fmt.Sprintf(w.FlagValue, line(value.GetValue()), value.GetFlag().Name)
	case errors.As(err, &needs):
		text = fmt.Sprintf(w.FlagNeeds, needs.GetFlag().Name)
	case errors.As(err, &syntax):
		text = fmt.Sprintf(w.FlagSyntax, line(syntax.GetSpecifiedFlag()))
	default:
		return nil
	}
	hint := fmt.Sprintf(w.SeeHelp, command)
	if value != nil {
		if few, ok := value.GetFlag().Value.(*choice); ok {
			hint = fmt.Sprintf(w.FlagValues, strings.Join(few.among, ", "))
		}
	}
	return &problem{code: exitUsage, text: text, hint: hint}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// storeFault explains why the data could not be opened, read or written.
func (c *cli) storeFault(err error) *problem {
	e := c.say.Errors
	var (
		held *store.InUse
		bad  *store.Damaged
	)
	path, _ := c.dataPath()
	switch {
	case errors.As(err, &held) && held.PID == 0:
		return &problem{code: exitInUse, text: c.say.CLI.Wrong.HeldBySomeone, hint: e.InUseHint}
	case errors.As(err, &held):
		return &problem{code: exitInUse, text: fmt.Sprintf(e.InUse, c.program(held), c.say.Moment(held.Since.Local(), c.Now().Local())), hint: e.InUseHint}
	case errors.As(err, &bad) && noFolder(bad.Path) != nil:
		return &problem{code: exitDamaged, text: fmt.Sprintf(c.say.CLI.Exchange.Directory, line(bad.Path)), hint: c.say.CLI.Wrong.OtherData}
	case errors.As(err, &bad) && bad.Snapshot != "":
		text := e.Damaged
		if !exists(bad.Path) {
			text = e.Missing
		}
		return &problem{code: exitDamaged, text: fmt.Sprintf(text, line(bad.Path)), hint: fmt.Sprintf(e.DamagedHint, line(bad.Snapshot))}
	case errors.As(err, &bad):
		return &problem{code: exitDamaged, text: fmt.Sprintf(e.Damaged, line(bad.Path)), hint: e.DamagedNoSnapshot}
	case errors.Is(err, store.ErrTooNew):
		return &problem{code: exitDamaged, text: fmt.Sprintf(e.TooNew, line(path)), hint: e.TooNewHint}
	case errors.Is(err, store.ErrNotFound):
		return &problem{code: exitNotFound, text: e.NotFound}
	case errors.Is(err, store.ErrConflict):
		return &problem{code: exitFailed, text: e.Conflict}
	case errors.Is(err, store.ErrReadOnly):
		return &problem{code: exitFailed, text: e.ReadOnly}
	case errors.Is(err, store.ErrFull), errors.Is(err, syscall.ENOSPC):
		return &problem{code: exitFailed, text: e.Full, hint: e.NoSpaceHint}
	case errors.Is(err, store.ErrReplaced):
		return &problem{code: exitFailed, text: e.Replaced}
	}
	return nil
}

// refusal explains what the model refuses, when the command did not say it
// better.
func (c *cli) refusal(err error) *problem {
	e := c.say.Errors
	switch {
	case errors.Is(err, model.ErrFinished):
		return &problem{code: exitFailed, text: e.Finished, hint: c.say.CLI.Session.FinishedHint}
	case errors.Is(err, model.ErrNothingRated):
		return &problem{code: exitFailed, text: e.NothingRated}
	case errors.Is(err, model.ErrConfidence):
		return &problem{code: exitUsage, text: e.BadConfidence}
	case errors.Is(err, model.ErrNoTitle):
		return &problem{code: exitUsage, text: e.NoTitle}
	case errors.Is(err, context.Canceled):
		return &problem{code: exitFailed, text: c.say.CLI.Wrong.Interrupted}
	}
	return nil
}

// gridFault explains what is wrong with a grid file, and on which line.
func (c *cli) gridFault(err error) *problem {
	var bad *gridfile.Error
	if !errors.As(err, &bad) {
		return nil
	}
	where := line(bad.File)
	if bad.Line > 0 {
		where += fmt.Sprintf(":%d", bad.Line)
	}
	text := where + c.say.Words.Colon + c.say.CLI.Grid.Problems[string(bad.Problem)]
	if bad.Detail != "" {
		text += " (" + line(bad.Detail) + ")"
	}
	return &problem{code: exitUsage, text: text + "."}
}

// tableFault explains what is wrong with a table of competencies, and on which
// line.
func (c *cli) tableFault(err error) *problem {
	var bad *rncp.RowError
	if !errors.As(err, &bad) {
		return nil
	}
	where := line(bad.File)
	if bad.Line > 0 {
		where += fmt.Sprintf(":%d", bad.Line)
	}
	text := where + c.say.Words.Colon + c.say.CLI.Import.Rows[string(bad.Problem)]
	if bad.Detail != "" {
		text += " (" + line(bad.Detail) + ")"
	}
	return &problem{code: exitUsage, text: text + "."}
}

// fileFault explains what the system says of a file.
func (c *cli) fileFault(err error) *problem {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return nil
	}
	switch {
	case errors.Is(err, fs.ErrNotExist) && !exists(filepath.Dir(at.Path)):
		return &problem{code: exitNotFound, text: fmt.Sprintf(c.say.CLI.Wrong.NoFolder, line(filepath.Dir(at.Path)))}
	case errors.Is(err, fs.ErrNotExist):
		return &problem{code: exitNotFound, text: fmt.Sprintf(c.say.CLI.Wrong.NoFile, line(at.Path))}
	case errors.Is(err, syscall.EISDIR):
		return &problem{code: exitUsage, text: fmt.Sprintf(c.say.CLI.Exchange.Directory, line(at.Path))}
	case errors.Is(err, fs.ErrPermission):
		return &problem{code: exitFailed, text: fmt.Sprintf(c.say.Errors.Denied, line(at.Path))}
	case errors.Is(err, fs.ErrExist):
		return &problem{code: exitFailed, text: fmt.Sprintf(c.say.CLI.Wrong.Exists, line(at.Path)), hint: c.say.CLI.Wrong.ExistsHint}
	}
	return nil
}
