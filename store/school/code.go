package school

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

// letters are those of a code: none is taken for another, read or heard.
const letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789"

// codeLength is how many letters a code has: 58 bits that nobody guesses.
const codeLength = 12

// NewCode returns the words of a code, "K7QF-3MXP-9T2D", from that randomness.
func NewCode(random io.Reader) (string, error) {
	var b strings.Builder
	one := make([]byte, 1)
	for n := 0; n < codeLength; {
		if _, err := io.ReadFull(random, one); err != nil {
			return "", fmt.Errorf("make a code: %w", err)
		}
		if int(one[0]) >= 256/len(letters)*len(letters) {
			continue // every letter is as likely as another
		}
		if n > 0 && n%4 == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(letters[int(one[0])%len(letters)])
		n++
	}
	return b.String(), nil
}

// HashCode returns what is kept of a code, however it was typed.
func HashCode(typed string) string {
	plain := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			r -= 'a' - 'A'
		}
		if strings.ContainsRune(letters, r) {
			return r
		}
		return -1
	}, typed)
	sum := sha256.Sum256([]byte(plain))
	return hex.EncodeToString(sum[:])
}

// LetterID returns the identifier of a letter: the same bytes have the same.
func LetterID(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}
