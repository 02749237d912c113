package paint

import "bytes"

// The marks around a paste.
const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

// ends returns what a paste ends at: its mark, and ctrl+c as terminals send it.
func ends() []string { return []string{pasteEnd, "\x03", "\x1b[99;5u", "\x1b[27;5;99~"} }

// pasted ends a paste if its end has come.
func (c *cutter) pasted() (piece, bool) {
	from := max(c.looked-len("\x1b[27;5;99~"), 0) // the end may have begun in what was looked at
	at, mark := -1, false
	for i, s := range ends() {
		if n := bytes.Index(c.held[from:], []byte(s)); n >= 0 && (at < 0 || from+n < at) {
			at, mark = from+n, i == 0
		}
	}
	c.looked = len(c.held)
	switch {
	case at >= 0 && mark:
		return c.over(c.held[:at], c.held[at+len(pasteEnd):])
	case at >= 0:
		return c.over(c.held[:at], c.held[at:])
	case len(c.held) > maxPaste || c.full:
		return c.overflow()
	}
	return piece{}, false
}

// overflow gives what was held of a paste that is too long, and drops the rest.
func (c *cutter) overflow() (piece, bool) {
	text, _ := splitMark(c.held)
	p, was := piece{bytes: text, paste: true}, c.full
	c.held, c.full, c.looked = bytes.Clone(c.held[len(text):]), true, 0
	return p, !was
}

// over ends a paste: that was its text, and rest comes after it.
func (c *cutter) over(text, rest []byte) (piece, bool) {
	p := piece{bytes: text, paste: true}
	if c.full {
		p.bytes = nil
	}
	c.paste, c.full, c.looked, c.held = false, false, 0, rest
	return p, len(p.bytes) > 0 || len(rest) > 0
}

// splitMark takes off what may be the beginning of the end mark, and returns
// what is missing of it.
func splitMark(b []byte) (text, rest []byte) {
	for n := min(len(pasteEnd)-1, len(b)); n > 0; n-- {
		if bytes.HasSuffix(b, []byte(pasteEnd[:n])) {
			return b[:len(b)-n], []byte(pasteEnd[n:])
		}
	}
	return b, nil
}
