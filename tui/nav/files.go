package nav

import (
	"errors"

	"autoeval/model"
	"autoeval/store/work"
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

// Check looks at the file that evidence points to. It reads the file: call it
// from a command.
func (s Services) Check(e model.Evidence) work.Condition { return work.ConditionOf(e, s.Inspect) }
