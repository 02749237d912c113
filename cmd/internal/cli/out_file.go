package cli

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"autoeval/store"
)

// AtPath is a file error with the path that a person knows.
func AtPath(err error, path string) error {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &link):
		err = link.Err
	case errors.As(err, &at):
		err = at.Err
	}
	if errors.Is(err, syscall.ENOSPC) {
		err = store.ErrFull
	}
	return &fs.PathError{Op: "write", Path: path, Err: err}
}

// WriteFile writes a file whole or not at all, readable by its owner alone. One
// that is already there is only replaced by force: else fs.ErrExist.
func WriteFile(path string, force bool, write func(io.Writer) error) (err error) {
	if err := NoFolder(path); err != nil {
		return err
	}
	if !force {
		claim, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return err
		}
		defer func() {
			if info, statErr := os.Stat(path); statErr == nil && info.Size() == 0 {
				os.Remove(path) // the claim of a file that was not written
			}
		}()
		if err := claim.Close(); err != nil {
			return err
		}
	}
	temp, err := os.CreateTemp(filepath.Dir(path), ".autoeval-*")
	if err != nil {
		return &fs.PathError{Op: "write", Path: path, Err: innermost(err)}
	}
	defer os.Remove(temp.Name())
	b := bufio.NewWriter(temp)
	err = write(b)
	for _, step := range []func() error{b.Flush, temp.Sync, temp.Close} {
		err = errors.Join(err, step())
	}
	if err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}

// Wrote says where a file is: to a program as {"file"}, to a person in that
// sentence. Of what went into a stream nothing is said.
func (c *Env) Wrote(to, format string, values ...any) error {
	switch {
	case to == "" || to == Stream:
		return nil
	case c.Options.JSON:
		return c.PrintJSON(struct {
			File string `json:"file"`
		}{to})
	}
	c.Note(format, values...)
	return nil
}

// NoFolder fails where a folder has the name of a file to write or to read.
func NoFolder(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return &fs.PathError{Op: "open", Path: path, Err: syscall.EISDIR}
	}
	return nil
}

// DeliverTo writes to a file, or to standard output when it has no name or is
// called "-".
func (c *Env) DeliverTo(path string, force bool, write func(io.Writer) error) error {
	if path == "" || path == "-" {
		return write(c.Raw.Out)
	}
	return WriteFile(path, force, write)
}
