package lang

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
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

// LineInASCII returns a line in ASCII. What takes more cells than before, and the over
// cells that are too many already, are taken off where two blanks stand side by
// side, so that what comes after stays in its column.
func LineInASCII(line string, over int) string {
	var b strings.Builder
	owed := max(over, 0)
	for i, r := range line {
		switch {
		case r == ' ' && owed > 0 && strings.HasPrefix(line[i:], "  "):
			owed--
		case r < 0x80:
			b.WriteRune(r)
		default:
			said, was := ASCII(r), ansi.StringWidth(string(r))
			said += strings.Repeat(" ", max(was-len(said), 0))
			owed += len(said) - was
			b.WriteString(said)
		}
	}
	return b.String()
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
