package exchange

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/crypto/ssh"
)

// verifyMended is verify for a file as it may arrive by mail: when it does not
// hold as it is, what mailers and editors do around the lines is undone first. The signature
// over line 2 says whether it was that and no more.
func verifyMended(file []byte) ([]byte, ssh.PublicKey, error) {
	payload, key, err := verify(file)
	if err == nil {
		return payload, key, nil
	}
	mended := mend(file)
	if bytes.Equal(mended, file) || !bytes.HasPrefix(mended, []byte(headSigned)) {
		return nil, nil, err
	}
	return verify(mended)
}

// mend takes off each line what mailers and editors put around it, in whatever
// order they did: blanks, the ">" of a quotation, a byte order mark, the end mark
// of old systems. Empty lines go; line ends become line feeds, and the last line
// has one. A file in UTF-16 becomes UTF-8.
func mend(file []byte) []byte {
	file = fromUTF16(file)
	out := make([]byte, 0, len(file)+1)
	for line := range bytes.FieldsFuncSeq(file, func(r rune) bool { return r == '\r' || r == '\n' }) {
		line = bytes.TrimRight(bytes.TrimLeft(line, "> \t\ufeff\x1a\x00"), " \t\x1a\x00")
		if len(line) > 0 {
			out = append(append(out, line...), '\n')
		}
	}
	return out
}

// fromUTF16 returns what begins with the byte order mark of UTF-16 as UTF-8;
// anything else, and what is no text, as it is.
func fromUTF16(file []byte) []byte {
	var order binary.ByteOrder = binary.LittleEndian
	switch {
	case len(file)%2 != 0 || len(file) < 2:
		return file
	case file[0] == 0xfe && file[1] == 0xff:
		order = binary.BigEndian
	case file[0] != 0xff || file[1] != 0xfe:
		return file
	}
	units := make([]uint16, len(file)/2-1)
	for i := range units {
		units[i] = order.Uint16(file[2*i+2:])
	}
	var out []byte
	for _, r := range utf16.Decode(units) {
		if r == utf8.RuneError {
			return file
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}
