package tuitest

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"autoeval/model/safetext"
	"autoeval/tui/layout"
)

// Reporter is the part of a test that Check needs.
type Reporter interface {
	Helper()
	Errorf(format string, args ...any)
}

// Check fails if a frame does not fit a size, or holds anything but text that
// is safe to show and the program's own styles.
func Check(t Reporter, frame string, s layout.Size) {
	t.Helper()
	plain, left := Unstyle(frame)
	if left != "" {
		t.Errorf("not a style of our own: %q", left[:min(len(left), 40)])
	}
	if !utf8.ValidString(frame) {
		t.Errorf("invalid UTF-8 in a frame")
	}
	lines := strings.Split(plain, "\n")
	if len(lines) > s.H && frame != "" {
		t.Errorf("%d lines in a window of %dx%d:\n%s", len(lines), s.W, s.H, plain)
	}
	for i, l := range lines {
		if w := ansi.StringWidth(l); w > s.W {
			t.Errorf("line %d is %d wide in a window of %dx%d: %q", i, w, s.W, s.H, l)
		}
		if bad := Unsafe(l); bad != "" {
			t.Errorf("%q in line %d: %q", bad, i, l)
		}
	}
}

// Unstyle takes the program's own styles off a text. Left is the text from the
// first escape that is none on, "" when there is none.
func Unstyle(text string) (plain, left string) {
	var b strings.Builder
	for {
		i := strings.IndexByte(text, 0x1b)
		if i < 0 {
			b.WriteString(text)
			return b.String(), ""
		}
		b.WriteString(text[:i])
		n := style(text[i:])
		if n == 0 {
			return b.String() + text[i:], text[i:]
		}
		text = text[i+n:]
	}
}

// style returns the length of the colour or attribute that a text begins with, 0
// where it begins with another escape. Nothing else may reach the renderer, and
// none of more than 32 parameters, which would crash it: ours have up to 16, each
// of up to three digits.
func style(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 0
	}
	params, digits := 1, 0
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c >= '0' && c <= '9' && digits < 3:
			digits++
		case (c == ';' || c == ':') && params < 16:
			params, digits = params+1, 0
		default:
			return 0
		}
	}
	return 0
}

// Unsafe returns what a line of output has that could act, hide or deceive, from
// there on; "" when it has nothing of the sort. A blank Braille cell is part of
// our charts.
func Unsafe(line string) string {
	line = strings.ReplaceAll(line, "\u2800", " ")
	shown := safetext.Line(line)
	if shown == line {
		return ""
	}
	i := 0
	for i < len(line) && i < len(shown) && line[i] == shown[i] {
		i++
	}
	return line[i:min(len(line), i+12)]
}
