//go:build !unix

package disk

import (
	"os"
	"syscall"
)

const noWait = 0

// duplicate fails: no path means an open file there.
func duplicate(int, string) (*os.File, error) { return nil, syscall.ENOENT }
