package charset

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// IsUTF16 says whether data is UTF-16, by its mark or by its first bytes.
func IsUTF16(data []byte) bool {
	_, ok := utf16Order(data)
	return ok
}

// utf16Order says whether data is UTF-16, by its mark or because every other one
// of its first bytes is 0, and in which order.
func utf16Order(data []byte) (binary.ByteOrder, bool) {
	if len(data) >= 2 {
		switch {
		case data[0] == 0xff && data[1] == 0xfe:
			return binary.LittleEndian, true
		case data[0] == 0xfe && data[1] == 0xff:
			return binary.BigEndian, true
		}
	}
	head := data[:min(len(data), 16)&^1]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	switch half := len(head) / 2; {
	case half == 0:
	case zeros == [2]int{0, half}:
		return binary.LittleEndian, true
	case zeros == [2]int{half, 0}:
		return binary.BigEndian, true
	}
	return nil, false
}

// fromUTF16 reads UTF-16; half a character is *Error.
func fromUTF16(data []byte, order binary.ByteOrder) ([]byte, error) {
	out := make([]byte, 0, len(data))
	line, begin := 1, 0
	for i := 0; i < len(data); i += 2 {
		bad := &Error{line, i - begin + 1}
		if i+1 == len(data) {
			return nil, bad
		}
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) {
			if i+3 >= len(data) {
				return nil, bad
			}
			if r = utf16.DecodeRune(r, rune(order.Uint16(data[i+2:]))); r == utf8.RuneError {
				return nil, bad
			}
			i += 2
		}
		if r == '\ufeff' && i == 0 {
			continue
		}
		if out = utf8.AppendRune(out, r); r == '\n' {
			line, begin = line+1, i+2
		}
	}
	return out, nil
}
