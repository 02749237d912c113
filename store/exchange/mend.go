package exchange

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/crypto/ssh"
)

// verifyMended is verify for a file as it may arrive by mail: when it does not
// hold as it is, what mailers and editors do around the lines is undone first.
// Line 2, which is what was signed, must be what it was.
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

// mend takes off a byte order mark and empty lines at either end, makes line
// ends line feeds, and ends the last line. A file in UTF-16 becomes UTF-8.
func mend(file []byte) []byte {
	file = fromUTF16(file)
	file = bytes.TrimPrefix(file, []byte("\ufeff"))
	file = bytes.ReplaceAll(file, []byte("\r\n"), []byte("\n"))
	return append(bytes.Trim(file, "\n"), '\n')
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
