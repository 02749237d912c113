package model

import (
	"errors"
	"slices"
	"time"
)

// Passage says what became of the items of one grid in another, as one person
// sees it. It converts nothing: sessions, evidence and actions stay as they are,
// and a passage is looked through when versions meet. See Carry.
type Passage struct {
	From, To GridRef
	Links    []Link
	MadeAt   time.Time
	By       string // who gave the file; "" is the person themselves
	Revision uint64
}

// Link joins items of the older grid with items of the newer one. What kind it
// is follows from how many stand on each side.
type Link struct {
	From, To []ItemCode
	Holds    bool // one to one with other words: an old answer still counts
	Basis    Basing
	Note     string
}

// Basing is what a link rests on.
type Basing uint8

// The school's word, the same words, the register's own correspondences, the word
// of the person, or words that are near, which the person left as proposed.
const (
	BySchool Basing = iota
	BySameText
	ByRegister
	ByPerson
	ByWords
)

// LinkKind is what became of items.
type LinkKind uint8

// What may become of an item.
const (
	LinkUndecided LinkKind = iota // its words are nowhere, and nobody said more
	LinkSame                      // the same words
	LinkReworded                  // one to one, other words
	LinkSplit                     // one became several
	LinkMerged                    // several became one
	LinkDropped                   // no longer asked for
	LinkNew                       // was not there
)

// Kind returns what kind of link it is. Several on both sides are
// LinkMerged: no old answer was given for one of the new items.
func (l Link) Kind() LinkKind {
	switch from, to := len(l.From), len(l.To); {
	case from == 0 && to == 0, to == 0 && l.Basis == BySameText:
		return LinkUndecided
	case from == 0:
		return LinkNew
	case to == 0:
		return LinkDropped
	case from > 1:
		return LinkMerged
	case to > 1:
		return LinkSplit
	case l.Basis == BySameText:
		return LinkSame
	}
	return LinkReworded
}

// Clone returns a link that shares nothing with this one.
func (l Link) Clone() Link {
	l.From, l.To = slices.Clone(l.From), slices.Clone(l.To)
	return l
}

// Clone returns a passage that shares nothing with this one.
func (p *Passage) Clone() Passage {
	c := *p
	c.Links = slices.Clone(p.Links)
	for i, l := range c.Links {
		c.Links[i] = l.Clone()
	}
	return c
}

// Why a passage is refused.
var (
	ErrOtherGrids = errors.New("the passage is between other grids")
	ErrLinkItem   = errors.New("a link names an item that is not in its grid")
	ErrLinkTwice  = errors.New("an item stands in two links")
	ErrLinkKinds  = errors.New("a link joins a competency with an attitude")
	ErrLinkEmpty  = errors.New("a link joins nothing")
)

// Check returns the passage as the two grids bear it out: codes as they write
// them, BySameText exactly where one item has the words of the other, Holds only
// where it means something. Errors: ErrOtherGrids, ErrLinkItem, ErrLinkTwice,
// ErrLinkKinds, ErrLinkEmpty.
func (p *Passage) Check(from, to *Grid) (Passage, error) {
	out := p.Clone()
	if p.From != from.Ref() || p.To != to.Ref() || p.From == p.To {
		return out, ErrOtherGrids
	}
	seenFrom, seenTo := map[ItemCode]bool{}, map[ItemCode]bool{}
	for i := range out.Links {
		l := &out.Links[i]
		if len(l.From)+len(l.To) == 0 {
			return out, ErrLinkEmpty
		}
		kinds := map[ItemKind]bool{}
		if err := errors.Join(take(from, l.From, seenFrom, kinds), take(to, l.To, seenTo, kinds)); err != nil {
			return out, err
		}
		if len(kinds) > 1 {
			return out, ErrLinkKinds
		}
		l.settle(from, to)
	}
	return out, nil
}

// take spells the codes as the grid does and notes that they stand in a link.
func take(g *Grid, codes []ItemCode, seen map[ItemCode]bool, kinds map[ItemKind]bool) error {
	for i, c := range codes {
		it, ok := g.Item(c)
		if !ok {
			return ErrLinkItem
		}
		if seen[it.Code] {
			return ErrLinkTwice
		}
		codes[i], seen[it.Code], kinds[it.Kind] = it.Code, true, true
	}
	return nil
}

// settle makes a link say no more than the words do.
func (l *Link) settle(from, to *Grid) {
	same := len(l.From) == 1 && len(l.To) == 1 && sameWords(from, l.From[0], to, l.To[0])
	switch {
	case same, l.Basis == BySameText && len(l.From) == 0:
		l.Basis = BySameText
	case l.Basis == BySameText:
		l.Basis = BySchool
	}
	l.Holds = l.Holds && len(l.From) == 1 && len(l.To) == 1 && !same
}
