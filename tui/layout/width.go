package layout

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width returns how many cells one line takes, as ansi.StringWidth says. Most text is
// Latin letters, box drawing and styles, which need no search for grapheme
// clusters; a redraw measures every line several times.
func Width(s string) int {
	n := 0
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c >= ' ' && c < 0x7f:
			n++
			i++
		case c == 0x1b:
			end := styleEnd(s[i:])
			if end == 0 {
				return ansi.StringWidth(s)
			}
			i += end
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !single(r) {
				return ansi.StringWidth(s)
			}
			n++
			i += size
		}
	}
	return n
}

// single says whether a character takes one cell whatever of its kind stands
// beside it: no mark that combines, nothing wide. A selector that makes an emoji
// of one is none of them.
func single(r rune) bool {
	switch {
	case r < 0x300:
		return r >= 0xa0 && r != 0xad
	case r < 0x2060: // punctuation
		return r >= 0x2010 && r <= 0x2027 || r >= 0x202f
	case r < 0x2300: // arrows and signs
		return r >= 0x2190
	case r < 0x25fd: // ⏎, frames, blocks, shapes
		return r >= 0x2500 || r == 0x23ce
	}
	return r == 0x2713 || r == 0x2717 || r >= 0x2800 && r <= 0x28ff // ✓ ✗ Braille
}

// styleEnd returns where the SGR sequence that s begins with ends, 0 if it begins
// with anything else.
func styleEnd(s string) int {
	if len(s) < 2 || s[1] != '[' {
		return 0
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c != ';' && c != ':' && (c < '0' || c > '9'):
			return 0
		}
	}
	return 0
}
