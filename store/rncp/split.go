package rncp

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"autoeval/model/safetext"
)

// Why a correction of a split is refused. Nothing has changed then.
var (
	ErrNoPart    = errors.New("no such competency")
	ErrOtherBloc = errors.New("the next competency belongs to another group")
	ErrEmptyPart = errors.New("a competency needs words")
	ErrNoGroup   = errors.New("no such group, or the only one")
)

// Split is a sheet's competencies, one by one, as they will become items. It is
// proposed by Sheet.Split and corrected by a person.
type Split struct {
	Groups []Heading // the sheet's blocs
	Parts  []Part
	Empty  []Heading // blocs whose text says nothing
}

// Heading is what a group of competencies is called.
type Heading struct{ Code, Label string }

// Part is one competency.
type Part struct {
	Group int    // index in Groups
	Mark  string // how the sheet numbers it: "C.1.", "1.1.1", "" when it does not
	Head  string // what the sheet says above it, "" if nothing
	Text  string

	Details  []string // the list below it, if the sheet has one
	Attitude bool     // a way of being rather than something one can do
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
	s.Parts[i].Details = slices.Concat(s.Parts[i].Details, s.Parts[i+1].Details)
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

// Heading makes a part the head of those below it in its group, up to the next
// one that has another head.
func (s *Split) Heading(i int) error {
	if i < 0 || i >= len(s.Parts) {
		return ErrNoPart
	}
	p := s.Parts[i]
	if i+1 >= len(s.Parts) || s.Parts[i+1].Group != p.Group {
		return ErrOtherBloc
	}
	s.Parts = slices.Delete(slices.Clone(s.Parts), i, i+1)
	for was := s.Parts[i].Head; i < len(s.Parts) && s.Parts[i].Group == p.Group && s.Parts[i].Head == was; i++ {
		s.Parts[i].Head = p.Text
	}
	return nil
}

// Turn makes a competency an attitude, or an attitude a competency.
func (s *Split) Turn(i int) error {
	if i < 0 || i >= len(s.Parts) {
		return ErrNoPart
	}
	s.Parts = slices.Clone(s.Parts)
	s.Parts[i].Attitude = !s.Parts[i].Attitude
	return nil
}

// Move puts a part at the end of another group, counted from 0.
func (s *Split) Move(i, group int) error {
	if i < 0 || i >= len(s.Parts) {
		return ErrNoPart
	}
	if group < 0 || group >= len(s.Groups) {
		return ErrNoGroup
	}
	p := s.Parts[i]
	p.Group = group
	s.Parts = slices.Delete(slices.Clone(s.Parts), i, i+1)
	at := len(s.Parts)
	for at > 0 && s.Parts[at-1].Group > group {
		at--
	}
	s.Parts = slices.Insert(s.Parts, at, p)
	return nil
}

// LeaveOut drops a whole group, counted from 0: an option that is not the
// person's. The last group stays.
func (s *Split) LeaveOut(group int) error {
	if group < 0 || group >= len(s.Groups) || len(s.Groups) == 1 {
		return ErrNoGroup
	}
	s.Groups = slices.Delete(slices.Clone(s.Groups), group, group+1)
	s.Parts = slices.DeleteFunc(slices.Clone(s.Parts), func(p Part) bool { return p.Group == group })
	for i := range s.Parts {
		if s.Parts[i].Group > group {
			s.Parts[i].Group--
		}
	}
	return nil
}

// tidy returns a competency's words on one line, without the marks that separated it
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
	head := s.knownHeads()
	for _, b := range s.Blocs {
		parts := propose(b.Competencies, head)
		if len(parts) == 0 {
			out.Empty = append(out.Empty, Heading{b.Code, b.Label})
		}
		out.add(Heading{b.Code, b.Label}, parts)
	}
	if len(out.Parts) > 0 {
		return out
	}
	return s.splitAbilities()
}

// knownHeads finds the heads of texts that have no marks: lines that the attested
// abilities repeat word for word. Where these repeat most lines they tell
// nothing.
func (s *Sheet) knownHeads() func(string) bool {
	attested := map[string]bool{}
	for _, p := range pieces(s.Abilities) {
		attested[letters(p.text)] = true
	}
	lines, found := 0, 0
	for _, b := range s.Blocs {
		for _, p := range pieces(b.Competencies) {
			lines++
			if attested[letters(p.text)] {
				found++
			}
		}
	}
	if found < 2 || found*2 > lines {
		return noHead
	}
	return func(line string) bool { return attested[letters(line)] }
}

// letters returns a text by its letters and digits alone.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, fold(s))
}

// add puts parts under a heading, the one that is there already if it has the
// same words.
func (s *Split) add(h Heading, parts []Part) {
	if len(parts) == 0 {
		return
	}
	at := slices.Index(s.Groups, h)
	if at < 0 {
		at = len(s.Groups)
		s.Groups = append(s.Groups, h)
	}
	for i := range parts {
		parts[i].Group = at
	}
	s.Parts = append(s.Parts, parts...)
}

// abilities is what the group without a name of its own is called.
const abilities = "Capacités attestées"

// longestName is how many words the name of a group has at most: what is longer
// introduces the text.
const longestName = 14

// saysNothing finds names that any list of competencies may have.
var saysNothing = pattern(`^(les )?(competences|capacites|savoir-faire)( (attestees|visees|evaluees|certifiees)( par .*)?)?$`)

func namesAny(head string) bool {
	return saysNothing().MatchString(strings.TrimRight(fold(head), " :."))
}

// splitAbilities groups by the headings inside the text, if it has any.
func (s *Sheet) splitAbilities() Split {
	var out Split
	var run []Part
	head := ""
	flush := func() {
		h := Heading{Label: head}
		if head == "" || len(strings.Fields(head)) > longestName || namesAny(head) {
			h.Label = abilities
		}
		out.add(h, run)
		run = nil
	}
	for _, p := range propose(s.Abilities, noHead) {
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
