package work

import (
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// Locate returns the path to keep for a file as a person typed, pasted or dropped
// it: quotes and file:// come off, ~ is the home directory, and the rest is made
// right from any folder. A name that a file bears as it is wins.
func Locate(typed string) string {
	path := strings.TrimSpace(typed)
	if _, err := os.Lstat(spelled(path)); err != nil {
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

// LocateAll returns the paths that a person typed, pasted or dropped in one line:
// what Locate makes of each, where the line is several files or folders that are
// there, with blanks between; else of the whole line.
func LocateAll(typed string) []string {
	whole := []string{Locate(typed)}
	if _, err := os.Lstat(whole[0]); err == nil {
		return whole
	}
	var out []string
	for _, word := range shellWords(typed) {
		path := Locate(word)
		if _, err := os.Lstat(path); err != nil {
			return whole
		}
		out = append(out, path)
	}
	if len(out) == 0 {
		return whole
	}
	return out
}

// shellWords cuts a line at its blanks, but for those in quotes or after a
// backslash, which stay as they are.
func shellWords(line string) []string {
	var out []string
	var quote rune
	from, escaped := -1, false
	for i, r := range line {
		switch {
		case escaped:
			escaped = false
		case r == '\\' && os.PathSeparator == '/':
			escaped = true
		case quote != 0:
			if r == quote {
				quote = 0
			}
		case r == '\'' || r == '"':
			quote = r
		}
		blank := unicode.IsSpace(r) && quote == 0 && (i == 0 || line[i-1] != '\\')
		switch {
		case blank && from >= 0:
			out, from = append(out, line[from:i]), -1
		case !blank && from < 0:
			from = i
		}
	}
	if from >= 0 {
		out = append(out, line[from:])
	}
	return out
}
