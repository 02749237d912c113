package paint

import (
	"io"
	"strings"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
)

// Colours returns how many colours a terminal has: what its environment says, but none
// where its name says that there are none.
func Colours(w io.Writer, env []string) colorprofile.Profile {
	p := colorprofile.Detect(w, env)
	if p > colorprofile.ASCII && colourless(uv.Environ(env).Getenv("TERM")) {
		return colorprofile.ASCII
	}
	return p
}

// colourless says whether a type of terminal draws without colour: those of DEC,
// Wyse and the like, and the monochrome form of any.
func colourless(term string) bool {
	name, _, _ := strings.Cut(term, "+")
	for _, end := range []string{"-m", "-mono", "-nc"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	for _, begin := range []string{"vt", "wy", "tvi", "hp", "ansi-m", "unknown", "network", "adm", "3270"} {
		rest, ok := strings.CutPrefix(name, begin)
		if ok && (rest == "" || rest[0] == '-' || rest[0] >= '0' && rest[0] <= '9') {
			return true
		}
	}
	return false
}
