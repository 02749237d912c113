package plain

import (
	"fmt"
	"strings"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/lang"
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

// levelTyped is the level that was typed, as a digit of either row of the
// keyboard or as its name; -1 if it is none. It may be beyond the scale.
func levelTyped(p *lang.Printer, s model.Scale, typed string) int {
	if v := keys.Digit(typed); v >= 0 {
		return v
	}
	for _, l := range s.Levels {
		if lang.Fold(typed) == lang.Fold(p.In(l.Label)) {
			return l.Level.Value()
		}
	}
	return -1
}
