package paint

import "bytes"

const (
	esc   = 0x1b
	ctrlC = 0x03
)

// measure returns how long the piece is that b begins with; 0 if it is not whole yet.
// One that is not good is to be dropped.
func measure(b []byte) (n int, good bool) {
	switch {
	case b[0] == esc:
		return escaped(b)
	case b[0] < 0x20 || b[0] == 0x7f:
		return 1, true
	}
	for n < len(b) && b[n] >= 0x20 && b[n] != 0x7f {
		i, ok := whole(b[n:])
		if !ok {
			if n > 0 {
				return n, true
			}
			return i, false
		}
		n += i
	}
	return n, true
}

// escaped measures what begins with an escape.
func escaped(b []byte) (n int, good bool) {
	if len(b) == 1 {
		return 0, false
	}
	switch b[1] {
	case '[':
		return sequence(b)
	case ']', 'P', 'X', '^', '_':
		n, good, whole := stringEnd(b[2:])
		if !whole && len(b) < maxControl {
			return 0, false
		}
		return n + 2, good
	case 'O':
		return single(b)
	case ctrlC:
		return 1, true
	case esc:
		if len(b) > 2 && (b[2] == '[' || b[2] == 'O') {
			if n, good = escaped(b[1:]); n > 0 {
				n++
			}
			return n, good
		}
		if len(b) > 2 {
			return 1, true
		}
		return 0, false
	}
	if b[1] < 0x20 {
		return 2, true
	}
	if n, good = whole(b[1:]); n > 0 {
		n++
	}
	return n, good
}

// sequence measures a control sequence: parameters, intermediates and an end.
func sequence(b []byte) (n int, good bool) {
	if len(b) > 2 && b[2] == '[' { // F1 to F5 of the Linux console
		if len(b) > 3 && (b[3] < 'A' || b[3] > 'E') {
			return 3, false
		}
		return atLeast(b, 4)
	}
	for n = 2; n < len(b); n++ {
		switch x := b[n]; {
		case x == 'M' && n == 2: // the mouse of old: three bytes of any value
			return atLeast(b, 6)
		case x == '$' && digits(b[2:n]): // of rxvt, with shift
			return n + 1, true
		case x >= 0x40 && x < 0x7f:
			return n + 1, true
		case x < 0x20 || x >= 0x7f:
			return n, false // something else begins
		}
	}
	if n >= maxControl {
		return n, false
	}
	return 0, false
}

// single measures a shifted single character: a key of the keypad, or F1 to F4.
func single(b []byte) (n int, good bool) {
	for n = 2; n < len(b); n++ {
		switch x := b[n]; {
		case x >= '0' && x <= '9' && n < 5:
		case x > 0x20 && x < 0x7f:
			return n + 1, true
		default:
			return n, false
		}
	}
	return 0, false
}

// stringEnd returns where a control string ends that b goes on with: at its
// terminator, or before what cannot be in it.
func stringEnd(b []byte) (n int, good, whole bool) {
	for n = 0; n < len(b); n++ {
		switch x := b[n]; {
		case x == 0x07:
			return n + 1, true, true
		case x == esc && n+1 == len(b):
			return n, false, false
		case x == esc && b[n+1] == '\\':
			return n + 2, true, true
		case x == esc || x == ctrlC:
			return n, false, true
		case x == 0x18 || x == 0x1a: // they cancel it
			return n + 1, false, true
		}
	}
	return n, false, false
}

func atLeast(b []byte, n int) (int, bool) {
	if len(b) < n {
		return 0, false
	}
	return n, true
}

func digits(b []byte) bool { return len(b) > 0 && len(bytes.Trim(b, "0123456789")) == 0 }
