package plain

import (
	"strings"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// acting returns the act that was typed among those that mean something now,
// and the words that follow it.
func acting(all []act, typed string) (act, string, bool) {
	orders := make([]text.Order, len(all))
	for i, a := range all {
		orders[i] = a.order
	}
	if i, rest := ordered(orders, typed); i >= 0 {
		return all[i], rest, true
	}
	if r := []rune(typed); len(r) == 2 && keys.Digit(string(r[1])) >= 0 {
		if i, _ := ordered(orders, string(r[0])); i >= 0 && all[i].digit {
			return all[i], string(r[1]), true
		}
	}
	return act{}, "", false
}

// ordered returns which command was typed, by its letter or its word, and what
// follows it; -1 when it is none. The person's own language comes first; the
// letters and words of the other one are understood where they mean nothing in it.
func ordered(all []text.Order, typed string) (int, string) {
	word, rest, _ := strings.Cut(typed, " ")
	word = lang.Fold(word)
	for i, o := range all {
		if word == o.Letter || word == lang.Fold(o.Word) {
			return i, strings.TrimSpace(rest)
		}
	}
	for i, o := range all {
		if word != "" && (word == o.OtherLetter || word == lang.Fold(o.OtherWord)) {
			return i, strings.TrimSpace(rest)
		}
	}
	return -1, ""
}

// is reports whether a command was typed, in either language.
func is(o text.Order, typed string) bool {
	i, rest := ordered([]text.Order{o}, typed)
	return i == 0 && rest == ""
}

// capital says that a text is not in small letters, as every command is.
func capital(s string) bool { return s != lang.Fold(s) }

// codes returns the levels' codes that levelTyped takes.
func codes(s model.Scale) string {
	var out []string
	for _, l := range s.Levels {
		if capital(l.Code) {
			out = append(out, speech.Safe(l.Code))
		}
	}
	return strings.Join(out, ", ")
}

// levelTyped returns the level that was typed, as a digit of either row of the
// keyboard, as its name, or as its code in the capitals of the scale; -1 if it
// is none. It may be beyond the scale. A code in small letters would read as a
// command.
func levelTyped(p *lang.Printer, s model.Scale, typed string) int {
	if v := keys.Digit(typed); v >= 0 {
		return v
	}
	for _, l := range s.Levels {
		if lang.Fold(typed) == lang.Fold(p.In(l.Label)) || typed == l.Code && capital(typed) {
			return l.Level.Value()
		}
	}
	return -1
}
