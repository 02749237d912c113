package disk

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// Output says how to write a file.
type Output struct {
	Replace bool   // a regular file that is there is replaced; else it is fs.ErrExist
	Guard   *Guard // what it must not land on; nil is nothing
}

// Write has a file written whole or not at all, readable by its owner alone, and
// durable when it returns. Errors: fs.ErrExist, *NotFile for a directory, a
// socket or a drive, *Protected, those of write, and those of the system with
// the path as given. What is not a regular file is written through: then what
// was written before an error stays written.
func Write(ctx context.Context, path string, o Output, write func(io.Writer) error) error {
	t, err := o.look(path)
	if err != nil {
		return err
	}
	if t.through() {
		return through(ctx, path, t, write)
	}
	temp, err := create(t.path)
	if err != nil {
		return named(path, err)
	}
	defer os.Remove(temp.Name())
	b := bufio.NewWriter(temp)
	if err := write(b); err != nil {
		temp.Close()
		return err
	}
	for _, step := range []func() error{b.Flush, temp.Sync, temp.Close} {
		err = errors.Join(err, step())
	}
	if err != nil {
		return named(path, err)
	}
	return o.place(path, temp.Name(), t)
}

// Free returns the error that Write would return for this path before it writes
// anything, as far as can be told now.
func (o Output) Free(path string) error {
	_, err := o.look(path)
	return err
}

// look follows a path and says whether it may be written.
func (o Output) look(path string) (target, error) {
	t, err := follow(path)
	if err != nil {
		return t, err
	}
	if err := o.Guard.check(path, t); err != nil {
		return t, err
	}
	if t.fd >= 0 || t.info == nil && (o.Replace || !t.link) {
		return t, nil
	}
	if t.info == nil {
		return t, &fs.PathError{Op: "write", Path: path, Err: fs.ErrExist}
	}
	switch k := KindOf(t.info.Mode()); {
	case k == Directory || k == Socket || k == Drive:
		return t, &NotFile{path, k}
	case k == Regular && !o.Replace:
		return t, &fs.PathError{Op: "write", Path: path, Err: fs.ErrExist}
	}
	return t, nil
}

// through says whether a file is written as it is and never replaced.
func (t target) through() bool {
	return t.fd >= 0 || t.info != nil && !t.info.Mode().IsRegular()
}

// through writes into a pipe, a terminal, an open file of this process.
func through(ctx context.Context, path string, t target, write func(io.Writer) error) error {
	f, err := t.open(ctx, os.O_WRONLY)
	if err != nil {
		return named(path, err)
	}
	defer context.AfterFunc(ctx, func() { f.Close() })()
	b := bufio.NewWriter(f)
	if err = write(b); err == nil {
		err = named(path, b.Flush())
	}
	if closed := f.Close(); err == nil && !errors.Is(closed, os.ErrClosed) {
		err = named(path, closed)
	}
	if ended := ctx.Err(); ended != nil {
		return ended
	}
	return err
}

const tempName = ".autoeval-"

// create makes a file in the making, beside the one it will be.
func create(path string) (*os.File, error) {
	dir := filepath.Dir(path)
	Sweep(dir, InTheMaking)
	return os.CreateTemp(dir, tempName+"*") // readable by its owner alone
}

// Beside returns a name that is free for a file in the making, to be given to
// Place: in the same directory where that can be, else where temporary files go.
func Beside(path string) (string, error) {
	t, err := follow(path)
	if err != nil {
		return "", err
	}
	at := t.path
	if t.through() {
		at = filepath.Join(os.TempDir(), filepath.Base(at))
	}
	f, err := create(at)
	if err != nil {
		return "", named(path, err)
	}
	return f.Name(), errors.Join(f.Close(), os.Remove(f.Name()))
}

// Place gives a finished file, made under a name from Beside, the name that a
// person gave, as Write does. The finished file is gone afterwards.
func Place(ctx context.Context, temp, path string, o Output) error {
	defer os.Remove(temp)
	t, err := o.look(path)
	if err != nil {
		return err
	}
	if !t.through() {
		return o.place(path, temp, t)
	}
	f, err := os.Open(temp)
	if err != nil {
		return named(path, err)
	}
	defer f.Close()
	return through(ctx, path, t, func(w io.Writer) error {
		_, err := io.Copy(w, f)
		return err
	})
}

// place moves a finished file to where it belongs.
func (o Output) place(path, temp string, t target) error {
	err := settle(temp, t.path, o.Replace)
	if err != nil {
		return named(path, err)
	}
	if err := SyncDir(filepath.Dir(t.path)); err != nil {
		return &Unconfirmed{path, err}
	}
	return nil
}

// Unconfirmed says that a file stands whole where it was to be, but that the disk did
// not confirm its name: a power cut may take it away.
type Unconfirmed struct {
	Path string
	Err  error
}

func (e *Unconfirmed) Error() string { return fmt.Sprintf("confirm %s: %v", e.Path, e.Err) }

// Unwrap returns what the disk said.
func (e *Unconfirmed) Unwrap() error { return e.Err }

// settle gives a file its name and, unless told to, never another's.
func settle(temp, path string, replace bool) error {
	if replace {
		return os.Rename(temp, path)
	}
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	// A file system without links: the name is taken first, by an empty file.
	claim, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err = errors.Join(claim.Close(), os.Rename(temp, path)); err != nil {
		os.Remove(path)
	}
	return err
}

// SyncDir makes a new name in a directory durable, where the system can.
func SyncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil // a directory cannot be synced there
	}
	d, err := os.Open(dir)
	if errors.Is(err, fs.ErrPermission) {
		return nil // it may be written but not read
	} else if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	return nil
}
