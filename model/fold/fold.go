// Package fold tells whether two texts have the same words, however they are
// written: case, accents, punctuation and spaces are put aside.
package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Words returns the words of a text in lower case, without accents and
// ligatures, one space between two. A symbol is a word, as are # and %: "C", "C++"
// and "C#" are three languages.
func Words(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	apart := false
	for _, r := range norm.NFKD.String(s) {
		letter, sign := unicode.IsLetter(r) || unicode.IsNumber(r), symbol(r)
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case !letter && !sign:
			apart = true
			continue
		}
		if (apart || sign) && b.Len() > 0 {
			b.WriteByte(' ')
		}
		write(&b, unicode.ToLower(r))
		apart = sign
	}
	return b.String()
}

// Equal reports whether two texts have the same words. Texts without any have
// nothing in common.
func Equal(a, b string) bool {
	if a == b && a != "" {
		return Words(a) != ""
	}
	w := Words(a)
	return w != "" && w == Words(b)
}

// symbol reports whether a rune means something by itself. Accents that stand
// alone are symbols to Unicode and none here.
func symbol(r rune) bool {
	return r == '#' || r == '%' || unicode.IsSymbol(r) && !unicode.Is(unicode.Sk, r)
}

func write(b *strings.Builder, r rune) {
	switch r {
	case 'œ':
		b.WriteString("oe")
	case 'æ':
		b.WriteString("ae")
	case 'ß':
		b.WriteString("ss")
	default:
		b.WriteRune(r)
	}
}
