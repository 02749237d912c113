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
	"autoeval/store/work"
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
	}
	return nil
}

// refusal explains what the model, the store and the deeds refuse, when the command
// did not say it better.
func (c *Env) refusal(err error) *Problem {
	if errors.Is(err, context.Canceled) {
		return &Problem{Code: ExitFailed, Text: c.Say.CLI.Wrong.Interrupted}
	}
	text, hint := c.Say.Fault(err)
	switch {
	case text == "" && errors.Is(err, syscall.ENOSPC):
		return &Problem{Code: ExitFailed, Text: c.Say.Errors.Full, Hint: c.Say.Errors.NoSpaceHint}
	case text == "":
		return nil
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrBadID):
		return &Problem{Code: ExitNotFound, Text: text, Hint: hint}
	case errors.Is(err, model.ErrFinished):
		hint = c.Say.CLI.Session.FinishedHint
	case asked(err):
		return &Problem{Code: ExitUsage, Text: text, Hint: hint}
	}
	return &Problem{Code: ExitFailed, Text: text, Hint: hint}
}

// asked says whether an error is of what was typed, not of what is kept.
func asked(err error) bool {
	for _, wrong := range []error{
		model.ErrConfidence, model.ErrNoTitle, model.ErrNoReason, model.ErrUnknownItem, model.ErrUnknownKind, model.ErrOutOfScale,
		model.ErrOtherGrids, model.ErrLinkItem, model.ErrLinkTwice, model.ErrLinkKinds, model.ErrLinkEmpty,
		work.ErrNoName, work.ErrApart,
	} {
		if errors.Is(err, wrong) {
			return true
		}
	}
	return false
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
