package lang

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// signs are the signs that texts and charts are written with, in ASCII.
var signs = map[rune]string{
	'…': "~", '·': ".", '•': "*", '←': "<", '→': ">", '↑': "^", '↓': "|", '—': "-", '–': "-", '×': "x", '÷': "/", '’': "'", '‘': "'", '“': "\"", '”': "\"", '«': "\"", '»': "\"",
	'\u00a0': " ", '\u202f': " ", '\u2009': " ", 'œ': "oe", 'Œ': "OE", 'æ': "ae", 'Æ': "AE", 'ß': "ss", 'ø': "o", 'Ø': "O", 'ł': "l", 'Ł': "L", 'ð': "d", 'þ': "th",
	'°': "o", '€': "E", '≥': ">", '≤': "<", '⏎': ">", '␣': "_", '▸': ">", '›': ">", '‹': "<", '✓': "*", '✗': "x", '●': "#", '○': "_", '◐': "%", '◇': "|", '▲': "^", '▼': "v",
}

// ASCII returns a character in ASCII: a letter without its accent, a sign that
// looks like it, lines as lines, and a question mark for what has no likeness. A
// mark that only combines is nothing.
func ASCII(r rune) string {
	if r < 0x80 {
		return string(r)
	}
	if s, ok := signs[r]; ok {
		return s
	}
	switch {
	case unicode.Is(unicode.Mn, r):
		return ""
	case r >= 0x2500 && r <= 0x257f: // frames
		return frame(r)
	case r >= 0x2580 && r <= 0x259f, r >= 0x2800 && r <= 0x28ff: // blocks, Braille
		return "#"
	}
	bare := strings.Map(func(r rune) rune {
		if r < 0x80 {
			return r
		}
		return -1
	}, norm.NFKD.String(string(r)))
	if bare == "" {
		return "?"
	}
	return bare
}

// frame returns a line of a frame: level, upright, or where they meet.
func frame(r rune) string {
	switch r {
	case '─', '━', '┄', '┅', '┈', '┉', '╌', '╍', '═', '╴', '╶', '╸', '╺':
		return "-"
	case '│', '┃', '┆', '┇', '┊', '┋', '╎', '╏', '║', '╵', '╷', '╹', '╻':
		return "|"
	}
	return "+"
}
