package disk

import (
	"errors"
	"io/fs"
	"syscall"
)

// Cause is why the system refused, as far as a person can do something about it.
type Cause int

// The causes.
const (
	Unknown     Cause = iota
	Missing           // no such file or directory
	Denied            // the person may not
	Exists            // something is there already
	NotFolder         // a file stands where a directory should
	Full              // no room, no quota, or larger than a file may be
	ReadOnly          // the whole disk is read-only
	Faulty            // the disk or the line to it fails
	Busy              // another program uses it
	Gone              // the disk was taken out, the share is away
	TooManyOpen       // of this process or of the system
	BadName           // too long, or not a name on that file system
	Loop              // links in a circle
	Elsewhere         // two file systems where one is needed
	NoLocks           // the file system cannot lock
	Closed            // nobody reads the other end
	Unsupported       // the file system cannot do that
)

// CauseOf returns the class of an error of the system.
func CauseOf(err error) Cause {
	if err == nil {
		return Unknown
	}
	for _, c := range systemCauses() {
		if errors.Is(err, c.err) {
			return c.cause
		}
	}
	for _, c := range causes() {
		if errors.Is(err, c.err) {
			return c.cause
		}
	}
	return Unknown
}

type class struct {
	err   error
	cause Cause
}

func causes() []class {
	return []class{
		{syscall.ENOTDIR, NotFolder},
		{syscall.ENOSPC, Full}, {syscall.EDQUOT, Full}, {syscall.EFBIG, Full},
		{syscall.EROFS, ReadOnly},
		{syscall.EIO, Faulty}, {syscall.EINTR, Faulty},
		{syscall.EBUSY, Busy}, {syscall.ETXTBSY, Busy}, {syscall.EAGAIN, Busy},
		{syscall.ESTALE, Gone}, {syscall.ENODEV, Gone}, {syscall.ENXIO, Gone}, {syscall.ENOTCONN, Gone}, {syscall.ETIMEDOUT, Gone},
		{syscall.EHOSTDOWN, Gone}, {syscall.EHOSTUNREACH, Gone},
		{syscall.EMFILE, TooManyOpen}, {syscall.ENFILE, TooManyOpen},
		{syscall.ENAMETOOLONG, BadName}, {syscall.EILSEQ, BadName},
		{syscall.ELOOP, Loop},
		{syscall.EXDEV, Elsewhere},
		{syscall.ENOLCK, NoLocks},
		{syscall.EPIPE, Closed},
		{fs.ErrNotExist, Missing}, {fs.ErrPermission, Denied}, {fs.ErrExist, Exists},
		{errors.ErrUnsupported, Unsupported},
	}
}
