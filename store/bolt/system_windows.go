package bolt

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// initialMap is 0: the file would grow to it.
const initialMap = 0

func lockFile(f *os.File) error { return lockLast(f, windows.LOCKFILE_EXCLUSIVE_LOCK) }

// lockShared fails with errLocked while another holds the file.
func lockShared(f *os.File) error { return lockLast(f, 0) }

// lockLast locks a byte far behind the end, so that others can read the file.
func lockLast(f *os.File, how uint32) error {
	const last = ^uint32(0)
	err := windows.LockFileEx(windows.Handle(f.Fd()), how|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0,
		&windows.Overlapped{Offset: last, OffsetHigh: last})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return errLocked
	}
	return err
}

// fullErrors returns the system's own words for no room left.
func fullErrors() []error {
	return []error{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL}
}
