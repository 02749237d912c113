package rncp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The marks that begin a competency in the register's texts. Lines were lost on
// the way into the export: two spaces or more stand where one began.
// digits is a number with its parts.
const digits = `\d{1,2}(?:[.-]\d{1,2})*\.?`

var (
	lineEnd = pattern(`[\t ]*[\r\n]\s*|[\t \x{a0}]{2,}`)
	// "C.1." "C 3 :" "C1.2" "C1.3B" "BC01-C2" "A5 (Option)." "Compétence 1 :", "1.1" "1.1.2." "1." "2)" "1 :"
	numbered = pattern(`^(?:(C[. ]?\d{1,2}(?:[.-]\d{1,2})*[A-Z]?\.?|[A-Z]{1,3}\d{1,2}(?:[.-][A-Z]?\d{1,2})*\.?(?: \(\pL[^()]{0,30}\)\.)?|(?i:compétence|capacité|activité|mission|fonction) ?(?:n° ?)?[A-Z]?` +
		digits + `|\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)])(?:\s*[:–—-]\s*|\s+|$)|(\d{1,2})\s*:\s+)`)
	// "A1C1." "A5.C1." "A1C2.Apprécier": letters and numbers twice, a blank or none behind.
	compound = pattern(`^([A-Z]{1,2}\d{1,2}[.-]?[A-Z]{1,2}\d{1,2}(?:\.\d{1,2})*[A-Z]?)(?:\.\s*|\s*[:–—-]\s*|\s+)`)
	bulleted = pattern(`^[*●•▪◦‣·∙✓✔➢►▶□■§+–—-]\s*`)
	circle   = pattern(`^o\s+`) // how the register writes the bullets of a list inside a list
	inside   = pattern(`\s[●•▪◦‣➢►]\s*`)
	nextC    = pattern(`\s(C[. ]?\d{1,2}(?:\.\d{1,2})*[A-Z]?\.?\s*[:–—-]?\s+\p{Lu})`)
)

// How many lines of a text are looked at, and how many competencies it may give.
const (
	maxParts  = 400
	maxPieces = 2000
)

// piece is one line of the text as its author had it.
type piece struct {
	mark   string // its number, normalised: "C.1", "1.1"; "*" for a bullet
	raw    string // its number as written
	text   string
	bullet bool
	sign   rune // the bullet as written
	inner  bool // a bullet of a list inside a list
	more   bool // it ended in a semicolon: the list goes on
	comma  bool // it ended in a comma: so does what it is joined with
}

// propose splits a text into competencies: by numbers, else by bullets, else by
// lines, else by semicolons or sentences. A plain line that is known as a head
// and does not stand before another one heads those below it.
func propose(text string, head func(string) bool) []Part {
	all := pieces(text)
	codes, bullets := 0, 0
	for _, p := range all {
		switch {
		case p.bullet:
			bullets++
		case p.mark != "":
			codes++
		}
	}
	var out []Part
	switch {
	case codes > 0:
		out = byNumber(all)
	case bullets > 0:
		out = byBullet(all)
	case len(all) == 1:
		out = byPunctuation(all[0].text, "")
	default:
		out = byLine(all, head)
	}
	return out[:min(len(out), maxParts)]
}

// noHead knows no line as a head.
func noHead(string) bool { return false }

func pieces(text string) []piece {
	text = nextC().ReplaceAllString(inside().ReplaceAllString(plain(text), "\n● "), "\n$1")
	var out []piece
	for _, line := range lineEnd().Split(text, -1) {
		said := strings.TrimSpace(line)
		more, comma := strings.HasSuffix(said, ";"), strings.HasSuffix(said, ",")
		line = tidy(line)
		if line == "" {
			continue
		}
		if len(out) == maxPieces {
			break
		}
		p := marked(line)
		p.more, p.comma = more, comma
		if n := len(out); n > 0 && out[n-1].text == "" {
			if p.mark != "" && out[n-1].bullet { // a bullet before a code: the code tells more
				out[n-1].bullet, out[n-1].mark, out[n-1].raw = false, p.mark, p.raw
			}
			p.mark, p.raw, p.bullet, p.sign = out[n-1].mark, out[n-1].raw, out[n-1].bullet, out[n-1].sign // its mark stood alone
			out = out[:n-1]
		}
		out = append(out, p)
	}
	if n := len(out); n > 0 && out[n-1].text == "" {
		out = out[:n-1]
	}
	nest(out)
	return out
}

