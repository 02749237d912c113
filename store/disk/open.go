package disk

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
)

// Open opens a file that a person named, to read. It never waits for anything
// but the other end of a pipe, and no longer than ctx. A directory, a socket, a
// device or a drive is *NotFile.
func Open(ctx context.Context, path string) (*os.File, error) {
	t, err := follow(path)
	if err != nil {
		return nil, err
	}
	if t.info == nil && t.fd < 0 {
		return nil, named(path, os.ErrNotExist)
	}
	if t.info != nil {
		if k := KindOf(t.info.Mode()); k != Regular && k != Pipe {
			return nil, &NotFile{path, k}
		}
	}
	f, err := t.open(ctx, os.O_RDONLY)
	if err != nil {
		return nil, named(path, err)
	}
	info, err := f.Stat()
	if err == nil && t.fd < 0 && KindOf(info.Mode()) != KindOf(t.info.Mode()) {
		err = &NotFile{path, KindOf(info.Mode())} // another thing came in its place
	}
	if err == nil && info.IsDir() {
		err = &NotFile{path, Directory}
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// Read reads a file of at most that many bytes, as Open opens it. A longer one
// is *TooLong, before it is read where its size is known.
func Read(ctx context.Context, path string, most int64) ([]byte, error) {
	f, err := Open(ctx, path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if Longer(f, most) {
		return nil, &TooLong{path, most}
	}
	data, err := ReadAll(ctx, f, path, most)
	if err != nil && !errors.Is(err, ctx.Err()) {
		err = named(path, err)
	}
	return data, err
}

// Longer says whether what is read is known to be longer than that many bytes
// before it is read: a file is, and nothing else.
func Longer(r io.Reader, most int64) bool {
	f, ok := r.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode().IsRegular() && info.Size() > most
}

// ReadAll reads an open file to its end; more than that many bytes are *TooLong.
// When ctx ends, so does the reading, where the system can break it off.
func ReadAll(ctx context.Context, f io.Reader, path string, most int64) ([]byte, error) {
	if c, ok := f.(io.Closer); ok && ctx.Done() != nil {
		defer context.AfterFunc(ctx, func() { c.Close() })()
	}
	var b bytes.Buffer
	n, err := io.Copy(&b, io.LimitReader(f, most+1))
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, err
	case n > most:
		return nil, &TooLong{path, most}
	}
	return b.Bytes(), nil
}

// open opens what a path leads to, as it is. Opening a pipe waits for its other
// end, beside the caller, which waits for ctx too.
func (t target) open(ctx context.Context, flag int) (*os.File, error) {
	if t.fd >= 0 {
		return duplicate(t.fd, t.path)
	}
	if KindOf(t.info.Mode()) != Pipe {
		return os.OpenFile(t.path, flag|noWait, 0)
	}
	type opened struct {
		f   *os.File
		err error
	}
	done := make(chan opened, 1)
	go func() {
		f, err := os.OpenFile(t.path, flag, 0)
		done <- opened{f, err}
	}()
	select {
	case o := <-done:
		return o.f, o.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
