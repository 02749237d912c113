package bolt

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// fresh is what opening made where there was nothing. As long as nobody saved
// anything it is worth nothing, and a name with a slip in it must not look like
// an empty life: closing takes it away again.
type fresh struct {
	lockWas bool     // the lock file was there before
	dirs    []string // innermost first
}

// newFresh notes what is there before a store is made. A file that was there,
// empty, is somebody's: nil.
func newFresh(path string, l *lock) *fresh {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return &fresh{lockWas: l.known}
}

// remove takes away a store in which nothing was saved, while its lock is still
// held and once its file is closed. What cannot be removed stays.
func (f *fresh) remove(s *Store) {
	if f == nil || s.version.Load() != 1 || s.broken.Load() != nil || s.lock.network.Sure() || s.inPlace() != nil {
		return
	}
	if os.Remove(s.path) != nil || f.lockWas || os.Remove(s.lock.f.Name()) != nil {
		return
	}
	s.lock.token.drop()
	for _, dir := range f.dirs {
		if os.Remove(dir) != nil {
			return
		}
	}
}

// makeDir makes the store's directory and returns what it made, innermost first.
// One that exists is left as it is.
func makeDir(dir string) (made []string, err error) {
	if _, err := os.Stat(dir); err == nil {
		return nil, nil
	}
	for d := dir; ; d = filepath.Dir(d) {
		if _, err := os.Lstat(d); err == nil || d == filepath.Dir(d) {
			break
		}
		made = append(made, d)
	}
	return made, ownDir(dir)
}
