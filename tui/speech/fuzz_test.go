package speech

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"autoeval/model/safetext/hostile"
	"autoeval/tui/tuitest"
)

// FuzzSpeech says any text line by line, and through the filter of what commands
// print: no line is longer than Width, and nothing acts on a terminal.
func FuzzSpeech(f *testing.F) {
	for _, h := range hostile.Texts() {
		f.Add(h.Text[:min(len(h.Text), 300)])
	}
	f.Fuzz(func(t *testing.T, text string) {
		var b strings.Builder
		if _, err := NewFilter(&b, Voice{Arrow: "vers"}).Write([]byte(text + "\n")); err != nil {
			t.Fatal(err)
		}
		for _, said := range []string{Voice{Arrow: "vers"}.Speech(text), b.String()} {
			for _, l := range strings.Split(said, "\n") {
				if bad := tuitest.Unsafe(l); bad != "" || ansi.StringWidth(l) > Width {
					t.Fatalf("%q, %d wide, in %q", bad, ansi.StringWidth(l), l)
				}
			}
		}
	})
}
