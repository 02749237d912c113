package rncp

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"autoeval/model/safetext"
)

// Why a correction of a split is refused. Nothing has changed then.
var (
	ErrNoPart    = errors.New("no such competency")
	ErrOtherBloc = errors.New("the next competency belongs to another group")
	ErrEmptyPart = errors.New("a competency needs words")
)

// Split is a sheet's competencies, one by one, as they will become items. It is
// proposed by Sheet.Split and corrected by a person.
type Split struct {
	Groups []Heading // the sheet's blocs
	Parts  []Part
}

// Heading is what a group of competencies is called.
type Heading struct{ Code, Label string }

// Part is one competency.
type Part struct {
	Group int    // index in Groups
	Mark  string // how the sheet numbers it: "C.1.", "1.1.1", "" when it does not
	Head  string // what the sheet says above it, "" if nothing
	Text  string
}

// Merge joins a part and the next one of its group.
func (s *Split) Merge(i int) error {
	if i < 0 || i+1 >= len(s.Parts) {
		return ErrNoPart
	}
	if s.Parts[i].Group != s.Parts[i+1].Group {
		return ErrOtherBloc
	}
	s.Parts = slices.Clone(s.Parts)
	s.Parts[i].Text += " " + s.Parts[i+1].Text
	s.Parts = slices.Delete(s.Parts, i+1, i+2)
	return nil
}

// SplitAt cuts a part in two before its character number at (not byte), counted
// from 0.
func (s *Split) SplitAt(i, at int) error {
	if i < 0 || i >= len(s.Parts) {
		return ErrNoPart
	}
	p := s.Parts[i]
	runes := []rune(p.Text)
	if at < 0 || at > len(runes) {
		return ErrEmptyPart
	}
	before, after := tidy(string(runes[:at])), tidy(string(runes[at:]))
	if before == "" || after == "" {
		return ErrEmptyPart
	}
	s.Parts = slices.Clone(s.Parts)
	s.Parts[i].Text = before
	s.Parts = slices.Insert(s.Parts, i+1, Part{Group: p.Group, Head: p.Head, Text: after})
	return nil
}

// Edit gives a part other words.
func (s *Split) Edit(i int, words string) error {
	if i < 0 || i >= len(s.Parts) {
		return ErrNoPart
	}
	if words = tidy(words); words == "" {
		return ErrEmptyPart
	}
	s.Parts = slices.Clone(s.Parts)
	s.Parts[i].Text = words
	return nil
}

// Drop leaves a part out.
func (s *Split) Drop(i int) error {
	if i < 0 || i >= len(s.Parts) {
		return ErrNoPart
	}
	s.Parts = slices.Delete(slices.Clone(s.Parts), i, i+1)
	return nil
}

// tidy is a competency's words on one line, without the marks that separated it
// from the next.
func tidy(s string) string {
	s = clean(s, safetext.Note)
	for {
		t := strings.TrimSpace(strings.TrimRight(s, ";,"))
		if t == s {
			return s
		}
		s = t
	}
}

// Split proposes the sheet's competencies: bloc by bloc, or out of the attested
// abilities where the blocs say nothing.
func (s *Sheet) Split() Split {
	var out Split
	for _, b := range s.Blocs {
		out.add(Heading{b.Code, b.Label}, propose(b.Competencies))
	}
	if len(out.Parts) > 0 {
		return out
	}
	return s.splitAbilities()
}

func (s *Split) add(h Heading, parts []Part) {
	if len(parts) == 0 {
		return
	}
	for i := range parts {
		parts[i].Group = len(s.Groups)
	}
	s.Groups = append(s.Groups, h)
	s.Parts = append(s.Parts, parts...)
}

// abilities is what the group without a name of its own is called.
const abilities = "Capacités attestées"

// splitAbilities groups by the headings inside the text, if it has any.
func (s *Sheet) splitAbilities() Split {
	var out Split
	var run []Part
	head := ""
	flush := func() {
		h := Heading{Label: head}
		if head == "" {
			h.Label = abilities
		}
		out.add(h, run)
		run = nil
	}
	for _, p := range propose(s.Abilities) {
		if p.Head != head {
			flush()
			head = p.Head
		}
		p.Head = ""
		run = append(run, p)
	}
	flush()
	return out
}

func runeLen(s string) int { return utf8.RuneCountInString(s) }
