package rncp

import (
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
	// "C.1." "C 3 :" "C1.2" "BC01-C2" "Compétence 1 :", and "1.1" "1.1.2." "1." "2)"
	numbered = pattern(`^(?:(C[. ]?` + digits + `|[A-Z]{1,3}\d{1,2}(?:[.-][A-Z]?\d{1,2})*\.?|(?i:compétence|capacité|activité|mission|fonction) ?(?:n° ?)?[A-Z]?` +
		digits + `|\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)])(?:\s*[:–—-]\s*|\s+|$))`)
	bulleted = pattern(`^[*●•▪◦‣·∙✓✔➢►▶□■–—-]\s*`)
	inside   = pattern(`\s[●•▪◦‣➢►]\s*`)
	nextC    = pattern(`\s(C[. ]?\d{1,2}(?:\.\d{1,2})*\.?\s*[:–—-]?\s+\p{Lu})`)
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
	more   bool // it ended in a semicolon: the list goes on
}

// propose splits a text into competencies: by numbers, else by bullets, else by
// lines, else by semicolons or sentences.
func propose(text string) []Part {
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
		out = byLine(all)
	}
	return out[:min(len(out), maxParts)]
}

func pieces(text string) []piece {
	text = nextC().ReplaceAllString(inside().ReplaceAllString(plain(text), "\n● "), "\n$1")
	var out []piece
	for _, line := range lineEnd().Split(text, -1) {
		more := strings.HasSuffix(strings.TrimSpace(line), ";")
		line = tidy(line)
		if line == "" {
			continue
		}
		if len(out) == maxPieces {
			break
		}
		p := piece{text: line, more: more}
		if m := numbered().FindStringSubmatch(line); m != nil {
			p.raw = strings.TrimSpace(m[1])
			p.mark = strings.TrimRight(strings.ReplaceAll(p.raw, " ", ""), ".)")
			p.text = tidy(line[len(m[0]):])
		} else if m := bulleted().FindString(line); m != "" {
			p.bullet, p.text = true, tidy(line[len(m):])
		}
		if n := len(out); n > 0 && out[n-1].text == "" {
			p.mark, p.raw, p.bullet = out[n-1].mark, out[n-1].raw, out[n-1].bullet // its mark stood alone
			out = out[:n-1]
		}
		out = append(out, p)
	}
	if n := len(out); n > 0 && out[n-1].text == "" {
		out = out[:n-1]
	}
	return out
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
		case p.bullet && head != "":
			out = append(out, Part{Head: head, Text: p.text})
		case strings.HasSuffix(p.text, ":") || len(out) == 0:
			intro = strings.TrimSpace(strings.TrimSuffix(p.text, ":"))
		default:
			last := &out[len(out)-1]
			last.Text = tidy(last.Text + " " + p.text)
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

// parent is the number above: "1.1" of "1.1.2", "" of "1".
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

// byBullet makes a part of each bullet; what stands before bullets is their
// head.
func byBullet(all []piece) []Part {
	var out []Part
	head := ""
	for i, p := range all {
		before := i+1 < len(all) && all[i+1].bullet
		switch {
		case p.bullet:
			out = append(out, Part{Head: head, Text: p.text})
		case startsLower(p.text) && len(out) > 0:
			last := &out[len(out)-1]
			last.Text = tidy(last.Text + " " + p.text)
		case before || strings.HasSuffix(p.text, ":"):
			head = strings.TrimSpace(strings.TrimRight(p.text, ": "))
		default:
			out = append(out, Part{Text: p.text})
			head = ""
		}
	}
	return out
}

// byLine makes a part of each line; one that ends with a colon heads what
// follows.
func byLine(all []piece) []Part {
	var out []Part
	head := ""
	for i, p := range all {
		switch {
		case startsLower(p.text) && len(out) > 0:
			last := &out[len(out)-1]
			last.Text = tidy(last.Text + " " + p.text)
		case strings.HasSuffix(p.text, ":") && i+1 < len(all):
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

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
