//go:build unix

package disk

import (
	"os"
	"syscall"
)

// noWait makes opening return at once, should a pipe have come in the place of
// a file.
const noWait = syscall.O_NONBLOCK

// duplicate opens anew what this process has open under a number: where that
// stands, a new file of the same name would not.
func duplicate(fd int, name string) (*os.File, error) {
	n, err := syscall.Dup(fd)
	if err != nil {
		return nil, err
	}
	syscall.CloseOnExec(n)
	return os.NewFile(uintptr(n), name), nil
}
