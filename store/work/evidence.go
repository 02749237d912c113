package work

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"autoeval/model"
)

// Why a file has no fingerprint.
var (
	ErrNotFile = errors.New("not a plain file")
	ErrTooBig  = errors.New("the file is too big for a fingerprint")
)

// maxInspected is how many bytes of a file are read for its fingerprint.
const maxInspected = 2 << 30

// Inspector looks at a file: its size and its SHA-256. It fails with
// fs.ErrNotExist, with ErrNotFile for what may never end, such as a pipe, with
// ErrTooBig, which still says the size, or as the system says.
type Inspector func(path string) (size int64, sha256 string, err error)

// Inspect returns the Inspector of this machine's files.
func Inspect(path string) (size int64, sum string, err error) {
	return InspectUpTo(path, maxInspected)
}

// InspectUpTo is Inspect with another limit than its own.
func InspectUpTo(path string, limit int64) (size int64, sum string, err error) {
	path = spelled(path)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return 0, "", err
	case !info.Mode().IsRegular():
		return 0, "", ErrNotFile
	case info.Size() > limit:
		return info.Size(), "", ErrTooBig
	}
	f, err := os.Open(path)
	if err != nil {
		return 0, "", err
	}
	defer f.Close()
	h := sha256.New()
	size, err = io.Copy(h, io.LimitReader(f, limit+1))
	switch {
	case err != nil:
		return 0, "", fmt.Errorf("read %s: %w", path, err)
	case size > limit: // it grows while it is read
		return size, "", ErrTooBig
	}
	return size, hex.EncodeToString(h.Sum(nil)), nil
}

// Condition is how the file that evidence points to compares with what was kept
// of it when it was linked.
type Condition uint8

// The conditions. Unchecked is that of evidence which is no file: declared, or a
// web address.
const (
	Unchecked Condition = iota
	Intact
	Missing
	Altered
	NotFile // a folder, a pipe, a device
	Unreadable
)

// String returns the condition in one word for programs, "" if Unchecked.
func (c Condition) String() string {
	return [...]string{"", "ok", "missing", "changed", "not_a_file", "unreadable"}[c]
}

// Wrong reports whether the file is not as it was linked.
func (c Condition) Wrong() bool { return c > Intact }

// ConditionOf looks at the file that evidence points to, which may read all of
// it. A file is looked for whether or not a fingerprint was kept.
func ConditionOf(e model.Evidence, look Inspector) Condition {
	if look == nil || e.Location == "" || e.IsURL() {
		return Unchecked
	}
	size, sum, err := look(e.Location)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Missing
	case errors.Is(err, ErrNotFile):
		return NotFile
	case errors.Is(err, ErrTooBig) && (size == e.Size || e.Size == 0 && e.SHA256 == ""):
		return Intact
	case errors.Is(err, ErrTooBig):
		return Altered
	case err != nil:
		return Unreadable
	case e.SHA256 != "" && (sum != e.SHA256 || size != e.Size), e.SHA256 == "" && e.Size > 0 && size != e.Size:
		return Altered
	}
	return Intact
}

// Place puts evidence where a person says it is, with the size and the
// fingerprint of a file. What locate makes of the words is kept, also if the file
// cannot be looked at: the error is then as of an Inspector. A file that is too
// big for a fingerprint is no error.
func Place(e *model.Evidence, typed string, locate func(string) string, look Inspector) error {
	e.Location, e.SHA256, e.Size = typed, "", 0
	if typed == "" || e.IsURL() {
		return nil
	}
	if locate != nil {
		e.Location = locate(typed)
	}
	if look == nil {
		return nil
	}
	size, sum, err := look(e.Location)
	if err != nil && !errors.Is(err, ErrTooBig) {
		return err
	}
	e.Size, e.SHA256 = size, sum
	return nil
}
