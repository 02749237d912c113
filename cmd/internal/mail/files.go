package mail

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/store/disk"
	"autoeval/store/work"
	"autoeval/tui/lang"
)

// SuggestPath returns a path for a new file about these words, in the directory
// where the program was started.
func SuggestPath(words ...string) string { return FreePath(exchangeExt, words...) }

// FreePath is suggestPath for any kind of file.
func FreePath(ext string, words ...string) string {
	dir, err := os.Getwd()
	if err != nil {
		dir = ""
	}
	return freeIn(dir, ext, words...)
}

// AnswerPath returns a path for a mentor's answer about these words, in the folder of
// that name where the program was started.
func AnswerPath(folder string, words ...string) string {
	dir, err := os.Getwd()
	if err != nil {
		dir = ""
	}
	return freeIn(filepath.Join(dir, Slug(folder)), exchangeExt, words...)
}

// freeIn returns a path in a folder that no file has.
func freeIn(dir, ext string, words ...string) string {
	name := Slug(strings.Join(words, " "))
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
func WriteNew(ctx context.Context, c *cli.Env, path string, data []byte) (string, error) {
	path = work.Locate(path)
	if path == "" {
		return "", &fs.PathError{Op: "create", Path: path, Err: fs.ErrNotExist}
	}
	if filepath.Ext(path) == "" {
		path += exchangeExt
	}
	if dir := filepath.Dir(path); filepath.Base(dir) == Slug(c.Say.Review.Folder) {
		_ = os.Mkdir(dir, 0o700) // why it could not be made is said by writing
	}
	return path, disk.Write(ctx, path, disk.Output{Guard: c.Guard()}, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}
