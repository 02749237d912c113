package speech

import (
	"regexp"
	"strings"
	"sync"
)

// dotted is a word with a median dot, or several in a row: "un·e étudiant·e".
var dotted = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\pL+[·‧•]\pL+(?:[·‧•]\pL+)?(?: \pL+[·‧•]\pL+(?:[·‧•]\pL+)?)*`)
})

// inclusive returns a text with both forms of what French writes with a median
// dot, which a voice reads as a sign: "un·e étudiant·e" is said "un étudiant ou
// une étudiante", "étudiant·es" "étudiants ou étudiantes".
func inclusive(s string) string {
	if !strings.ContainsAny(s, "·‧•") {
		return s
	}
	return dotted().ReplaceAllStringFunc(s, func(words string) string {
		var one, other []string
		for _, w := range strings.Fields(words) {
			a, b := forms(w)
			one, other = append(one, a), append(other, b)
		}
		return strings.Join(one, " ") + " ou " + strings.Join(other, " ")
	})
}

// forms returns the two forms of one word: "seul·e" is "seul" and "seule".
func forms(word string) (one, other string) {
	parts := strings.FieldsFunc(word, func(r rune) bool { return strings.ContainsRune("·‧•", r) })
	stem, end, plural := parts[0], parts[1], ""
	if len(parts) > 2 {
		plural = parts[2]
	} else if rest, ok := strings.CutSuffix(end, "s"); ok {
		end, plural = rest, "s"
	}
	return stem + plural, feminine(stem, end) + plural
}

// feminine returns the form that an ending stands for: added, or in place of
// the ending that it changes.
func feminine(stem, end string) string {
	for _, x := range [][2]string{{"rice", "eur"}, {"trice", "teur"}, {"euse", "eur"}, {"se", "r"}, {"se", "x"}, {"sse", "s"}, {"ère", "er"}, {"ive", "if"}, {"ve", "f"}, {"lle", "l"}, {"elle", "el"}} {
		if base, ok := strings.CutSuffix(stem, x[1]); ok && end == x[0] {
			return base + x[0]
		}
	}
	return stem + end
}
