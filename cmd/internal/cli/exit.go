package cli

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
	"autoeval/store/disk"
)

// The exit status of the program.
const (
	ExitDone     = 0
	ExitFailed   = 1
	ExitUsage    = 2 // wrong usage or bad input
	ExitNotFound = 3
	ExitInUse    = 4 // another program holds the store
	ExitDamaged  = 5 // the store is damaged or too new
)

// Fault explains one kind of error; it returns nil for any other.
type Fault func(c *Env, err error) *Problem

// Problem is an error in words for a person. Commands return it where they
// know better than explain what would be right.
type Problem struct {
	Code int
	Text string
	Hint string // "" when nothing helps
}

func (p *Problem) Error() string { return p.Text }

func Failed(text, hint string) error { return &Problem{Code: ExitFailed, Text: text, Hint: hint} }

func BadInput(text, hint string) error { return &Problem{Code: ExitUsage, Text: text, Hint: hint} }

func NotFound(text, hint string) error { return &Problem{Code: ExitNotFound, Text: text, Hint: hint} }

// Explain puts any error into one sentence, never a chain.
func (c *Env) Explain(err error) *Problem {
	var p *Problem
	if errors.As(err, &p) {
		return p
	}
	for _, known := range append(slices.Clone(c.faults), (*Env).noneFault, (*Env).storeFault, (*Env).guardFault, (*Env).refusal, (*Env).fileFault) {
		if p := known(c, err); p != nil {
			return p
		}
	}
	return &Problem{Code: ExitFailed, Text: fmt.Sprintf(c.Say.Errors.Internal, Line(innermost(err).Error()))}
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
func (c *Env) wrongFlag(err error, command string) *Problem {
	w := c.Say.CLI.Wrong
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
		text = fmt.Sprintf(w.Flag, Line(name))
	case errors.As(err, &value):
		text = fmt.Sprintf(w.FlagValue, Line(value.GetValue()), value.GetFlag().Name)
	case errors.As(err, &needs):
		text = fmt.Sprintf(w.FlagNeeds, needs.GetFlag().Name)
	case errors.As(err, &syntax):
		text = fmt.Sprintf(w.FlagSyntax, Line(syntax.GetSpecifiedFlag()))
	default:
		return nil
	}
	hint := fmt.Sprintf(w.SeeHelp, command)
	if value != nil {
		if few, ok := value.GetFlag().Value.(*choice); ok {
			hint = fmt.Sprintf(w.FlagValues, strings.Join(few.among, ", "))
		}
	}
	return &Problem{Code: ExitUsage, Text: text, Hint: hint}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// storeFault explains why the data could not be opened, read or written.
func (c *Env) storeFault(err error) *Problem {
	e := c.Say.Errors
	var (
		held *store.InUse
		bad  *store.Damaged
		no   *disk.NotFile
	)
	path := ""
	if c.Hosted == nil {
		path, _ = c.DataPath()
	}
	if late := (*disk.Unconfirmed)(nil); errors.As(err, &late) { // whatever the disk said
		return &Problem{Code: ExitFailed, Text: fmt.Sprintf(c.Say.CLI.Given.Unconfirmed, Line(late.Path))}
	}
	switch {
	case errors.As(err, &held) && held.PID == 0:
		return &Problem{Code: ExitInUse, Text: c.Say.CLI.Wrong.HeldBySomeone, Hint: e.InUseHint}
	case errors.As(err, &held):
		return &Problem{Code: ExitInUse, Text: fmt.Sprintf(e.InUse, c.Program(held), c.Say.Moment(held.Since.Local(), c.Now().Local())), Hint: e.InUseHint}
	case errors.As(err, &bad) && errors.As(err, &no):
		return &Problem{Code: ExitDamaged, Text: c.guardFault(no).Text, Hint: c.Say.CLI.Wrong.OtherData}
	case errors.As(err, &bad) && bad.Snapshot != "":
		text := e.Damaged
		if !exists(bad.Path) {
			text = e.Missing
		}
		return &Problem{Code: ExitDamaged, Text: fmt.Sprintf(text, Line(bad.Path)), Hint: fmt.Sprintf(e.DamagedHint, Line(bad.Snapshot))}
	case errors.As(err, &bad):
		return &Problem{Code: ExitDamaged, Text: fmt.Sprintf(e.Damaged, Line(bad.Path)), Hint: e.DamagedNoSnapshot}
	case errors.Is(err, store.ErrTooNew):
		return &Problem{Code: ExitDamaged, Text: fmt.Sprintf(e.TooNew, Line(path)), Hint: e.TooNewHint}
	case errors.Is(err, store.ErrNotFound):
		return &Problem{Code: ExitNotFound, Text: e.NotFound}
	case errors.Is(err, store.ErrConflict):
		return &Problem{Code: ExitFailed, Text: e.Conflict}
	case errors.Is(err, store.ErrReadOnly):
		return &Problem{Code: ExitFailed, Text: e.ReadOnly}
	case errors.Is(err, store.ErrUnsure):
		return &Problem{Code: ExitFailed, Text: e.Unsure, Hint: e.UnsureHint}
	case errors.Is(err, store.ErrFull), errors.Is(err, syscall.ENOSPC):
		return &Problem{Code: ExitFailed, Text: e.Full, Hint: e.NoSpaceHint}
	case errors.Is(err, store.ErrReplaced):
		return &Problem{Code: ExitFailed, Text: e.Replaced}
	case errors.Is(err, store.ErrUnavailable):
		return &Problem{Code: ExitFailed, Text: e.Unavailable, Hint: e.UnavailableHint}
	}
	return nil
}

// refusal explains what the model refuses, when the command did not say it
// better.
func (c *Env) refusal(err error) *Problem {
	e := c.Say.Errors
	switch {
	case errors.Is(err, model.ErrFinished):
		return &Problem{Code: ExitFailed, Text: e.Finished, Hint: c.Say.CLI.Session.FinishedHint}
	case errors.Is(err, model.ErrNothingRated):
		return &Problem{Code: ExitFailed, Text: e.NothingRated}
	case errors.Is(err, model.ErrConfidence):
		return &Problem{Code: ExitUsage, Text: e.BadConfidence}
	case errors.Is(err, model.ErrNotAdopted):
		return &Problem{Code: ExitFailed, Text: c.Say.Shelf.NotAdopted, Hint: c.Say.Shelf.NotAdoptedHint}
	case errors.Is(err, model.ErrNoTitle):
		return &Problem{Code: ExitUsage, Text: e.NoTitle}
	case errors.Is(err, context.Canceled):
		return &Problem{Code: ExitFailed, Text: c.Say.CLI.Wrong.Interrupted}
	}
	return nil
}

// fileFault explains what the system says of a file, or of a disk: in the
// reader's language, with the way out.
func (c *Env) fileFault(err error) *Problem {
	cause := disk.CauseOf(err)
	path := ""
	if at := (*fs.PathError)(nil); errors.As(err, &at) {
		path = at.Path
	}
	t := c.Say.CLI.Given
	if why := t.Causes[int(cause)]; path == "" && why.Text != "" {
		return &Problem{Code: ExitFailed, Text: fmt.Sprintf(t.Disk, why.Text), Hint: why.Hint}
	}
	switch {
	case path == "":
		return nil
	case cause == disk.Missing && !exists(filepath.Dir(path)):
		return &Problem{Code: ExitNotFound, Text: fmt.Sprintf(c.Say.CLI.Wrong.NoFolder, Line(filepath.Dir(path)))}
	case cause == disk.Missing:
		return &Problem{Code: ExitNotFound, Text: fmt.Sprintf(c.Say.CLI.Wrong.NoFile, Line(path))}
	case errors.Is(err, syscall.EISDIR):
		return &Problem{Code: ExitUsage, Text: fmt.Sprintf(c.Say.CLI.Exchange.Directory, Line(path))}
	case cause == disk.Denied:
		return &Problem{Code: ExitFailed, Text: fmt.Sprintf(c.Say.Errors.Denied, Line(path))}
	case cause == disk.Exists:
		return &Problem{Code: ExitFailed, Text: fmt.Sprintf(c.Say.CLI.Wrong.Exists, Line(path)), Hint: c.Say.CLI.Wrong.ExistsHint}
	}
	if why := t.Causes[int(cause)]; why.Text != "" {
		return &Problem{Code: ExitFailed, Text: fmt.Sprintf(t.Disk, Line(path)+c.Say.Words.Colon+why.Text), Hint: why.Hint}
	}
	return nil
}
