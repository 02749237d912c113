package lang

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form two strings are compared in when accents and case do not
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
	table := latin()
	var b strings.Builder
	b.Grow(len(s) + 4)
	for _, r := range s {
		if int(r) >= len(table) {
			return fold(s)
		}
		b.WriteString(table[r])
	}
	return b.String()
}

// latin is how the letters of French and its neighbours fold, each alone: a
// hundred thousand names are folded at once.
var latin = sync.OnceValue(func() *[0x180]string {
	var table [0x180]string
	for r := range table {
		table[r] = fold(string(rune(r)))
	}
	return &table
})

// fold is Fold for any script.
func fold(s string) string {
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

// Words returns the words of a text, folded: runs of letters and digits.
func Words(text string) []string {
	return strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// Named says whether every word of the query begins a word of the name: "herve
// m" names Hervé Mercier. No words name nobody.
func Named(name, query string) bool {
	words, asked := Words(name), Words(query)
	for _, q := range asked {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, q) }) {
			return false
		}
	}
	return len(asked) > 0
}
