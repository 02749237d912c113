package work

import (
	"os"
	"path/filepath"

	"golang.org/x/text/unicode/norm"

	"autoeval/store/charset"
)

// spelled returns a path as the disk has it. What a person types and what is kept
// are text in one form; a name on a disk is bytes, and may have its accents apart
// (from macOS, an archive, git) or in an older encoding. A path that is there, and
// one that nothing is like, stays as it is.
func spelled(path string) string {
	if path == "" {
		return path
	}
	if _, err := os.Lstat(path); err == nil {
		return path
	}
	dir, base := filepath.Split(path)
	if base == "" || dir == path {
		return path
	}
	parent := filepath.Clean(dir)
	if parent != filepath.Dir(parent) {
		parent = spelled(parent)
	}
	all, err := os.ReadDir(parent)
	if err != nil {
		return path
	}
	for _, e := range all {
		if asTyped(e.Name()) == asTyped(base) {
			return filepath.Join(parent, e.Name())
		}
	}
	return path
}

// asTyped returns the name of a file as a person would type it.
func asTyped(name string) string {
	if text, err := charset.String(name); err == nil {
		name = text
	}
	return norm.NFC.String(name)
}
