//go:build unix

package pgtest

import (
	"os"
	"os/exec"
	"os/user"
	"strconv"
	"syscall"
)

// canRun says whether a PostgreSQL can be started on this system.
const canRun = true

// person returns whom PostgreSQL runs as where that is not who tests: it refuses to
// run as root.
func person() (uid, gid uint32, other bool) {
	if os.Getuid() != 0 {
		return 0, 0, false
	}
	for _, name := range []string{"postgres", "nobody"} {
		if u, err := user.Lookup(name); err == nil {
			id, _ := strconv.ParseUint(u.Uid, 10, 32)
			group, _ := strconv.ParseUint(u.Gid, 10, 32)
			return uint32(id), uint32(group), true
		}
	}
	return 0, 0, false
}

// own gives a folder to that person.
func own(dir string) error {
	if uid, gid, other := person(); other {
		return os.Chown(dir, int(uid), int(gid))
	}
	return nil
}

// as makes a command run as that person.
func as(cmd *exec.Cmd) {
	if uid, gid, other := person(); other {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uid, Gid: gid}}
	}
}
