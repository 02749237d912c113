package paint

import (
	"io"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

func TestColoursAreThoseThatATerminalOfThatNameHas(t *testing.T) {
	for term, want := range map[string]colorprofile.Profile{
		"vt100": colorprofile.ASCII, "vt220": colorprofile.ASCII, "vt102-w": colorprofile.ASCII, "xterm-mono": colorprofile.ASCII, "linux-m": colorprofile.ASCII,
		"wy60": colorprofile.ASCII, "unknown": colorprofile.ASCII,
		"xterm": colorprofile.ANSI, "linux": colorprofile.ANSI, "vte": colorprofile.ANSI, "rxvt": colorprofile.ANSI,
		"xterm-256color": colorprofile.ANSI256, "screen": colorprofile.ANSI256, "tmux-256color": colorprofile.ANSI256, "vte-256color": colorprofile.ANSI256,
		"xterm-direct": colorprofile.TrueColor, "xterm-kitty": colorprofile.TrueColor,
	} {
		if got := Colours(io.Discard, []string{"TERM=" + term, "TTY_FORCE=1"}); got != want {
			t.Errorf("%s: %v, want %v", term, got, want)
		}
	}
}
