package disk

import "syscall"

// systemCauses returns what only Windows says, by the numbers of its errors.
func systemCauses() []class {
	return []class{
		{syscall.Errno(4), TooManyOpen},
		{syscall.Errno(19), ReadOnly},
		{syscall.Errno(21), Gone}, {syscall.Errno(53), Gone}, {syscall.Errno(64), Gone}, {syscall.Errno(67), Gone},
		{syscall.Errno(23), Faulty}, {syscall.Errno(1117), Faulty},
		{syscall.Errno(32), Busy}, {syscall.Errno(33), Busy},
		{syscall.Errno(39), Full}, {syscall.Errno(112), Full},
		{syscall.Errno(123), BadName}, {syscall.Errno(161), BadName}, {syscall.Errno(206), BadName},
		{syscall.Errno(17), Elsewhere},
		{syscall.Errno(267), NotFolder},
	}
}
