// Package charset judges bytes that are meant as text, before anything is made of
// them. What is not UTF-8 is read as what it is, where that is sure, or refused
// with the place of the first byte that is wrong: put aside as U+FFFD it would be
// lost for good.
package charset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Error says where text stops being text.
type Error struct {
	Line int // from 1
	Byte int // from 1, within the line
}

func (e *Error) Error() string { return fmt.Sprintf("line %d, byte %d: not text", e.Line, e.Byte) }

// Text returns text as UTF-8 without a byte order mark. It takes UTF-8 and UTF-16
// with or without a mark, and Windows-1252, which holds Latin-1, where no byte
// speaks for UTF-8. All else is *Error. The result shares the memory of UTF-8
// that was given.
func Text(data []byte) ([]byte, error) {
	if order, ok := utf16Order(data); ok {
		return fromUTF16(data, order)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if utf8.Valid(data) {
		return data, nil
	}
	wrong, mixed := survey(data)
	if mixed {
		return nil, place(data, wrong)
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return nil, place(data, undefined(data))
	}
	return out, nil
}

// String is Text for a line that was typed or given on a command line.
func String(s string) (string, error) {
	if utf8.ValidString(s) {
		return s, nil
	}
	b, err := Text([]byte(s))
	return string(b), err
}

// Mixed reads a line that is neither wholly UTF-8 nor wholly of an older system, as
// what is pasted together may be: every byte that is no UTF-8 is the character that
// Windows-1252 has for it. Nothing becomes the replacement character.
func Mixed(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			if r = charmap.Windows1252.DecodeByte(s[i]); r == utf8.RuneError {
				r = rune(s[i]) // a control character, as browsers read it
			}
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}

// survey returns where the first byte stands that is no UTF-8, and whether other
// bytes above ASCII are: then the text is UTF-8 that was damaged.
func survey(data []byte) (wrong int, mixed bool) {
	wrong = -1
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1 && wrong < 0:
			wrong = i
		case n > 1:
			mixed = true
		}
		i += n
	}
	return wrong, mixed
}

// undefined returns where the first byte stands that Windows-1252 does not have.
func undefined(data []byte) int {
	for i, c := range data {
		switch c {
		case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
			return i
		}
	}
	return 0
}

func place(data []byte, at int) *Error {
	before := data[:at]
	return &Error{Line: bytes.Count(before, []byte("\n")) + 1, Byte: at - bytes.LastIndexByte(before, '\n')}
}
