package wire

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"
	xeditor "github.com/charmbracelet/x/editor"

	"autoeval/tui/nav"
)

const maxEdited = 4 << 20

// editor opens the person's editor at the terminal that aside lends it.
type editor struct{ aside func(do func() error) error }

// edit opens the editor on a text, in a directory that is the person's alone. The
// directory goes once the text is read back; after a mistake with something typed
// in it, it stays and the error says where.
func (e editor) edit(text string, done func(string, error) tea.Msg) tea.Cmd {
	return func() tea.Msg {
		path, err := WritePrivate(text)
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

func WritePrivate(text string) (string, error) {
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
