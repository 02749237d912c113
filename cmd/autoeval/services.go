package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	tea "charm.land/bubbletea/v2"
	xeditor "github.com/charmbracelet/x/editor"

	"autoeval/tui/nav"
)

// What is read of other people's files at most: a file to take the fingerprint
// of, and a text that comes back from an editor.
const (
	maxInspected = 2 << 30
	maxEdited    = 4 << 20
)

// inspect looks at a file that evidence points to: its size and SHA-256. It
// fails with nav.ErrNotFile for what may never end, such as a pipe, and with
// nav.ErrTooBig, which still says the size.
func inspect(path string) (size int64, sum string, err error) { return inspectUpTo(path, maxInspected) }

func inspectUpTo(path string, limit int64) (size int64, sum string, err error) {
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

// locate is the path to keep for a file as a person typed, pasted or dropped
// it: quotes and file:// come off, ~ is the home directory, and the rest is
// made right from any folder. A name that a file bears as it is wins.
func locate(typed string) string {
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

// editor opens the person's editor at the terminal that aside lends it.
type editor struct{ aside func(do func() error) error }

// edit opens the editor on a text, in a directory that is the person's alone. The
// directory goes once the text is read back; after a mistake with something typed
// in it, it stays and the error says where.
func (e editor) edit(text string, done func(string, error) tea.Msg) tea.Cmd {
	return func() tea.Msg {
		path, err := writePrivate(text)
		if err != nil {
			return done("", err)
		}
		cmd, err := xeditor.Command("autoeval", path)
		if err != nil {
			os.RemoveAll(filepath.Dir(path))
			return done("", fmt.Errorf("find an editor: %w", err))
		}
		cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
		return done(readBack(path, text, e.aside(cmd.Run)))
	}
}

func writePrivate(text string) (string, error) {
	dir, err := os.MkdirTemp("", "autoeval-") // 0700
	if err != nil {
		return "", fmt.Errorf("make a directory for the editor: %w", err)
	}
	path := filepath.Join(dir, "autoeval.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		os.RemoveAll(dir)
		return "", fmt.Errorf("write a text for the editor: %w", err)
	}
	return path, nil
}

// readBack is what the editor left, given how it ended.
func readBack(path, was string, ended error) (string, error) {
	text, err := readText(path)
	switch {
	case errors.Is(ended, exec.ErrNotFound):
		ended = nav.ErrNoEditor
	case ended == nil:
		ended = err
	case err == nil && text != was:
		return "", &nav.EditorFailed{Kept: path, Err: ended}
	}
	if rm := os.RemoveAll(filepath.Dir(path)); ended == nil {
		ended = rm
	}
	return text, ended
}

func readText(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("read the text back: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxEdited))
	return strings.TrimRight(string(data), "\r\n"), err // editors end the last line, people do not
}
