package cli

import (
	"io"
	"strings"
	"unicode/utf8"

	"autoeval/tui/lang"
)

// Drawn returns where text for a person goes: with --ascii it is drawn with plain
// characters alone on its way. Write whole characters.
func (c *Env) Drawn(to io.Writer) io.Writer {
	if !c.Options.ASCII || c.Options.JSON {
		return to
	}
	return asciiOnly{to}
}

// asciiOnly draws what is written to it in ASCII, columns kept.
type asciiOnly struct{ to io.Writer }

// Write implements io.Writer.
func (a asciiOnly) Write(p []byte) (int, error) {
	lines := strings.SplitAfter(string(p), "\n")
	for i, l := range lines {
		if strings.IndexFunc(l, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
			lines[i] = lang.LineInASCII(l, 0)
		}
	}
	if _, err := io.WriteString(a.to, strings.Join(lines, "")); err != nil {
		return 0, err
	}
	return len(p), nil
}
