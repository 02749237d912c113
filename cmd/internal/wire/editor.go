package wire

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/store/charset"
	"autoeval/store/disk"
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
		line := EditorLine(os.Getenv, exists)
		if len(line) == 0 {
			os.RemoveAll(filepath.Dir(path))
			return done("", nav.ErrNoEditor)
		}
		cmd := exec.Command(line[0], append(line[1:], path)...)
		cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
		return done(readBack(path, text, e.aside(cmd.Run)))
	}
}

// EditorLine returns the command line of the person's editor: VISUAL, else
// EDITOR, else one that every system has. Words are split at blanks, as a shell
// does, with quotes and backslashes; what is the name of a file as it stands is
// taken whole.
func EditorLine(env func(string) string, isFile func(string) bool) []string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if line := strings.TrimSpace(env(name)); line != "" {
			if isFile(line) {
				return []string{line}
			}
			return Words(line)
		}
	}
	if runtime.GOOS == "windows" {
		return []string{"notepad"}
	}
	for _, usual := range []string{"sensible-editor", "nano", "vi"} {
		if path, err := exec.LookPath(usual); err == nil {
			return []string{path}
		}
	}
	return nil
}

func exists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// Words splits a line as a shell does. A backslash is one only before what
// it could protect, so that a path of Windows stays one.
func Words(line string) (words []string) {
	var word strings.Builder
	var quote rune
	begun, runes := false, []rune(line)
	for i := 0; i < len(runes); i++ {
		switch r := runes[i]; {
		case r == '\\' && quote != '\'' && i+1 < len(runes) && strings.ContainsRune(" \"'\\", runes[i+1]):
			i++
			word.WriteRune(runes[i])
			begun = true
		case quote == 0 && (r == '\'' || r == '"'):
			quote, begun = r, true
		case r == quote:
			quote = 0
		case quote == 0 && (r == ' ' || r == '\t'):
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if begun {
		words = append(words, word.String())
	}
	return words
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

// readBack returns what the editor left, given how it ended.
func readBack(path, was string, ended error) (string, error) {
	var left *exec.ExitError
	text, err := readText(path)
	switch {
	case errors.Is(ended, exec.ErrNotFound), errors.Is(ended, fs.ErrNotExist):
		ended = nav.ErrNoEditor
	case ended == nil:
		ended = err
	case err == nil && text != was:
		return "", &nav.EditorFailed{Kept: path, Err: ended}
	case err == nil && errors.As(ended, &left): // as :cq leaves vi: nothing is to be kept
		ended = &nav.EditorFailed{Err: ended}
	}
	if rm := os.RemoveAll(filepath.Dir(path)); ended == nil {
		ended = rm
	}
	return text, ended
}

func readText(path string) (string, error) {
	data, err := disk.Read(context.Background(), path, maxEdited)
	if err != nil {
		return "", fmt.Errorf("read the text back: %w", err)
	}
	text, err := charset.Text(data)
	return strings.TrimRight(string(text), "\r\n"), err // editors end the last line, people do not
}
