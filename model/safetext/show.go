package safetext

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// What a combining character stands on where there is no letter for it.
const dottedCircle = '\u25cc'

// maxJoins is how many joiners one emoji may have; a family of four has three.
const maxJoins = 3

// Line is s as it may be shown on one line of a screen or a plain text: line
// breaks and tabs are spaces, and see Block for the rest.
func Line(s string) string { return show(s, false) }

// Block is s as it may be shown over several lines, each broken by LF only;
// tabs are four spaces. In both:
//
//   - a C0 control is its picture (ESC is ␛), a C1 control U+FFFD, so that no
//     escape sequence can begin;
//   - bidi controls, zero-width characters, fillers, tags and the like are
//     written out: <U+202E>; a joiner stays between two pictographs;
//   - private, unassigned and invalid characters are U+FFFD;
//   - a letter bears at most six combining characters, then one U+FFFD; a line
//     that begins with one gets a ◌ under it;
//   - the choice between emoji and text look is left out, half a flag and a skin
//     tone on a letter are written out, because terminals disagree on their width.
func Block(s string) string { return show(s, true) }

func show(s string, lines bool) string {
	i := firstOther(s, lines)
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/8 + 16)
	b.WriteString(s[:i])
	w := shower{out: &b, lines: lines, start: i == 0 || s[i-1] == '\n'}
	w.last, _ = utf8.DecodeLastRuneInString(s[:i])
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		w.put(r, s[i:])
	}
	return b.String()
}

type shower struct {
	out   *strings.Builder
	lines bool
	start bool // nothing stands on the line yet
	last  rune // what modifiers would apply to, 0 when nothing takes them
	marks int  // combining characters since
	joins int  // joiners in the emoji being written
	join  bool // the last of them was just written
	half  bool // the first half of a flag was written
}

func (w *shower) put(r rune, rest string) {
	switch classOf(r) {
	case plain:
		w.letter(r)
	case lineBreak:
		w.lineBreak(r, rest)
	case tab:
		if w.lines {
			w.out.WriteString("   ")
		}
		w.letter(' ')
	case control:
		w.letter(picture(r))
	case unshowable:
		w.letter(replacement)
	case hidden:
		w.code(r)
	case mark:
		w.mark(r)
	case joiner:
		next, _ := utf8.DecodeRuneInString(rest)
		if !pictograph(w.last) || !pictograph(next) || w.joins == maxJoins {
			w.code(r)
			return
		}
		w.out.WriteRune(r)
		w.joins, w.join = w.joins+1, true
	case presenter:
		if !takesLook(w.last) {
			w.code(r)
		}
	case regional:
		w.regional(r, rest)
	}
}

// letter writes what others may lean on.
func (w *shower) letter(r rune) {
	if skinTone(r) && !pictograph(w.last) {
		w.code(r)
		return
	}
	if !w.join && !skinTone(r) {
		w.joins = 0
	}
	w.out.WriteRune(r)
	w.last, w.marks, w.start, w.half, w.join = r, 0, false, false, false
}

// code writes a character's number in place of the character.
func (w *shower) code(r rune) {
	hex := strings.ToUpper(strconv.FormatInt(int64(r), 16))
	w.out.WriteString("<U+")
	w.out.WriteString("0000"[min(len(hex), 4):])
	w.out.WriteString(hex)
	w.join = false
	w.letter('>')
}

func (w *shower) lineBreak(r rune, rest string) {
	switch {
	case r == '\r' && strings.HasPrefix(rest, "\n"):
		// the LF that follows stands for both
	case w.lines:
		w.letter('\n')
		w.start, w.last = true, 0
	default:
		w.letter(' ')
	}
}

func (w *shower) mark(r rune) {
	if w.start {
		w.letter(dottedCircle)
	}
	switch w.marks++; {
	case w.marks <= maxMarks:
		w.out.WriteRune(r)
	case w.marks == maxMarks+1:
		w.out.WriteRune(replacement)
		w.last, w.joins = replacement, 0
	}
}

// regional keeps whole flags only.
func (w *shower) regional(r rune, rest string) {
	next, _ := utf8.DecodeRuneInString(rest)
	if !w.half && classOf(next) != regional {
		w.code(r)
		return
	}
	whole := w.half
	w.letter(r)
	w.half = !whole
}

func skinTone(r rune) bool { return r >= 0x1f3fb && r <= 0x1f3ff }

// takesLook says whether a character has an emoji and a text look.
func takesLook(r rune) bool {
	return pictograph(r) || r >= '0' && r <= '9' || r == '#' || r == '*'
}
