package paint

import (
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// narrow are characters that take one cell however a terminal measures, alone
// and beside one another: what this program itself writes is among them.
var narrow = []struct{ first, last rune }{
	{0x00, 0xac}, {0xae, 0x2ff}, {0x2010, 0x2027}, {0x202f, 0x205f}, {0x2070, 0x20cf},
	{0x20f1, 0x2319}, {0x232b, 0x23e8}, {0x23f4, 0x25fc}, {0x270c, 0x2727}, {0x27c0, 0x2b1a},
}

// plain says whether a line has the same cells however a terminal measures.
func plain(line string) bool {
	for _, r := range line {
		i := 0
		for i < len(narrow) && r > narrow[i].last {
			i++
		}
		if i == len(narrow) || r < narrow[i].first {
			return false
		}
	}
	return true
}

// widths measure the lines of a screen. Measured as some terminals do, character
// by character, the first one beyond Latin costs a table of two MiB; a plain line
// is measured the other way, with the same result.
type widths struct {
	method ansi.Method // of the terminal
	ea     bool        // the person asked for wide characters where it is open: no line is plain
	odd    []bool      // the lines of the screen that are not plain
}

func newWidths(env uv.Environ) widths {
	return widths{method: ansi.WcWidth, ea: env.Getenv("RUNEWIDTH_EASTASIAN") != ""}
}

// of returns what measures line y, which is to be that text.
func (w *widths) of(y int, line string) ansi.Method {
	for len(w.odd) <= y {
		w.odd = append(w.odd, false)
	}
	if w.odd[y] = w.ea || !plain(line); w.odd[y] {
		return w.method
	}
	return ansi.GraphemeWidth
}

// all returns what measures the whole screen.
func (w *widths) all() ansi.Method {
	for _, odd := range w.odd {
		if odd {
			return w.method
		}
	}
	return ansi.GraphemeWidth
}
