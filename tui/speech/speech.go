// Package speech shapes lines for the ear: what the program says without a
// screen, and what is typed in answer. What was said stays: no cursor moves, no
// escape codes, no drawing, no colour. What stands for a word on a screen is a
// word here.
//
// speech.go is the shape of what is said, inclusive.go how forms with median
// dots are read; talk.go is a conversation, reader.go what is typed, filter.go
// the same shape for text that was laid out for the eye. It knows no grid, no
// store and no command line.
package speech

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"autoeval/model/safetext"
)

// Width is the longest line where nothing is known of who shows it, in cells.
const Width = 78

// Voice is how a text is said: the word for an arrow, and the longest line in
// cells. Columns of 0 stands for Width. A terminal that is wider than Width
// shows wider lines, so that a sentence is read in one piece.
type Voice struct {
	Arrow   string
	Columns int
}

// width returns the longest line.
func (v Voice) width() int {
	if v.Columns <= 0 {
		return Width
	}
	return v.Columns
}

// Speech returns a text as it is said: harmless, its marks in words, its lines
// no longer than the voice allows. The text's own line breaks stay; the lines
// after the first of a paragraph that begins with spaces are set in as far.
func (v Voice) Speech(s string) string {
	var out []string
	for _, l := range strings.Split(safetext.Block(s), "\n") {
		out = append(out, wrap(v.worded(l), v.width())...)
	}
	return strings.Join(out, "\n")
}

// Safe returns what a person typed, on one line, with nothing drawn in it.
func Safe(s string) string { return undrawn(safetext.Line(s)) }

// worded writes in words, or leaves out, what stands for a word on a screen.
func (v Voice) worded(s string) string {
	s = strings.NewReplacer(" → ", " "+v.Arrow+" ", "→", " "+v.Arrow+" ", " · ", ", ", " ▲", "", " ▼", "").Replace(s)
	return undrawn(inclusive(s))
}

// undrawn replaces what is drawn rather than read: boxes, blocks and Braille
// patterns. A row of them is one mark.
func undrawn(s string) string {
	if !strings.ContainsFunc(s, drawn) {
		return s
	}
	var b strings.Builder
	row := false
	for _, r := range s {
		if d := drawn(r); d && row {
			continue
		} else if row = d; d {
			r = '-'
		}
		b.WriteRune(r)
	}
	return b.String()
}

func drawn(r rune) bool {
	return r >= 0x2500 && r <= 0x259F || r >= 0x2800 && r <= 0x28FF || r >= 0x1FB00 && r <= 0x1FBFF
}

// wrap breaks one line at its plain spaces: the ones that hold French
// punctuation do not break. A word over a line is cut.
func wrap(s string, width int) []string {
	text := strings.Trim(s, " ")
	indent := strings.Repeat(" ", min(len(s)-len(strings.TrimLeft(s, " ")), width/4))
	var lines []string
	now := indent
	for _, word := range strings.Split(text, " ") {
		switch room := width - ansi.StringWidth(now); {
		case now == indent || word == "":
			now += word
		case ansi.StringWidth(word) < room:
			now += " " + word
		default:
			lines = append(lines, now)
			now = indent + word
		}
		for ansi.StringWidth(now) > width {
			fits := ansi.Truncate(now, width, "")
			if fits == indent { // a character wider than the line
				break
			}
			lines = append(lines, fits)
			now = indent + now[len(fits):]
		}
	}
	return append(lines, now)
}
