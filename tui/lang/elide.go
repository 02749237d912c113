package lang

import (
	"fmt"
	"strings"
	"unicode"

	"autoeval/model"
)

// Naming is fmt.Sprintf of a sentence whose first value is a name: in French, the
// « de » or « que » before it loses its vowel where the name asks for it:
// « d’Élodie », « qu’Hélène ».
func (p *Printer) Naming(sentence, name string, more ...any) string {
	if p.Lang == model.French && elides(name) {
		sentence = elided.Replace(sentence)
	}
	return fmt.Sprintf(sentence, append([]any{name}, more...)...)
}

// elided makes of the words before the first value what they are before a vowel.
var elided = strings.NewReplacer(
	"de %s", "d’%s", "De %s", "D’%s", "que %s", "qu’%s",
	"de %[1]s", "d’%[1]s", "De %[1]s", "D’%[1]s", "que %[1]s", "qu’%[1]s",
)

// mute are beginnings of names whose h is surely mute. « Hugo » is said both
// ways, « Hassan » with its h: both are left.
var mute = [...]string{"helen", "helois", "helie", "henri", "hippolyte", "honor", "hortense", "hubert", "hyacinthe", "hermine", "herve"}

// elides says whether a name surely begins with a vowel that is heard as one. A
// letter that is heard as a consonant, as in « Ian » or « Ouassim », does not.
func elides(name string) bool {
	word, _, _ := strings.Cut(Fold(strings.TrimSpace(name)), " ")
	if strings.HasPrefix(word, "yv") {
		return true
	}
	for _, m := range mute {
		if strings.HasPrefix(word, m) {
			return true
		}
	}
	letters := []rune(word)
	if len(letters) < 2 || !strings.ContainsRune("aeiou", letters[0]) || !unicode.IsLetter(letters[1]) {
		return false
	}
	glides := letters[0] == 'i' && strings.ContainsRune("aeou", letters[1]) || strings.HasPrefix(word, "ou") && len(letters) > 2 && strings.ContainsRune("aei", letters[2])
	return !glides
}
