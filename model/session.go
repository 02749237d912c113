package model

import (
	"errors"
	"maps"
	"slices"
	"time"
)

// Why a change to a session is refused. Nothing has changed then.
var (
	ErrFinished     = errors.New("the session is finished")
	ErrUnknownItem  = errors.New("no such item in the grid")
	ErrOutOfScale   = errors.New("no such level on the item's scale")
	ErrNothingRated = errors.New("nothing is rated yet")
	ErrConfidence   = errors.New("confidence goes from 1 to 3")
)

// Depth is how much a session asks per item.
type Depth uint8

// Review asks level, confidence, evidence and note (Bilan); Discover asks the
// level only and explains more (Découvrir).
const (
	FullReview Depth = iota
	Discover
)

// Session is one self-assessment. It is open until FinishedAt is set and never
// changes after that.
type Session struct {
	ID         SessionID
	Label      string
	Grid       GridRef
	Learner    PersonID
	Depth      Depth
	StartedAt  time.Time
	FinishedAt time.Time // zero while open
	Ratings    map[ItemCode]Rating
	Skipped    []ItemCode          // passed over by choice, in the order they were
	Waiting    map[ItemCode]string // notes written before the answer that they are about
	Revision   uint64              // counts the saves; the store refuses an older one
}

// Rating is one answer. It exists only with a level.
type Rating struct {
	Item       ItemCode
	Level      Level
	Confidence Confidence
	Note       string
	Evidence   []EvidenceID
	At         time.Time
}

// Confidence is how sure a person is of a rating: 1 to 3, 0 when not said.
type Confidence uint8

// MaxConfidence is the surest.
const MaxConfidence Confidence = 3

// Finished says whether the session is closed.
func (s *Session) Finished() bool { return !s.FinishedAt.IsZero() }

// Rating returns the answer to an item; Rated() of its level is false if none.
func (s *Session) Rating(c ItemCode) Rating { return s.Ratings[c] }

// Rate records an answer, replacing any earlier one to the same item. The code
// is taken as the grid writes it. Errors: ErrFinished, ErrUnknownItem,
// ErrOutOfScale, ErrConfidence.
func (s *Session) Rate(g *Grid, r Rating) error {
	it, ok := g.Item(r.Item)
	switch {
	case s.Finished():
		return ErrFinished
	case !ok:
		return ErrUnknownItem
	case !g.Scale(it.Scale).Has(r.Level):
		return ErrOutOfScale
	case r.Confidence > MaxConfidence:
		return ErrConfidence
	}
	r.Item = it.Code
	r.Evidence = slices.Clone(r.Evidence)
	if s.Ratings == nil {
		s.Ratings = map[ItemCode]Rating{}
	}
	if note := s.Waiting[it.Code]; note != "" && r.Note == "" && !s.Ratings[it.Code].Level.Rated() {
		r.Note = note
	}
	delete(s.Waiting, it.Code)
	s.Ratings[it.Code] = r
	s.Skipped = without(s.Skipped, it.Code)
	return nil
}

// Await keeps a note for an item that has no answer yet: the next one to it gets
// the note, unless it has its own. "" keeps none. Errors: ErrFinished,
// ErrUnknownItem.
func (s *Session) Await(g *Grid, c ItemCode, note string) error {
	it, ok := g.Item(c)
	switch {
	case s.Finished():
		return ErrFinished
	case !ok:
		return ErrUnknownItem
	case note == "":
		delete(s.Waiting, it.Code)
		return nil
	case s.Waiting == nil:
		s.Waiting = map[ItemCode]string{}
	}
	s.Waiting[it.Code] = note
	return nil
}

// Unrate takes an answer back; the item is unanswered again. Taking back what
// is not there is no error. Errors: ErrFinished.
func (s *Session) Unrate(c ItemCode) error {
	if s.Finished() {
		return ErrFinished
	}
	delete(s.Ratings, c)
	return nil
}

// Skip remembers that an item was passed over by choice. Errors: ErrFinished.
func (s *Session) Skip(c ItemCode) error {
	if s.Finished() {
		return ErrFinished
	}
	if !s.Ratings[c].Level.Rated() && !slices.Contains(s.Skipped, c) {
		s.Skipped = append(s.Skipped, c)
	}
	return nil
}

