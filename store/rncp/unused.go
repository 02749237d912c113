package rncp

import (
	"slices"
	"strings"
	"unicode"
)

// Unused is what of a sheet's texts stands in no line of a split: runs of words
// that follow one another, bloc by bloc, in the sheet's order.
type Unused struct {
	Runs  []string
	Words int // in all runs together
	Of    int // in the sheet's texts
}

// Unused compares a split with the texts that it was made from. A person sees by
// it what a proposal passed over: an introduction, a note, a line that was lost.
func (s *Sheet) Unused(split Split) Unused {
	var out Unused
	texts := map[string]string{}
	var order []Heading
	for _, b := range s.Blocs {
		if strings.TrimSpace(b.Competencies) != "" {
			order = append(order, Heading{b.Code, b.Label})
			texts[b.Code+"\x00"+b.Label] = b.Competencies
		}
	}
	if len(order) == 0 {
		out.add(s.Abilities, used(split, nil))
		return out
	}
	for _, h := range order {
		out.add(texts[h.Code+"\x00"+h.Label], used(split, &h))
	}
	return out
}

// used counts the words of the lines under a heading, or of all with their
// headings; a head that several lines share is counted once.
func used(split Split, under *Heading) map[string]int {
	out := map[string]int{}
	count := func(text string) {
		for _, w := range strings.FieldsFunc(text, space) {
			out[letters(w)]++
		}
	}
	if under == nil {
		for _, g := range split.Groups {
			count(g.Label)
		}
	}
	head := ""
	for _, p := range split.Parts {
		if under != nil && (p.Group < 0 || p.Group >= len(split.Groups) || split.Groups[p.Group] != *under) {
			continue
		}
		if p.Head != head {
			head = p.Head
			count(head)
		}
		if i := strings.IndexByte(p.Mark, '('); i >= 0 {
			count(p.Mark[i:])
		}
		count(p.Text)
		for _, d := range p.Details {
			count(d)
		}
	}
	return out
}

// add finds the runs of a text's words that are not among the used ones.
func (u *Unused) add(text string, used map[string]int) {
	var run []string
	flush := func() {
		if len(run) > 0 {
			u.Runs = append(u.Runs, tidy(strings.Join(run, " ")))
			u.Words += len(run)
		}
		run = nil
	}
	for _, w := range strings.FieldsFunc(told(text), space) {
		if p := marked(w); p.mark != "" { // a number, alone or glued to its text
			w = p.text
		}
		key := letters(w)
		if key == "" || key == "o" || strings.Trim(key, "0123456789") == "" { // punctuation, the bullet of an inner list, places
			continue
		}
		u.Of++
		if used[key] > 0 {
			used[key]--
			flush()
			continue
		}
		run = append(run, w)
	}
	flush()
}

func space(r rune) bool { return unicode.IsSpace(r) || r == '\u00a0' }

// told returns a text without the lines that only say that a list follows.
func told(text string) string {
	lines := lineEnd().Split(plain(text), -1)
	return strings.Join(slices.DeleteFunc(lines, namesAny), "\n")
}
