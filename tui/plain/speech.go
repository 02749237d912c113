package plain

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"autoeval/model/safetext"
)

// Width is the longest line, in cells.
const Width = 78

// Speech is a text as it is said: harmless, its marks in words, its lines at
// most Width cells. The text's own line breaks stay; the lines after the first
// of a paragraph that begins with spaces are set in as far.
func Speech(s, arrow string) string {
	var out []string
	for _, l := range strings.Split(safetext.Block(s), "\n") {
		out = append(out, wrap(worded(l, arrow))...)
	}
	return strings.Join(out, "\n")
}

// safe is what a person typed, on one line.
func safe(s string) string { return undrawn(safetext.Line(s)) }

// worded writes in words, or leaves out, what stands for a word on a screen.
func worded(s, arrow string) string {
	s = strings.NewReplacer(" → ", " "+arrow+" ", "→", " "+arrow+" ", " · ", ", ", " ▲", "", " ▼", "").Replace(s)
	return undrawn(s)
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
func wrap(s string) []string {
	text := strings.Trim(s, " ")
	indent := strings.Repeat(" ", min(len(s)-len(strings.TrimLeft(s, " ")), Width/4))
	var lines []string
	now := indent
	for _, word := range strings.Split(text, " ") {
		switch room := Width - ansi.StringWidth(now); {
		case now == indent || word == "":
			now += word
		case ansi.StringWidth(word) < room:
			now += " " + word
		default:
			lines = append(lines, now)
			now = indent + word
		}
		for ansi.StringWidth(now) > Width {
			fits := ansi.Truncate(now, Width, "")
			lines = append(lines, fits)
			now = indent + now[len(fits):]
		}
	}
	return append(lines, now)
}
