package nav

import (
	"errors"
	"io/fs"

	"autoeval/model"
)

// Why a file has no fingerprint.
var (
	ErrNotFile = errors.New("not a plain file")
	ErrTooBig  = errors.New("the file is too big for a fingerprint")
)

// ErrNoEditor says that the person's editor was not found.
var ErrNoEditor = errors.New("no editor")

// EditorFailed says that the editor ended with an error after something was
// typed in it, and where that is.
type EditorFailed struct {
	Kept string
	Err  error
}

func (e *EditorFailed) Error() string { return "edit " + e.Kept + ": " + e.Err.Error() }
func (e *EditorFailed) Unwrap() error { return e.Err }

// Condition is how a file compares with what was kept of it when it was linked.
type Condition uint8

// The conditions. Unchecked is also that of evidence that is no file.
const (
	Unchecked Condition = iota
	Intact
	Missing
	Altered
	Unreadable
)

// Check looks at the file that evidence points to. It reads the file: call it
// from a command.
func (s Services) Check(e model.Evidence) Condition {
	if s.Inspect == nil || e.Location == "" || e.IsURL() {
		return Unchecked
	}
	size, sum, err := s.Inspect(e.Location)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Missing
	case errors.Is(err, ErrTooBig) && (size == e.Size || e.SHA256 == ""):
		return Intact
	case errors.Is(err, ErrTooBig):
		return Altered
	case err != nil:
		return Unreadable
	case e.SHA256 != "" && (sum != e.SHA256 || size != e.Size):
		return Altered
	}
	return Intact
}
