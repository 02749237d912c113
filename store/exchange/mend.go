package exchange

import (
	"bytes"

	"golang.org/x/crypto/ssh"

	"autoeval/store/charset"
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

// fromUTF16 returns UTF-16 as UTF-8; anything else, and what is no text, as it is. A byte
// that was added after the last character is left out.
func fromUTF16(file []byte) []byte {
	if !charset.IsUTF16(file) {
		return file
	}
	text, err := charset.Text(file[:len(file)&^1])
	if err != nil {
		return file
	}
	return text
}

// Begins says whether bytes are the beginning of an exchange, or of what mailers and
// editors make of one.
func Begins(head []byte) bool { return bytes.HasPrefix(mend(head), []byte("autoeval exchange ")) }
