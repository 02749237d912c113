package tuitest

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"autoeval/model/safetext"
	"autoeval/tui/layout"
)

// style is the only escape sequence that may reach the renderer: a colour or an
// attribute, of few parameters. One of more than 32 would crash it.
var style = regexp.MustCompile(`^\x1b\[[0-9]{0,3}([;:][0-9]{0,3}){0,15}m`)

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
		m := style.FindString(text[i:])
		if m == "" {
			return b.String() + text[i:], text[i:]
		}
		text = text[i+len(m):]
	}
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