// marked takes the mark off the beginning of a line.
func marked(line string) piece {
	p := coded(line)
	if p.mark != "" {
		return p
	}
	if m := bulleted().FindString(line) + circle().FindString(line); m != "" {
		p.bullet, p.text = true, tidy(line[len(m):])
		if p.sign, _ = utf8.DecodeRuneInString(m); p.sign == '●' { // which pieces writes for others
			p.sign = '•'
		}
		if code := coded(p.text); certifiersCode(code.raw) != "" { // a code behind the bullet tells more
			code.sign = p.sign
			return code
		}
	}
	return p
}

// coded takes a number off the beginning of a line.
func coded(line string) piece {
	p := piece{text: line}
	if m := compound().FindStringSubmatch(line); m != nil {
		p.raw, p.mark, p.text = m[1], m[1], tidy(line[len(m[0]):])
	} else if m := numbered().FindStringSubmatch(line); m != nil {
		p.raw = strings.TrimSpace(m[1] + m[2])
		p.mark = strings.TrimRight(strings.ReplaceAll(p.raw, " ", ""), ".)")
		p.text = tidy(line[len(m[0]):])
	}
	return p
}

// nest finds lists inside lists: bullets of another sign that follow a bullet of
// the list's first sign. An o is a bullet only there.
func nest(all []piece) {
	first := rune(0)
	for i := range all {
		p := &all[i]
		switch {
		case !p.bullet:
			first = p.sign // of a bullet that has a code
		case first == 0 && p.sign == 'o':
			p.bullet, p.text = false, "o "+p.text
		case first == 0:
			first = p.sign
		default:
			p.inner = p.sign != first && (!strings.ContainsRune("-–—", p.sign) || opened(all[:i]))
		}
	}
}

// opened says whether the last bullet of the outer list ends in a colon. Only
// below one is a dash a list inside the list: elsewhere dashes and dots are mixed.
func opened(before []piece) bool {
	for _, p := range slices.Backward(before) {
		if !p.inner {
			return strings.HasSuffix(p.text, ":")
		}
	}
	return false
}

// join makes one text of a part and what goes on after it.
func (p *Part) join(before, after piece) {
	between := " "
	if before.comma {
		between = ", "
	}
	p.Text = tidy(p.Text + between + after.text)
}

