package plain

import (
	"fmt"
	"strings"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// ordered is the command that was typed among those that mean something now,
// and what follows it; the zero Order when it is none.
func ordered(all []text.Order, typed string) (text.Order, string) {
	word, rest, _ := strings.Cut(typed, " ")
	for _, o := range all {
		if f := lang.Fold(word); f == o.Letter || f == lang.Fold(o.Word) {
			return o, strings.TrimSpace(rest)
		}
	}
	return text.Order{}, ""
}

// letters are the commands in one line, up to the one that tells the others.
func letters(all []text.Order, form string, last text.Order) string {
	var out []string
	for _, o := range all {
		out = append(out, fmt.Sprintf(form, o.Letter, o.Word))
		if o == last {
			break
		}
	}
	return strings.Join(out, ", ")
}

// capital says that a text is not in small letters, as every command is.
func capital(s string) bool { return s != lang.Fold(s) }

// codes are the levels' codes that levelTyped takes.
func codes(s model.Scale) string {
	var out []string
	for _, l := range s.Levels {
		if capital(l.Code) {
			out = append(out, speech.Safe(l.Code))
		}
	}
	return strings.Join(out, ", ")
}

// levelTyped is the level that was typed, as a digit of either row of the
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
