package model

import (
	"errors"
	"slices"
	"strings"
	"time"

	"autoeval/model/order"
)

// ErrNoTitle says that a piece of evidence or an action has no words to be
// known by.
var ErrNoTitle = errors.New("a title is needed")

// Evidence is what shows a competency. It belongs to the learner and supports
// any number of items. Its content is never copied: only where it is.
type Evidence struct {
	ID            EvidenceID
	Grid          GridRef // whose item codes Items holds; see VersionAt
	Kind          KindID
	Title         string
	Items         []ItemCode
	Date          time.Time // civil date at UTC midnight; when it was made
	Location      string    // URL or path of a file; "" when only declared
	SHA256        string    // lower-case hex, of a file at the time it was linked
	Size          int64     // bytes, of the same file
	Reflection    Reflection
	Collaboration Collaboration
	AIUse         string // what was done with AI, "" when not said
	CreatedAt     time.Time
	UpdatedAt     time.Time
	Revision      uint64
}

// Clone returns evidence that shares nothing with this one.
func (e *Evidence) Clone() Evidence {
	c := *e
	c.Items = slices.Clone(e.Items)
	return c
}

// Reflection answers the three prompts about a piece of evidence.
type Reflection struct {
	Quality     string // of the result
	Relevance   string // of the approach
	Constraints string // respected
}

// Empty says whether no prompt was answered.
func (r Reflection) Empty() bool { return r == Reflection{} }

// Collaboration is how a piece of evidence was made.
type Collaboration uint8

// Not said, alone, or with others.
const (
	Unstated Collaboration = iota
	Solo
	Grouped
)

// Validate returns the first thing that is wrong with the evidence for that
// grid: ErrNoTitle, ErrUnknownItem, ErrUnknownKind.
func (e *Evidence) Validate(g *Grid) error {
	if strings.TrimSpace(e.Title) == "" {
		return ErrNoTitle
	}
	if _, ok := g.Kind(e.Kind); !ok {
		return ErrUnknownKind
	}
	for _, c := range e.Items {
		if _, ok := g.Item(c); !ok {
			return ErrUnknownItem
		}
	}
	return nil
}

// ErrUnknownKind says that the grid has no such kind of evidence.
var ErrUnknownKind = errors.New("no such kind of evidence in the grid")

// Supports says whether the evidence is linked to the item.
func (e *Evidence) Supports(c ItemCode) bool { return slices.Contains(e.Items, c) }

// IsURL says whether the location is a web address rather than a file.
func (e *Evidence) IsURL() bool { return IsURL(e.Location) }

// IsURL says whether a text is a web address: one of http or https that names a
// machine.
func IsURL(s string) bool {
	scheme, rest, ok := strings.Cut(s, "://")
	if !ok || !strings.EqualFold(scheme, "https") && !strings.EqualFold(scheme, "http") {
		return false
	}
	host, _, _ := strings.Cut(rest, "/")
	return host != "" && (!strings.HasPrefix(host, "[") || strings.Contains(host, "]"))
}

// Strength is how well a rating is shown. It is read beside the level and the
// confidence, never combined with them.
type Strength uint8

// From nothing to a mentor's word.
const (
	NoEvidence Strength = iota
	Declared            // evidence without a place to look at
	Linked              // evidence with a URL or a file
	Confirmed           // a mentor confirmed it
)

// StrengthOf returns the strength of what supports an item: the best among the
// evidence linked to it. What a mentor confirmed of another item does not count.
func StrengthOf(c ItemCode, all []Evidence, confirmed Attested) Strength {
	best := NoEvidence
	for i := range all {
		e := &all[i]
		if !e.Supports(c) {
			continue
		}
		s := Declared
		if e.Location != "" {
			s = Linked
		}
		if confirmed.For(e.ID, c) {
			s = Confirmed
		}
		best = max(best, s)
	}
	return best
}

// EvidenceFor returns the evidence that supports the item, newest first.
func EvidenceFor(c ItemCode, all []Evidence) []Evidence {
	var out []Evidence
	for i := range all {
		if all[i].Supports(c) {
			out = append(out, all[i])
		}
	}
	order.Stable(out, func(a, b Evidence) int { return b.Date.Compare(a.Date) })
	return out
}

// EvidenceUntil keeps the evidence that was there at that moment.
func EvidenceUntil(t time.Time, all []Evidence) []Evidence {
	var out []Evidence
	for i := range all {
		if !all[i].CreatedAt.After(t) {
			out = append(out, all[i])
		}
	}
	return out
}

// EvidenceOn keeps the evidence whose item codes are those of that grid: codes of
// two grids may be the same and mean something else. What names no grid is of any.
func EvidenceOn(id GridID, all []Evidence) []Evidence {
	var out []Evidence
	for i := range all {
		if all[i].Grid.ID == "" || all[i].Grid.ID == id {
			out = append(out, all[i])
		}
	}
	return out
}
