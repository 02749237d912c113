package mail

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/tui/lang"
)

// Expand is a path as a person types it: ~ is the home directory.
func Expand(path string) string {
	path = strings.TrimSpace(path)
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	return path
}

// SuggestPath is a path for a new file about these words, in the directory
// where the program was started.
func SuggestPath(words ...string) string { return FreePath(exchangeExt, words...) }

// FreePath is suggestPath for any kind of file.
func FreePath(ext string, words ...string) string {
	name := Slug(strings.Join(words, " "))
	dir, err := os.Getwd()
	if err != nil {
		dir = ""
	}
	for n := 1; ; n++ {
		path := filepath.Join(dir, name+ext)
		if n > 1 {
			path = filepath.Join(dir, fmt.Sprintf("%s-%d%s", name, n, ext))
		}
		if _, err := os.Lstat(path); err != nil || n > 99 {
			return path
		}
	}
}

const exchangeExt = ".autoeval"

// Slug is words as a file name that every system takes.
func Slug(words string) string {
	var b strings.Builder
	for _, r := range lang.Fold(words) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= 60 {
			break
		}
	}
	if s := strings.Trim(b.String(), "-"); s != "" {
		return s
	}
	return "autoeval"
}

// WriteNew writes a file that must not exist yet, whole or not at all, readable
// by its owner alone. A name without extension gets that of an exchange. It
// returns the absolute path.
func WriteNew(path string, data []byte) (string, error) {
	path = Expand(path)
	if path == "" {
		return "", &fs.PathError{Op: "create", Path: path, Err: fs.ErrNotExist}
	}
	if filepath.Ext(path) == "" {
		path += exchangeExt
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if _, err := os.Lstat(path); err == nil {
		return "", &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return "", cli.AtPath(err, filepath.Dir(path))
	}
	defer os.Remove(temp.Name())
	_, err = temp.Write(data)
	if err == nil {
		err = temp.Sync()
	}
	if err := errors.Join(err, temp.Close()); err != nil {
		return "", cli.AtPath(err, path)
	}
	return path, settle(temp.Name(), path, data)
}

// settle gives a finished file its name and never another's.
func settle(temp, path string, data []byte) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return cli.AtPath(err, path)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) // a file system without links
	if err != nil {
		return cli.AtPath(err, path)
	}
	_, err = f.Write(data)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		_ = os.Remove(path)
		return cli.AtPath(err, path)
	}
	return nil
}
