package bolt

import (
	"os"
	"path/filepath"
)

// Network is the kind of network file system that a file lies on, as the system
// calls it: "nfs", "smb" …; "" when the disk is this machine's own, or nothing
// is known. Locks there do not always hold between machines.
type Network string

// fuse is any file system that a program plays: often a network share, often
// not.
const fuse Network = "fuse"

// Sure says whether it is a network for certain.
func (n Network) Sure() bool { return n != "" && n != fuse }

// NetworkAt returns the network file system that holds what is, or would be, at path.
func NetworkAt(path string) Network {
	path, err := resolve(path)
	if err != nil {
		return ""
	}
	for {
		if _, err := os.Stat(path); err == nil {
			return networkOf(path)
		}
		up := filepath.Dir(path)
		if up == path {
			return ""
		}
		path = up
	}
}
