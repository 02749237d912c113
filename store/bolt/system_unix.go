//go:build unix

package bolt

import (
	"errors"
	"os"
	"syscall"
)

// initialMap is how much room is mapped at once, so that a writer rarely waits
// for readers to map more.
const initialMap = 16 << 20

func lockFile(f *os.File) error { return flock(f, syscall.LOCK_EX) }

// lockShared fails with errLocked while another holds the file.
func lockShared(f *os.File) error { return flock(f, syscall.LOCK_SH) }

func flock(f *os.File, how int) error {
	err := syscall.Flock(int(f.Fd()), how|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return errLocked
	}
	return err
}

// fullErrors returns the system's own words for no room left.
func fullErrors() []error { return []error{syscall.EDQUOT} }
