package work

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"autoeval/model/safetext"
)

// What Complete looks at and returns at most: a folder may hold anything.
const (
	completeReads = 4096
	completeMost  = 64
)

// Complete returns what a path that a person began to type can become: the
// folders beside it and the files that wanted takes, whose names begin as typed,
// folders first and each with a separator at its end. What was typed before the
// name stays as it was typed, "~" too. It reads the folder: call it from a
// command. Hidden names, and names that cannot be shown as they are, are left
// out; a folder that cannot be read has nothing.
func Complete(typed string, wanted func(name string) bool) []string {
	dir, begun := split(typed)
	at := dir
	if at == "" {
		at = "."
	}
	f, err := os.Open(undress(at))
	if err != nil {
		return nil
	}
	defer f.Close()
	entries, _ := f.ReadDir(completeReads)
	var folders, files []string
	for _, e := range entries {
		name := e.Name()
		switch {
		case !startsFolded(name, begun), strings.HasPrefix(name, ".") && begun == "", safetext.Line(name) != name:
		case isFolder(filepath.Join(undress(at), name), e):
			folders = append(folders, dir+name+string(os.PathSeparator))
		case wanted(name):
			files = append(files, dir+name)
		}
	}
	slices.Sort(folders)
	slices.Sort(files)
	all := append(folders, files...)
	return all[:min(len(all), completeMost)]
}

// split cuts a path after its last separator.
func split(path string) (dir, name string) {
	for i := len(path) - 1; i >= 0; i-- {
		if os.IsPathSeparator(path[i]) {
			return path[:i+1], path[i+1:]
		}
	}
	return "", path
}

func startsFolded(name, begun string) bool {
	return len(name) >= len(begun) && strings.EqualFold(name[:len(begun)], begun)
}

// isFolder says whether an entry is a folder, or a link to one.
func isFolder(path string, e os.DirEntry) bool {
	if e.Type()&os.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
