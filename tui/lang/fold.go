package lang

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold is the form two strings are compared in when accents and case do not
// matter: "Éthique" and "ethique" fold alike.
func Fold(s string) string {
	plain := true
	for i := range len(s) {
		if s[i] >= 0x80 || 'A' <= s[i] && s[i] <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
	if strings.ContainsAny(s, "œæ’") {
		s = strings.NewReplacer("œ", "oe", "æ", "ae", "’", "'").Replace(s)
	}
	return s
}

// Matches says whether every word of the query is found in the text, accents
// and case ignored.
func Matches(text, query string) bool {
	text = Fold(text)
	for _, w := range strings.Fields(Fold(query)) {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
