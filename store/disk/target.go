package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// target is what a path leads to.
type target struct {
	path string      // absolute, no link in it
	info fs.FileInfo // nil when nothing is there
	fd   int         // of a path that means an open file of this process, else -1
	link bool        // the name itself is a link
}

// Target returns the file that a path leads to, links followed, also when
// nothing stands there yet.
func Target(path string) (string, error) {
	t, err := follow(path)
	return t.path, err
}

const linksMost = 40

// follow goes where a path leads. A link to nowhere leads to the file that would
// be made.
func follow(path string) (target, error) {
	t := target{fd: -1}
	at, err := filepath.Abs(path)
	for n := 0; err == nil; n++ {
		if n > linksMost {
			return t, &fs.PathError{Op: "open", Path: path, Err: syscall.ELOOP}
		}
		dir, dirErr := filepath.EvalSymlinks(filepath.Dir(at))
		if dirErr != nil {
			return t, named(path, dirErr)
		}
		t.path = filepath.Join(dir, filepath.Base(at))
		if t.fd = descriptor(at, t.path); t.fd >= 0 {
			return t, nil
		}
		info, statErr := os.Lstat(t.path)
		if errors.Is(statErr, fs.ErrNotExist) {
			return t, nil
		}
		if statErr != nil {
			return t, named(path, statErr)
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			t.info = info
			return t, nil
		}
		t.link = true
		if at, err = os.Readlink(t.path); err == nil && !filepath.IsAbs(at) {
			at = filepath.Join(dir, at)
		}
	}
	return t, named(path, err)
}

// descriptor returns which open file of this process a path means, -1 if none:
// /dev/stdout, or what a shell makes of >(command).
func descriptor(paths ...string) int {
	for _, p := range paths {
		p = filepath.ToSlash(p)
		switch p {
		case "/dev/stdin":
			return 0
		case "/dev/stdout":
			return 1
		case "/dev/stderr":
			return 2
		}
		dir, number := path.Split(p)
		switch dir {
		case "/dev/fd/", "/proc/self/fd/", "/proc/thread-self/fd/", fmt.Sprintf("/proc/%d/fd/", os.Getpid()):
			if n, err := strconv.ParseUint(number, 10, 31); err == nil {
				return int(n)
			}
		}
	}
	return -1
}

// named returns a file error with the path that a person gave.
func named(path string, err error) error {
	var (
		at   *fs.PathError
		link *os.LinkError
		call *os.SyscallError
	)
	switch {
	case err == nil:
		return nil
	case errors.As(err, &link):
		err = link.Err
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &call):
		err = call.Err
	}
	return &fs.PathError{Op: "open", Path: path, Err: err}
}

// Home returns a path in which a ~ at the start is the home directory. Only the
// home of the person at the keyboard is known: ~name stays as it is.
func Home(path string, env func(string) string) string {
	rest, ok := strings.CutPrefix(path, "~")
	if !ok || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path
	}
	for _, name := range []string{"HOME", "USERPROFILE"} {
		if home := env(name); home != "" {
			return filepath.Join(home, rest)
		}
	}
	return path
}
