package tui

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/disk"
	"autoeval/store/exchange"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// Sentence returns what a person is told of an error: one sentence in their
// language, never a chain of wrapped errors. The command line says the same.
func Sentence(p *lang.Printer, err error) string {
	t := p.Errors
	var inUse *store.InUse
	var damaged *store.Damaged
	var path *fs.PathError
	var edited *nav.EditorFailed
	if stays, hint := p.GridStays(err); stays != "" {
		return strings.TrimSpace(stays + " " + hint)
	}
	switch unprinted := p.Unprinted(err); {
	case unprinted != "":
		return unprinted + " " + p.CLI.Report.PrintHint
	case errors.As(err, &inUse):
		return fmt.Sprintf(t.InUse, p.Program(inUse.PID, inUse.Host), p.Moment(inUse.Since.Local(), time.Time{}))
	case errors.As(err, &damaged):
		return fmt.Sprintf(t.Damaged, safetext.Line(damaged.Path))
	case errors.As(err, &edited) && edited.Kept == "":
		return t.EditorLeft
	case errors.As(err, &edited):
		return fmt.Sprintf(t.EditorFailed, safetext.Line(edited.Kept))
	case errors.Is(err, os.ErrPermission) && errors.As(err, &path):
		return fmt.Sprintf(t.Denied, safetext.Line(path.Path))
	case exchange.ReasonOf(err) != 0:
		return p.Refusal(err)
	case errors.Is(err, fs.ErrExist) && errors.As(err, &path):
		return fmt.Sprintf(p.Exchange.Exists, safetext.Line(path.Path))
	case errors.Is(err, fs.ErrNotExist) && errors.As(err, &path):
		return fmt.Sprintf(p.Exchange.NoFile, safetext.Line(path.Path))
	}
	switch {
	case errors.Is(err, nav.ErrNoEditor):
		return t.NoEditor
	case errors.Is(err, nav.ErrNoViewer):
		return t.NoViewer
	}
	if text, hint := p.Fault(err); text != "" {
		return strings.TrimSpace(text + " " + hint)
	}
	if said := fromDisk(p, err); said != "" {
		return said
	}
	return fmt.Sprintf(t.Internal, safetext.Line(err.Error()))
}

// fromDisk returns what a person is told of a file that is none, or of a disk that
// refused; "" for anything else.
func fromDisk(p *lang.Printer, err error) string {
	t := p.CLI.Given
	var (
		own  *disk.Protected
		no   *disk.NotFile
		long *disk.TooLong
		late *disk.Unconfirmed
		path *fs.PathError
	)
	switch {
	case errors.As(err, &own) && own.Read:
		return fmt.Sprintf(t.SameFile, safetext.Line(own.Path))
	case errors.As(err, &own):
		return fmt.Sprintf(t.OwnFile, safetext.Line(own.Path)) + " " + t.OwnHint
	case errors.As(err, &late):
		return fmt.Sprintf(t.Unconfirmed, safetext.Line(late.Path))
	case errors.As(err, &no):
		return fmt.Sprintf(t.NotFile, safetext.Line(no.Path), t.Kinds[int(no.Kind)])
	case errors.As(err, &long):
		return fmt.Sprintf(p.CLI.Exchange.TooLong, safetext.Line(long.Path), p.Number(int(long.Most>>10)))
	}
	why := t.Causes[int(disk.CauseOf(err))]
	switch {
	case why.Text == "":
		return ""
	case errors.As(err, &path):
		return fmt.Sprintf(t.Disk, safetext.Line(path.Path)+p.Words.Colon+why.Text) + " " + why.Hint
	}
	return fmt.Sprintf(t.Disk, why.Text) + " " + why.Hint
}