// NextUnanswered returns the first item of that kind after the given code, in
// grid order and round to the start, that has no answer. With "" it starts at
// the first item. Skipped items come only when nothing else is left. It
// returns false when all are answered.
func (s *Session) NextUnanswered(g *Grid, k ItemKind, after ItemCode) (ItemCode, bool) {
	items := g.ItemsOf(k)
	start := slices.IndexFunc(items, func(it Item) bool { return it.Code == after }) + 1
	var skipped ItemCode
	for i := range items {
		c := items[(start+i)%len(items)].Code
		if s.Ratings[c].Level.Rated() {
			continue
		}
		if !slices.Contains(s.Skipped, c) {
			return c, true
		}
		if skipped == "" && c != after {
			skipped = c
		}
	}
	return skipped, skipped != ""
}

// NextUnskipped is NextUnanswered without the skipped items: it returns false
// when all are answered or passed over.
func (s *Session) NextUnskipped(g *Grid, k ItemKind, after ItemCode) (ItemCode, bool) {
	c, ok := s.NextUnanswered(g, k, after)
	if !ok || slices.Contains(s.Skipped, c) {
		return "", false
	}
	return c, true
}

// Rated returns how many items of that kind have an answer.
func (s *Session) Rated(g *Grid, k ItemKind) int {
	n := 0
	for _, it := range g.Items {
		if it.Kind == k && s.Ratings[it.Code].Level.Rated() {
			n++
		}
	}
	return n
}

// Finish closes the session for good. Errors: ErrFinished, ErrNothingRated.
func (s *Session) Finish(at time.Time) error {
	if s.Finished() {
		return ErrFinished
	}
	if len(s.Ratings) == 0 {
		return ErrNothingRated
	}
	s.FinishedAt = at
	return nil
}

// Clone returns a session that shares nothing with this one.
func (s *Session) Clone() Session {
	c := *s
	c.Ratings = maps.Clone(s.Ratings)
	for k, r := range c.Ratings {
		r.Evidence = slices.Clone(r.Evidence)
		c.Ratings[k] = r
	}
	c.Skipped = slices.Clone(s.Skipped)
	c.Waiting = maps.Clone(s.Waiting)
	return c
}

// SessionSummary is what a list, a chart or a sum needs of a session without
// reading it whole. Stores keep it beside the session, in the same commit.
type SessionSummary struct {
	ID         SessionID
	Label      string
	Grid       GridRef
	Learner    PersonID
	Depth      Depth
	StartedAt  time.Time
	FinishedAt time.Time
	Seq        uint64 // order of creation in the store; never the clock's
	Levels     Levels
	Revision   uint64
}

// Finished says whether the session is closed.
func (s *SessionSummary) Finished() bool { return !s.FinishedAt.IsZero() }

// When returns the date a person knows the session by: its end, or its start while
// it is open.
func (s *SessionSummary) When() time.Time {
	if s.Finished() {
		return s.FinishedAt
	}
	return s.StartedAt
}

// Rated returns how many items of that kind have an answer.
func (s SessionSummary) Rated(g *Grid, k ItemKind) int {
	n, at := 0, 0
	for i := range g.Items {
		it := &g.Items[i]
		if it.Kind != k {
			continue
		}
		var l Level
		if l, at = s.Levels.next(it.Code, at); l.Rated() {
			n++
		}
	}
	return n
}

// Summary returns the session's summary. Seq is left to the store.
func (s *Session) Summary() SessionSummary {
	sum := SessionSummary{
		ID: s.ID, Label: s.Label, Grid: s.Grid, Learner: s.Learner, Depth: s.Depth,
		StartedAt: s.StartedAt, FinishedAt: s.FinishedAt, Revision: s.Revision,
		Levels: PackLevels(LevelsOf(s.Ratings)),
	}
	return sum
}

func without[T comparable](s []T, v T) []T {
	return slices.DeleteFunc(slices.Clone(s), func(x T) bool { return x == v })
}