// byNumber makes a part of each number. A number above others (1.1 above 1.1.1)
// or a plain "1." above bullets is their head and no part itself; what has no
// number goes on with what came before.
func byNumber(all []piece) []Part {
	var out []Part
	heads := map[string]string{}
	head, intro := "", ""
	for i, p := range all {
		switch {
		case p.mark != "" && isParent(all, i):
			heads[p.mark] = p.text
			head = p.text
		case p.mark != "":
			h := heads[parent(p.mark)]
			out = append(out, Part{Mark: p.raw, Head: firstOf(h, intro), Text: p.text})
			head, intro = "", ""
		case p.bullet && head != "" && !p.inner:
			out = append(out, Part{Head: head, Text: p.text})
		case p.bullet && len(out) > 0:
			last := &out[len(out)-1]
			last.Details = append(last.Details, p.text)
		case strings.HasSuffix(p.text, ":") || len(out) == 0:
			intro = strings.TrimSpace(strings.TrimSuffix(p.text, ":"))
		default:
			out[len(out)-1].join(all[i-1], p)
		}
	}
	return out
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// parent returns the number above: "1.1" of "1.1.2", "" of "1".
func parent(mark string) string {
	i := strings.LastIndexAny(mark, ".-")
	if i < 0 {
		return ""
	}
	return mark[:i]
}

func isParent(all []piece, i int) bool {
	m := all[i].mark
	for _, p := range all[i+1:] {
		if p.mark != "" && parent(p.mark) == m {
			return true
		}
	}
	plainNumber := strings.Trim(m, "0123456789") == ""
	return plainNumber && i+1 < len(all) && all[i+1].bullet
}

// byBullet makes a part of each bullet; what stands before the first one, or
// ends in a colon, is the head of those below. Another line between bullets is a
// bullet whose sign was lost, unless several such lines stand above two bullets
// and more each.
func byBullet(all []piece) []Part {
	var out []Part
	headed := headLines(all) > 1
	head := ""
	for i, p := range all {
		switch {
		case p.inner && len(out) > 0:
			last := &out[len(out)-1]
			last.Details = append(last.Details, p.text)
		case p.bullet:
			out = append(out, Part{Head: head, Text: p.text})
		case goesOn(p.text) && len(out) > 0:
			out[len(out)-1].join(all[i-1], p)
		case strings.HasSuffix(p.text, ":"), bulletsAfter(all, i) > 0 && (len(out) == 0 || headed && bulletsAfter(all, i) > 1):
			head = strings.TrimSpace(strings.TrimRight(p.text, ": "))
		default:
			out = append(out, Part{Head: headBetween(all, i, head), Text: p.text})
			if bulletsAfter(all, i) == 0 {
				head = ""
			}
		}
	}
	return out
}

// headBetween keeps the head of the list that a line interrupts.
func headBetween(all []piece, i int, head string) string {
	if bulletsAfter(all, i) > 0 {
		return head
	}
	return ""
}

// bulletsAfter returns how many bullets of the outer list follow line i.
func bulletsAfter(all []piece, i int) int {
	n := 0
	for _, p := range all[i+1:] {
		if !p.bullet {
			break
		}
		if !p.inner {
			n++
		}
	}
	return n
}

// headLines returns how many lines without a sign stand above two bullets or more.
func headLines(all []piece) int {
	n := 0
	for i, p := range all {
		if !p.bullet && !goesOn(p.text) && bulletsAfter(all, i) > 1 {
			n++
		}
	}
	return n
}

// byLine makes a part of each line; one that ends with a colon, or is known as a
// head and stands above one that is not, heads what follows.
func byLine(all []piece, isHead func(string) bool) []Part {
	var out []Part
	head := ""
	for i, p := range all {
		last := i+1 == len(all)
		switch {
		case goesOn(p.text) && len(out) > 0:
			out[len(out)-1].join(all[i-1], p)
		case !last && (strings.HasSuffix(p.text, ":") || isHead(p.text) && !isHead(all[i+1].text)):
			head = strings.TrimSpace(strings.TrimRight(p.text, ": "))
		case strings.Contains(p.text, " ; "):
			out = append(out, byPunctuation(p.text, head)...)
		case i > 0 && all[i-1].more && len(out) > 0:
			out = append(out, Part{Head: out[len(out)-1].Head, Text: p.text})
		default:
			out = append(out, Part{Head: head, Text: p.text})
		}
	}
	return out
}

// byPunctuation takes one line apart at its semicolons, or at its full stops
// where every sentence begins with an infinitive.
func byPunctuation(line, head string) []Part {
	cut := regexpSemicolon().Split(line, -1)
	if len(cut) > 1 {
		if h, rest, ok := strings.Cut(cut[0], " : "); ok {
			head, cut[0] = tidy(h), rest
		}
	} else {
		cut = sentences(line)
	}
	var out []Part
	for _, c := range cut {
		if c = tidy(c); c != "" {
			out = append(out, Part{Head: head, Text: c})
		}
	}
	return out
}

var (
	regexpSemicolon = pattern(`\s*;\s+`)
	regexpStop      = pattern(`\.\s+`)
)

func sentences(line string) []string {
	cut := regexpStop().Split(line, -1)
	for _, c := range cut {
		first, _, _ := strings.Cut(strings.TrimSpace(c), " ")
		if !infinitive(first) {
			return []string{line}
		}
	}
	return cut
}

func infinitive(w string) bool {
	return runeLen(w) > 3 && (strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ir") || strings.HasSuffix(w, "re"))
}

// goesOn says whether a line goes on with the one before it: it begins with a
// small letter or a bracket.
func goesOn(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) || r == '('
}
