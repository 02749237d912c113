package model

import (
	"slices"
	"time"
)

// Received is one finished session that a learner shared, as it stands in a
// mentor's store. The learner's words are theirs: nothing in it is edited.
type Received struct {
	Session    Session
	Hash       string // of the shared content, see Review.SessionHash
	Learner    Contact
	Stage      Stage
	Evidence   []Evidence
	ReceivedAt time.Time
	SharedAt   time.Time
	Left       []Part // what the learner left out
	Previous   []SessionSummary
	Passages   []Passage // the learner's, on the way from what is shared along to the session's grid
}

// Clone returns a received session that shares nothing with this one.
func (r *Received) Clone() Received {
	c := *r
	c.Session = r.Session.Clone()
	c.Evidence = slices.Clone(r.Evidence)
	for i := range c.Evidence {
		c.Evidence[i] = c.Evidence[i].Clone()
	}
	c.Left, c.Previous = slices.Clone(r.Left), slices.Clone(r.Previous)
	c.Passages = slices.Clone(r.Passages)
	for i := range c.Passages {
		c.Passages[i] = c.Passages[i].Clone()
	}
	return c
}

// Summary returns what a cohort needs of it. The review is left to the store.
func (r *Received) Summary() ReceivedSummary {
	return ReceivedSummary{
		Session: r.Session.Summary(), Hash: r.Hash, Learner: r.Learner,
		Stage: r.Stage, ReceivedAt: r.ReceivedAt,
	}
}

// Part is something a share may leave out.
type Part string

// The parts.
const (
	PartName     Part = "name"
	PartNotes    Part = "notes"
	PartEvidence Part = "evidence"
	PartLinks    Part = "links" // where the evidence is
)

// ReceivedSummary is what a cohort needs of a received session.
type ReceivedSummary struct {
	Session    SessionSummary
	Hash       string
	Learner    Contact
	Stage      Stage
	ReceivedAt time.Time
	Review     ReviewID // the mentor's, "" when not begun
	State      ReviewState
}

// Before returns what the learner said of an item the last time, among the levels
// that were shared along, and in which session; false if nothing was.
func (r *Received) Before(c ItemCode) (Level, SessionSummary, bool) {
	for i := len(r.Previous) - 1; i >= 0; i-- {
		if l := r.Previous[i].Levels.Of(c); l.Rated() {
			return l, r.Previous[i], true
		}
	}
	return Unrated, SessionSummary{}, false
}

// Unanswered says whether the mentor gave no answer to it.
func (r *ReceivedSummary) Unanswered() bool { return r.Review == "" || r.State == InReview }

// Past says whether nobody waits for an answer to it any more: no review was begun, and
// it is more than StaleAfter months old at that moment. What was old already when it
// came is, as what is shared along with a newer one, and so is in time what nobody
// answered. One that a mentor began stays theirs to end.
func (r *ReceivedSummary) Past(now time.Time) bool {
	return r.Review == "" && r.Session.Finished() && r.Session.FinishedAt.Before(now.AddDate(0, -StaleAfter, 0))
}

// Waiting says whether the learner waits for an answer.
func (r *ReceivedSummary) Waiting(now time.Time) bool { return r.Unanswered() && !r.Past(now) }

// Stands returns where it stands, in a word for programs: waiting, or past, while no
// review was begun, then the state of that.
func (r *ReceivedSummary) Stands(now time.Time) string {
	switch {
	case r.Past(now):
		return "past"
	case r.Review == "":
		return "waiting"
	}
	return r.State.String()
}

// Known is a person whose key was seen, and kept: a file signed by another one is
// refused from then on.
type Known struct {
	Contact
	PublicKey string    // authorized_keys form
	Recipient string    // of what is encrypted for them (age1…), "" if they gave none
	Since     time.Time // when it was first seen
	Compared  time.Time // when its words were read to each other; zero while nobody did
	Role      Role
	Former    []FormerKey // that it followed, in that order
}

// FormerKey is a key that a person signed with until another followed it.
type FormerKey struct {
	PublicKey string // authorized_keys form
	Until     time.Time
}

// SignedUntil says until when a key was this person's, false if it never was a former
// one of theirs.
func (k *Known) SignedUntil(key string) (time.Time, bool) {
	for _, f := range slices.Backward(k.Former) {
		if f.PublicKey == key {
			return f.Until, true
		}
	}
	return time.Time{}, false
}
