package disk

import (
	"fmt"
	"io/fs"
)

// Kind is what stands under a name.
type Kind int

// The kinds of files.
const (
	Regular Kind = iota
	Directory
	Pipe
	Socket
	Device // what has no end: a terminal, /dev/zero
	Drive  // a disk as one file
)

// KindOf returns the kind that a mode tells.
func KindOf(m fs.FileMode) Kind {
	switch {
	case m.IsDir():
		return Directory
	case m&fs.ModeNamedPipe != 0:
		return Pipe
	case m&fs.ModeSocket != 0:
		return Socket
	case m&fs.ModeCharDevice != 0:
		return Device
	case m&(fs.ModeDevice|fs.ModeIrregular) != 0:
		return Drive
	}
	return Regular
}

// NotFile is the error about what cannot be read or written as a file.
type NotFile struct {
	Path string
	Kind Kind
}

func (e *NotFile) Error() string { return fmt.Sprintf("%s: not a regular file (%d)", e.Path, e.Kind) }

// TooLong is the error about a file that has more bytes than its reader takes.
type TooLong struct {
	Path string
	Most int64
}

func (e *TooLong) Error() string { return fmt.Sprintf("%s: more than %d bytes", e.Path, e.Most) }

// IsData says whether a file that begins like this is one that the program keeps data
// in, or a copy of one.
func IsData(head []byte) bool {
	return len(head) >= 20 && string(head[16:20]) == "\xed\xda\x0c\xed"
}
