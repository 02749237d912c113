package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"autoeval/tui/nav"
)

const maxInspected = 2 << 30

// Inspect looks at a file that evidence points to: its size and SHA-256. It
// fails with nav.ErrNotFile for what may never end, such as a pipe, and with
// nav.ErrTooBig, which still says the size.
func Inspect(path string) (size int64, sum string, err error) { return InspectUpTo(path, maxInspected) }

func InspectUpTo(path string, limit int64) (size int64, sum string, err error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return 0, "", err
	case !info.Mode().IsRegular():
		return 0, "", nav.ErrNotFile
	case info.Size() > limit:
		return info.Size(), "", nav.ErrTooBig
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
		return size, "", nav.ErrTooBig
	}
	return size, hex.EncodeToString(h.Sum(nil)), nil
}

// Locate is the path to keep for a file as a person typed, pasted or dropped
// it: quotes and file:// come off, ~ is the home directory, and the rest is
// made right from any folder. A name that a file bears as it is wins.
func Locate(typed string) string {
	path := strings.TrimSpace(typed)
	if _, err := os.Lstat(path); err != nil {
		path = undress(path)
	}
	if abs, err := filepath.Abs(path); err == nil && path != "" {
		return abs
	}
	return path
}

// undress takes off what shells and file managers put around a path.
func undress(path string) string {
	if n := len(path); n >= 2 && (path[0] == '\'' || path[0] == '"') && path[n-1] == path[0] {
		path = strings.ReplaceAll(path[1:n-1], `'\''`, "'")
	}
	if u, err := url.Parse(path); err == nil && u.Scheme == "file" && u.Path != "" {
		path = filepath.FromSlash(u.Path)
	}
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		if home, err := os.UserHomeDir(); err == nil {
			path = home + rest
		}
	}
	if os.PathSeparator == '/' {
		escaped := regexp.MustCompile(`\\([^\pL\pN])`) // a letter needs no backslash: one before it is of the name
		path = escaped.ReplaceAllString(path, "$1")
	}
	return path
}
