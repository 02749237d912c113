package cli

import (
	"fmt"
	"io"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Tamed is a writer of JSON that no terminal and no editor acts upon: what
// encoders leave as it is, DEL, C1 controls and the characters that turn or
// hide text, is escaped. It reads as the same text.
type Tamed struct {
	Out  io.Writer
	rest []byte // the beginning of a character
}

// Write implements io.Writer.
func (w *Tamed) Write(data []byte) (int, error) {
	in := append(w.rest, data...)
	w.rest = nil
	out := make([]byte, 0, len(in)+len(in)/8)
	for len(in) > 0 {
		if !utf8.FullRune(in) {
			w.rest = append(w.rest, in...)
			break
		}
		r, n := utf8.DecodeRune(in)
		if Acting(r) {
			for _, u := range utf16.Encode([]rune{r}) {
				out = fmt.Appendf(out, `\u%04x`, u)
			}
		} else {
			out = append(out, in[:n]...)
		}
		in = in[n:]
	}
	if _, err := w.Out.Write(out); err != nil {
		return 0, err
	}
	return len(data), nil
}

// Acting says whether a character does something else than show.
func Acting(r rune) bool {
	return r >= 0x7f && (r < 0xa0 || r == 0x2028 || r == 0x2029 || unicode.Is(unicode.Cf, r))
}
