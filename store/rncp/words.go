package rncp

import (
	"html"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"autoeval/model/safetext"
)

// maxText is how much of one text of a sheet is read; the longest are some ten
// thousand bytes.
const maxText = 256 << 10

// text returns what an element says, entities resolved once.
func text(inner []byte) string {
	s := strings.TrimSpace(string(inner[:min(len(inner), maxText)]))
	if rest, ok := strings.CutPrefix(s, "<![CDATA["); ok {
		return strings.TrimSuffix(rest, "]]>")
	}
	return html.UnescapeString(s)
}

// oneLine returns the same on one line, as it may be stored.
func oneLine(inner []byte, limit safetext.Limit) string { return clean(text(inner), limit) }

// clean returns a text of the register on one line, its HTML taken out.
func clean(s string, limit safetext.Limit) string {
	return safetext.Clean(strings.Join(strings.Fields(plain(s)), " "), limit)
}

// plain takes HTML out of a text: some sheets were written in it, and some were
// escaped once too often. What begins a line in HTML begins one here.
func plain(s string) string {
	if strings.ContainsRune(s, '&') {
		s = html.UnescapeString(s)
	}
	if !strings.ContainsRune(s, '<') {
		return s
	}
	s = blockTag().ReplaceAllString(s, "\n")
	return inlineTag().ReplaceAllString(s, "")
}

// pattern is compiled when it is first used: most runs of the program never
// read the register.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

var (
	blockTag  = pattern(`(?i)</?(?:p|br|li|ul|ol|div|h[1-6]|table|tr|td|th|tbody)\b[^<>]*>`)
	inlineTag = pattern(`(?i)</?(?:span|strong|b|em|i|u|a|font|sup|sub)\b[^<>]*>`)
)

// fold returns a text for searching: lower case, without accents.
func fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		r = unicode.ToLower(r)
		switch r {
		case 'œ':
			b.WriteString("oe")
			continue
		case 'æ':
			b.WriteString("ae")
			continue
		case '’':
			r = '\''
		}
		if i := strings.IndexRune("àâäáãåçéèêëíìîïñóòôöõúùûüýÿ", r); i >= 0 && r > 0x7f {
			r = rune("aaaaaaceeeeiiiinooooouuuuyy"[i/2])
		}
		b.WriteRune(r)
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
