package tui

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// Sentence is what a person is told of an error: one sentence in their
// language, never a chain of wrapped errors. The command line says the same.
func Sentence(p *lang.Printer, err error) string {
	t := p.Errors
	var inUse *store.InUse
	var damaged *store.Damaged
	var path *fs.PathError
	var edited *nav.EditorFailed
	switch {
	case errors.As(err, &inUse):
		return fmt.Sprintf(t.InUse, p.Program(inUse.PID, inUse.Host), p.Moment(inUse.Since.Local(), time.Time{}))
	case errors.As(err, &damaged):
		return fmt.Sprintf(t.Damaged, safetext.Line(damaged.Path))
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
	for _, s := range []struct {
		err  error
		text string
	}{
		{store.ErrNotFound, t.NotFound}, {store.ErrConflict, t.Conflict}, {store.ErrReadOnly, t.ReadOnly},
		{store.ErrFull, t.Full}, {store.ErrReplaced, t.Replaced},
		{model.ErrFinished, t.Finished}, {model.ErrNothingRated, t.NothingRated}, {model.ErrNoTitle, t.NoTitle},
		{model.ErrNoReason, t.NoReason}, {model.ErrReturned, t.Returned}, {model.ErrNotReturned, t.NotReturned},
		{model.ErrConfidence, t.BadConfidence}, {nav.ErrNoEditor, t.NoEditor},
	} {
		if errors.Is(err, s.err) {
			return s.text
		}
	}
	return fmt.Sprintf(t.Internal, safetext.Line(err.Error()))
}
