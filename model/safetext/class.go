package safetext

import (
	"unicode"
	"unicode/utf8"
)

// class is what a character may do to the place where it is shown.
type class uint8

const (
	plain      class = iota // a letter, figure, sign or space
	lineBreak               // LF, CR, NEL, LS, PS
	tab                     // HT
	control                 // C0 and DEL: have a picture each
	unshowable              // C1, invalid UTF-8, private use, unassigned: no honest picture
	hidden                  // bidi, zero-width, filler, tag and other format characters
	mark                    // combining
	joiner                  // ZWJ: may stay between two pictographs
	presenter               // VS15, VS16: text or emoji look of what comes before
	regional                // half of a flag
)

const (
	zwj         = '\u200d'
	vs15, vs16  = '\ufe0e', '\ufe0f'
	replacement = utf8.RuneError
)

// simple says whether a character is plain without looking further: the ones
// that nearly all text here is made of.
func simple(r rune) bool {
	switch {
	case r < 0x20:
		return false
	case r < 0x7f:
		return true
	case r < 0x300:
		return r >= 0xa0 && r != 0xad
	case r >= 0x400 && r < 0x483, r >= 0x2010 && r < 0x2028, r == 0x202f, r >= 0x2030 && r < 0x205f:
		return true
	case r >= 0x20a0 && r < 0x20c0, r >= 0x2190 && r < 0x2400, r >= 0x2500 && r < 0x2800:
		return true
	case r >= 0x3041 && r < 0x3097, r >= 0x4e00 && r < 0xa000:
		return true
	}
	return r == replacement
}

// classOf sorts a character. A byte that is no UTF-8 decodes to U+FFFD, which
// is plain: it is its own mark.
func classOf(r rune) class {
	switch {
	case simple(r):
		return plain
	case r == '\n' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return lineBreak
	case r == '\t':
		return tab
	case r < 0x20 || r == 0x7f:
		return control
	case r < 0xa0:
		return unshowable
	case r == zwj:
		return joiner
	case r == vs15 || r == vs16:
		return presenter
	case hides(r):
		return hidden
	case r >= 0x1f1e6 && r <= 0x1f1ff:
		return regional
	case unicode.Is(unicode.M, r):
		return mark
	case !unicode.IsGraphic(r):
		return unshowable
	}
	return plain
}

// hides says whether a character is meant to be seen by programs and not by
// people, or is seen as nothing.
func hides(r rune) bool {
	switch {
	case r == 0x34f, r == 0x115f, r == 0x1160, r == 0x17b4, r == 0x17b5, r == 0x2800, r == 0x3164,
		r == 0xffa0, r == 0xfffc:
		return true
	case r >= 0x180b && r <= 0x180f, r >= 0xfe00 && r <= 0xfe0d, r >= 0xe0000 && r <= 0xe0fff:
		return true
	}
	return unicode.Is(unicode.Cf, r)
}

// pictograph says whether emoji sequences are built on the character.
func pictograph(r rune) bool {
	switch {
	case r < 0xa9 || r >= 0x1f1e6 && r <= 0x1f1ff:
		return false
	case r >= 0x2190 && r < 0x27c0, r >= 0x2b00 && r < 0x2c00, r >= 0x1f000 && r < 0x1fb00:
		return unicode.IsGraphic(r)
	case r < 0x2190:
		return r == 0xa9 || r == 0xae || r == 0x203c || r == 0x2049 || r == 0x2122 || r == 0x2139
	}
	return r == 0x3030 || r == 0x303d || r == 0x3297 || r == 0x3299
}

// wide says whether the character takes two cells. It errs to two: limits are
// about room.
func wide(r rune) bool {
	return r >= 0x1100 && (r < 0x1160 || r >= 0x2e80 && r < 0xa4d0 || r >= 0xa960 && r < 0xa980 ||
		r >= 0xac00 && r < 0xd7a4 || r >= 0xf900 && r < 0xfb00 || r >= 0xfe10 && r < 0xfe70 ||
		r >= 0xff00 && r < 0xff61 || r >= 0xffe0 && r < 0xffe7 || r >= 0x16fe0 && r < 0x18e00 ||
		r >= 0x1aff0 && r < 0x1b300 || r >= 0x1f000 && r < 0x1fb00 || r >= 0x20000 && r < 0x3fffe)
}
