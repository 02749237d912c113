//go:build unix

package disk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func fifo(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "fifo")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	return path
}

func socket(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "s")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "s")
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { l.Close(); os.RemoveAll(dir) })
	return path
}

func TestWhatIsNoFileIsNeitherReadNorReplaced(t *testing.T) {
	dir := t.TempDir()
	link(t, "/dev/zero", filepath.Join(dir, "zero"))
	for path, want := range map[string]Kind{dir: Directory, socket(t): Socket, "/dev/zero": Device, filepath.Join(dir, "zero"): Device} {
		var no *NotFile
		if _, err := Read(ctx, path, 10); !errors.As(err, &no) || no.Kind != want {
			t.Errorf("read %s: %v", path, err)
		}
		before, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		err = Write(ctx, path, Output{Replace: true}, words("x"))
		if (err == nil) != (want == Device) {
			t.Errorf("write %s: %v", path, err)
		}
		if after, err := os.Stat(path); err != nil || !os.SameFile(before, after) || after.Mode() != before.Mode() {
			t.Errorf("%s was replaced", path)
		}
	}
}

func TestAPipeIsReadAndWrittenThrough(t *testing.T) {
	for _, replace := range []bool{false, true} {
		path := fifo(t)
		sent := make(chan error, 1)
		go func() { sent <- Write(ctx, path, Output{Replace: replace}, words("through")) }()
		got, err := Read(ctx, path, 7)
		if err != nil || string(got) != "through" || <-sent != nil {
			t.Errorf("%q, %v", got, err)
		}
		if info, err := os.Lstat(path); err != nil || info.Mode()&fs.ModeNamedPipe == 0 {
			t.Error("the pipe was replaced")
		}
	}
}

func TestWaitingForAPipeEndsWithItsContext(t *testing.T) {
	soon, cancel := context.WithTimeout(ctx, 20*time.Millisecond)
	defer cancel()
	if _, err := Read(soon, fifo(t), 10); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("read: %v", err)
	}
	if err := Write(soon, fifo(t), Output{}, words("x")); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("write: %v", err)
	}
	path := fifo(t)
	go os.OpenFile(path, os.O_WRONLY, 0) // opened by somebody who writes nothing
	soon, cancel = context.WithTimeout(ctx, 50*time.Millisecond)
	defer cancel()
	if _, err := Read(soon, path, 10); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("read of a silent pipe: %v", err)
	}
}

func TestReadIsBounded(t *testing.T) {
	dir := t.TempDir()
	sparse := put(t, filepath.Join(dir, "sparse"), "")
	if err := os.Truncate(sparse, 10<<30); err != nil {
		t.Skip(err)
	}
	pipe := fifo(t)
	go func() {
		f, err := os.OpenFile(pipe, os.O_WRONLY, 0)
		if err != nil {
			return
		}
		defer f.Close()
		io.Copy(f, endless{})
	}()
	for _, path := range []string{sparse, pipe} {
		var long *TooLong
		if _, err := Read(ctx, path, 1<<20); !errors.As(err, &long) || long.Most != 1<<20 {
			t.Errorf("%s: %v", path, err)
		}
	}
	whole := put(t, filepath.Join(dir, "whole"), strings.Repeat("x", 100))
	if got, err := Read(ctx, whole, 100); err != nil || len(got) != 100 {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if _, err := Read(ctx, filepath.Join(dir, "none"), 100); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return copy(p, bytes.Repeat([]byte("x"), len(p))), nil }

// What a shell makes of >(command) and <(command) is an open file of the process.
func TestAnOpenFileIsWrittenWhereItStands(t *testing.T) {
	dir := t.TempDir()
	f, err := os.OpenFile(filepath.Join(dir, "log"), os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	fmt.Fprint(f, "before ")
	if _, err := os.Stat("/dev/fd"); err != nil {
		t.Skip(err)
	}
	name := fmt.Sprintf("/dev/fd/%d", f.Fd())
	link(t, name, filepath.Join(dir, "link"))
	for _, path := range []string{name, filepath.Join(dir, "link")} {
		if err := Write(ctx, path, Output{}, words("after ")); err != nil {
			t.Fatal(err)
		}
	}
	holds(t, f.Name(), "before after after ")
	var g Guard
	g.Keep(f.Name())
	if err := Write(ctx, name, Output{Guard: &g}, words("x")); err == nil {
		t.Error("a guarded file was written through its number")
	}
}

func TestEveryCauseIsFoundInAChain(t *testing.T) {
	for _, c := range causes() {
		err := fmt.Errorf("save: %w", named("a", &fs.PathError{Op: "write", Path: "b", Err: c.err}))
		if got := CauseOf(err); got != c.cause {
			t.Errorf("%v: %d, want %d", c.err, got, c.cause)
		}
	}
	if CauseOf(errors.New("x")) != Unknown || CauseOf(nil) != Unknown {
		t.Error("a cause of nothing")
	}
}
