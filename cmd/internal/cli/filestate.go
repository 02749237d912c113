package cli

import (
	"errors"
	"io/fs"

	"autoeval/model"
)

// FileState is how the file that evidence points to compares with what was
// recorded.
type FileState string

const (
	NoFile     FileState = "" // a web address, or nowhere
	Fine       FileState = "ok"
	Missing    FileState = "missing"
	Changed    FileState = "changed"
	Unreadable FileState = "unreadable"
)

func StateOf(e model.Evidence) FileState {
	if e.Location == "" || e.IsURL() || e.SHA256 == "" {
		return NoFile
	}
	size, sum, err := Inspect(e.Location)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Missing
	case err != nil:
		return Unreadable
	case size != e.Size || sum != e.SHA256:
		return Changed
	}
	return Fine
}

func (s FileState) Wrong() bool { return s != NoFile && s != Fine }
