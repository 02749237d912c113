package disk

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"syscall"
)

// Hide lets nobody but its owner read an open file. Where the file system knows
// no such rights it does nothing: see Private.
func Hide(f *os.File, mode fs.FileMode) error {
	return tolerated(f.Chmod(mode))
}

// HidePath is Hide for a file or directory by its name.
func HidePath(path string, mode fs.FileMode) error {
	return tolerated(os.Chmod(path, mode))
}

// Private says whether only its owner may read a file, as far as the system can
// tell.
func Private(info fs.FileInfo) bool {
	return runtime.GOOS == "windows" || info.Mode().Perm()&0o077 == 0
}

// tolerated leaves out the refusal of file systems without rights: what is there
// is not less secret than it was.
func tolerated(err error) error {
	for _, cannot := range []error{fs.ErrPermission, errors.ErrUnsupported, syscall.ENOSYS, syscall.EINVAL} {
		if errors.Is(err, cannot) {
			return nil
		}
	}
	return err
}
