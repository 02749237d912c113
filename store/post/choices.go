package post

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"autoeval/model/order"
)

// Choice is a file or a folder that a path begun may mean.
type Choice struct {
	Path   string // as it would be typed, a folder with a separator at its end
	Folder bool
}

// maxChoices is more than anybody reads through.
const maxChoices = 200

// Choices returns what a path that a person began to type may go on to be: the
// exchanges, the archives and the folders there, folders last. Names are matched
// without regard to case; hidden ones are left out, but for folders where a dot
// was typed. What cannot be read offers nothing.
func Choices(typed string) []Choice {
	dir, begun := filepath.Split(typed)
	entries, err := os.ReadDir(folderOf(dir))
	if err != nil {
		return nil
	}
	slices.SortStableFunc(entries, func(a, b os.DirEntry) int { return order.Natural(a.Name(), b.Name()) })
	var files, folders []Choice
	for _, e := range entries {
		name := e.Name()
		if !strings.HasPrefix(strings.ToLower(name), strings.ToLower(begun)) || strings.HasPrefix(name, ".") && !strings.HasPrefix(begun, ".") {
			continue
		}
		info, err := os.Stat(filepath.Join(folderOf(dir), name)) // a link to a folder is one
		switch {
		case err != nil:
		case info.IsDir():
			folders = append(folders, Choice{dir + name + string(filepath.Separator), true})
		case meant(name, ".autoeval", ".zip"):
			files = append(files, Choice{dir + name, false})
		}
		if len(files)+len(folders) == maxChoices {
			break
		}
	}
	return slices.Concat(files, folders)
}

// folderOf returns where a folder typed is.
func folderOf(dir string) string {
	if rest, ok := strings.CutPrefix(dir, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		if home, err := os.UserHomeDir(); err == nil {
			return home + rest
		}
	}
	if dir == "" {
		return "."
	}
	return dir
}

// Common returns the longest beginning that all choices share, at least what was
// typed; case goes by the first of them.
func Common(typed string, all []Choice) string {
	if len(all) == 0 {
		return typed
	}
	first := []rune(all[0].Path)
	n := len(first)
	for _, c := range all[1:] {
		other := []rune(c.Path)
		n = min(n, len(other))
		for n > 0 && !strings.EqualFold(string(first[:n]), string(other[:n])) {
			n--
		}
	}
	if n < len([]rune(typed)) {
		return typed
	}
	return string(first[:n])
}
