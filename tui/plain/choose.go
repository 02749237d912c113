package plain

import (
	"autoeval/tui/keys"
	"autoeval/tui/speech"
	"strings"
	"unicode/utf8"
)

// Number asks for a number from 1 to top until it is one. It is 0 for an empty
// line, and false at the end.
func Number(t *speech.Talk, question, wrong string, top int) (int, bool) {
	for range most {
		typed, ok := t.Ask("%s", question)
		if !ok || typed == "" {
			return 0, ok
		}
		if n := number(typed); n >= 1 && n <= top {
			return n, true
		}
		t.Say("%s", wrong)
	}
	return 0, !t.Ended()
}

// Pick reads a line of a list: a letter, a number or several, or a letter and
// numbers: "x 2", "x2", "1 3". It says false when it is anything else. Numbers
// are from 1 to top.
func Pick(typed string, top int) (letter string, numbers []int, ok bool) {
	words := strings.Fields(strings.ToLower(typed))
	if len(words) == 0 {
		return "", nil, false
	}
	if w := []rune(words[0]); number(words[0]) < 0 {
		letter, words = string(w[0]), words[1:]
		if len(w) > 1 {
			words = append([]string{string(w[1:])}, words...)
		}
	}
	for _, w := range words {
		n := number(w)
		if n < 1 || n > top {
			return "", nil, false
		}
		numbers = append(numbers, n)
	}
	return letter, numbers, true
}

// PickOne reads a line of a list about one row, which may bring words along:
// "a 2", "a2", "a 2 d’accord mais". It says false when it is anything else, such
// as a letter and several numbers. Numbers are from 1 to top.
func PickOne(typed string, top int) (letter string, n int, words string, ok bool) {
	first, size := utf8.DecodeRuneInString(typed)
	digits, words, _ := strings.Cut(strings.TrimSpace(typed[size:]), " ")
	letter, n, words = strings.ToLower(string(first)), number(digits), strings.TrimSpace(words)
	if number(letter) >= 0 || n < 1 || n > top || number(words) >= 0 {
		return "", 0, "", false
	}
	return letter, n, words, true
}

// number reads up to three digits, on either row of the keyboard; -1 if it is
// none.
func number(s string) int {
	if v := keys.Digit(s); v >= 0 {
		return v
	}
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > 99 {
			return -1
		}
		n = n*10 + int(r-'0')
	}
	if s == "" {
		return -1
	}
	return n
}
