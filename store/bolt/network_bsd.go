//go:build darwin || freebsd

package bolt

import (
	"slices"
	"strings"
	"syscall"
)

// networkOf asks the system about a file that is there.
func networkOf(path string) Network {
	var st syscall.Statfs_t
	if syscall.Statfs(path, &st) != nil {
		return ""
	}
	var name []byte
	for _, c := range st.Fstypename {
		if c == 0 {
			break
		}
		name = append(name, byte(c))
	}
	return networkNamed(string(name))
}

// networkNamed knows network file systems by the name that statfs(2) gives them.
func networkNamed(name string) Network {
	if slices.Contains([]string{"nfs", "smbfs", "afpfs", "webdav", "cifs", "ftp", "afs", "p9fs"}, name) {
		return Network(name)
	}
	if strings.Contains(name, "fuse") { // macfuse, osxfuse, fusefs, fusefs.sshfs
		return fuse
	}
	return ""
}
