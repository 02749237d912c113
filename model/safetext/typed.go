package safetext

import (
	"strings"
	"unicode/utf8"
)

// Typed is s as it may be shown while a person edits it, over several lines.
// Unlike Block it takes no more room than what was typed, so that the cursor
// stays where it is: what cannot be seen is left out, what has no honest picture
// is U+FFFD, and fillers are dots. What is kept of the text is not changed.
func Typed(s string) string {
	if firstOther(s, true) == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	var last rune // what modifiers would apply to, 0 when nothing takes them
	marks, joins := 0, 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		next, after := utf8.DecodeRuneInString(s[i:])
		switch c := classOf(r); {
		case c == mark && last != 0 && marks < maxMarks:
			marks++
		case c == joiner && joins < maxJoins && pictograph(last) && pictograph(next):
			joins++
			b.WriteRune(r)
			b.WriteRune(next)
			i, last, marks = i+after, next, 0
			continue
		case c == regional && classOf(next) == regional:
			b.WriteRune(r)
			b.WriteRune(next)
			i, last, marks, joins = i+after, 0, 0, 0
			continue
		case c == plain && skinTone(r) && pictograph(last):
		default:
			shown := stand(r, c)
			b.WriteString(shown)
			if shown != "" {
				last, _ = utf8.DecodeLastRuneInString(shown)
				marks, joins = 0, 0
			}
			if r == '\n' {
				last = 0
			}
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// stand returns what stands for a character by itself.
func stand(r rune, c class) string {
	switch {
	case c == plain && skinTone(r), c == unshowable, c == regional, r == 0xfffc:
		return string(replacement)
	case c == plain, r == '\n':
		return string(r)
	case c == control:
		return string(picture(r))
	case c == lineBreak, c == tab:
		return " "
	case r == 0x115f, r == 0x3164: // fillers of two cells
		return "··"
	case r == 0x2800, r == 0xffa0:
		return "·"
	}
	return ""
}
