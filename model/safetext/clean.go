package safetext

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Limit is the kind of field that a text goes into. It says how long the text
// may be, whether it has lines, and whether invisible characters may stay.
type Limit uint8

// The kinds of field.
const (
	Name  Limit = iota // of a person or an institution: one line, 80 cells, nothing invisible
	Title              // of a session, a piece of evidence, an action: one line, 200 cells
	Link               // a URL or a path: one line, 2 KiB
	Note               // anything longer: lines, 64 KiB, kept as typed
)

// maxMarks is how many combining characters one letter may carry: more than any
// language needs, fewer than any terminal chokes on.
const maxMarks = 6

func (l Limit) bytes() int {
	switch l {
	case Name:
		return 2 << 10
	case Title:
		return 4 << 10
	case Link:
		return 2 << 10
	}
	return 64 << 10
}

func (l Limit) cells() int {
	switch l {
	case Name:
		return 80
	case Title:
		return 200
	}
	return 64 << 10
}

// Clean returns what may be stored of a text that came in by typing, pasting or from
// a file: NFC, invalid UTF-8 as U+FFFD, every line break as LF (a space where
// the field has one line), tabs as spaces, control characters as their
// pictures, no more than six combining characters in a row, cut to the field's
// length. Names also lose what cannot be seen. It does not trim, so that it can
// serve a field while a person is typing in it.
func Clean(s string, l Limit) string {
	return cut(compose(s, l), l)
}

// Fits says whether Clean would keep the whole text. It is for those who
// refuse a text rather than shorten it.
func Fits(s string, l Limit) bool {
	c := compose(head(s, 4*l.bytes()), l)
	return len(s) <= 4*l.bytes() && len(cut(c, l)) == len(c)
}

func compose(s string, l Limit) string {
	// Three characters in four bytes are the most that one composes into one,
	// so nothing that would be kept lies beyond.
	s = tame(head(s, 16*l.bytes()), l)
	if norm.NFC.QuickSpanString(s) == len(s) {
		return s
	}
	return tame(norm.NFC.String(s), l)
}

// head returns the start of s, at least n bytes where it has them, to a whole
// character.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n++
	}
	return s[:n]
}

// tame replaces what may not be stored, character by character.
func tame(s string, l Limit) string {
	i := firstOther(s, l == Note)
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	b.WriteString(s[:i])
	w := tamer{out: &b, limit: l}
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		w.put(r, s[i+n:])
		i += n
	}
	return b.String()
}

// firstOther returns where the first character stands that is not simple; len(s) if
// all are.
func firstOther(s string, lines bool) int {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= 0x20 && c < 0x7f || c == '\n' && lines {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !simple(r) || r == replacement && n == 1 {
			return i
		}
		i += n
	}
	return len(s)
}

type tamer struct {
	out   *strings.Builder
	limit Limit
	marks int // combining characters since
}

func (w *tamer) put(r rune, rest string) {
	switch classOf(r) {
	case lineBreak:
		if r == '\r' && strings.HasPrefix(rest, "\n") {
			return // the LF that follows stands for both
		}
		r = ' '
		if w.limit == Note {
			r = '\n'
		}
	case tab:
		r = ' '
		if w.limit == Note {
			w.out.WriteString("   ")
		}
	case control:
		r = picture(r)
	case unshowable:
		if r < 0xa0 || noncharacter(r) || w.limit == Name {
			r = replacement
		}
	case mark:
		if w.marks++; w.marks > maxMarks {
			return
		}
		w.out.WriteRune(r)
		return
	case hidden, joiner, presenter:
		if w.limit == Name {
			return
		}
	}
	w.out.WriteRune(r)
	w.marks = 0
}

// picture returns the visible sign of a C0 control or DEL.
func picture(r rune) rune {
	if r == 0x7f {
		return '\u2421'
	}
	return '\u2400' + r
}

func noncharacter(r rune) bool {
	return r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef
}

// cut shortens a text to its field, never within a letter and its marks.
func cut(s string, l Limit) string {
	if len(s) <= l.cells() && len(s) <= l.bytes() {
		return s
	}
	cells, start := 0, 0
	for i, r := range s {
		if w := cellsOf(r); w > 0 {
			if cells+w > l.cells() {
				return s[:i]
			}
			cells += w
			start = i
		}
		if i+utf8.RuneLen(r) > l.bytes() {
			return s[:start]
		}
	}
	return s
}

func cellsOf(r rune) int {
	switch {
	case r >= 0x20 && r < 0x300:
		return 1
	case wide(r):
		return 2
	}
	switch classOf(r) {
	case mark, joiner, presenter:
		return 0
	}
	return 1
}
