package model

import (
	"errors"
	"maps"
	"slices"
	"time"
)

// Review is a mentor's reading of one finished session. The mentor writes it
// until it is returned; then only the learner's answers to its remarks change.
type Review struct {
	ID          ReviewID
	Session     SessionID
	SessionHash string // lower-case hex SHA-256 of what was shared: ties the review to that very content
	Grid        GridRef
	Learner     Contact
	Mentor      Contact
	Blind       bool // what has no level yet stays hidden until the mentor gives theirs; whether a level was given so is in its remark
	State       ReviewState
	Message     string
	Remarks     map[ItemCode]Remark
	Evidence    map[EvidenceID]Finding              // of each piece as a whole; of one in Shows, what is best said of it
	Shows       map[EvidenceID]map[ItemCode]Finding // of a piece for an item: what confirms one may not confirm another
	Shown       []ItemCode                          // answers of the learner that stay in sight although no level of the mentor stands beside them any more
	StartedAt   time.Time
	ReturnedAt  time.Time
	Number      uint64 // rises with each answer to the same session, see NextReview; an older one never replaces a newer one
	Unsent      bool   // returned, or answered by the learner, and no file of that was written yet
	Answered    uint64 // rises with each of the learner's answers to a remark; what they send back carries it
	Revision    uint64
}

// Contact is how a person is known to another: the key decides, never the name.
type Contact struct {
	Person      PersonID
	Name        string
	Fingerprint string // of the signing key
	apart       string // see Apart
}

// Self returns what tells a person from others: who they are, which stays when the key
// changes; of whom that is not known, the key.
func (c Contact) Self() string {
	if c.Person != "" {
		return string(c.Person)
	}
	return c.Fingerprint
}

// Remark is one item's part of a review.
type Remark struct {
	Item     ItemCode
	Level    Level // Unrated when the mentor gave none
	Comment  string
	Question string
	At       time.Time
	Blind    bool    // the learner's answer had not been shown when this level was given
	Verdict  Verdict // the learner's
	Reason   string  // the learner's, for the verdict
}

// ReviewState is where a review stands.
type ReviewState uint8

// The states in order. Accepted: every remark was accepted; Contested: at least
// one is contested, whether the others are answered or not.
const (
	InReview ReviewState = iota
	Returned
	Accepted
	Contested
)

// Verdict is the learner's answer to a remark.
type Verdict uint8

// No answer yet, agreed, or not agreed (with a reason).
const (
	NoVerdict Verdict = iota
	Accept
	Contest
)

// Why a change to a review is refused.
var (
	ErrReturned    = errors.New("the review was already returned")
	ErrNotReturned = errors.New("the review was not returned yet")
	ErrNoRemark    = errors.New("no remark on that item")
	ErrNoReason    = errors.New("contesting needs a reason")
)

// NextReview says how a mentor's further review of a session begins, after those
// that are kept. Its number is above theirs, and above those of reviews that
// were deleted since: it is the second it begins in, counted from 1970, where
// that is more. It can be blind until the levels were seen: every review that
// was returned, or made seeing, showed them.
func NextReview(before []Review, now time.Time) (number uint64, blind bool) {
	number, blind = uint64(max(now.Unix(), 1)), true
	for i := range before {
		number = max(number, before[i].Number+1)
		blind = blind && before[i].Blind && before[i].State == InReview
	}
	return number, blind
}

// Again returns a new review that begins with the words of this one, which was
// returned: the remarks without the verdicts on them. Before are all that are
// kept of the session.
func (r Review) Again(id ReviewID, before []Review, now time.Time) Review {
	r = r.Clone()
	r.Number, r.Blind = NextReview(before, now)
	r.ID, r.State, r.Answered, r.Revision, r.Shown, r.Unsent = id, InReview, 0, 0, nil, false
	r.StartedAt, r.ReturnedAt = now, time.Time{}
	for c, m := range r.Remarks {
		m.Verdict, m.Reason = NoVerdict, ""
		r.Remarks[c] = m
	}
	return r
}

// Reveals says whether the learner's answer to an item may be seen: blind, once
// the mentor's own level is given.
func (r *Review) Reveals(c ItemCode) bool {
	return !r.Blind || r.State != InReview || r.Remarks[c].Level.Rated() || slices.Contains(r.Shown, c)
}

// BlindLevels says how many of the mentor's levels were given blind, and how
// many they gave.
func (r *Review) BlindLevels() (blind, all int) {
	for _, m := range r.Remarks {
		if m.Level.Rated() {
			all++
			if m.Blind {
				blind++
			}
		}
	}
	return blind, all
}

// WasBlind says whether the learner's answers were hidden until the mentor gave
// each level; of a review without a level, whether they were hidden at all.
func (r *Review) WasBlind() bool {
	blind, all := r.BlindLevels()
	return all == blind && (all > 0 || r.Blind)
}

// Show records that the learner's answer to an item was in sight.
func (r *Review) Show(c ItemCode) {
	if !slices.Contains(r.Shown, c) {
		r.Shown = append(slices.Clip(r.Shown), c)
	}
}

// GoBack makes the words those of the review as it was. What came into sight
// since stays so: a level that is given again is not blind.
func (r *Review) GoBack(was *Review) {
	for c, m := range r.Remarks {
		if m.Level.Rated() && !was.Remarks[c].Level.Rated() {
			r.Show(c)
		}
	}
	r.Remarks, r.Evidence, r.Shows, r.Message = maps.Clone(was.Remarks), maps.Clone(was.Evidence), maps.Clone(was.Shows), was.Message
}

// Remark records what the mentor says of an item; an empty remark takes it
// back. Whether its level is blind is for the review to say: a level that stays
// is what it was, another one is blind if the answer was hidden until now. Errors: ErrReturned, ErrUnknownItem, ErrOutOfScale.
func (r *Review) Remark(g *Grid, m Remark) error {
	it, ok := g.Item(m.Item)
	switch {
	case r.State != InReview:
		return ErrReturned
	case !ok:
		return ErrUnknownItem
	case m.Level.Rated() && !g.Scale(it.Scale).Has(m.Level):
		return ErrOutOfScale
	}
	m.Item = it.Code
	was := r.Remarks[it.Code]
	switch {
	case !m.Level.Rated():
		m.Blind = false
		if was.Level.Rated() {
			r.Show(it.Code)
		}
	case m.Level == was.Level:
		m.Blind = was.Blind
	default:
		m.Blind = !r.Reveals(it.Code)
	}
	if !m.Level.Rated() && m.Comment == "" && m.Question == "" {
		delete(r.Remarks, it.Code)
		return nil
	}
	if r.Remarks == nil {
		r.Remarks = map[ItemCode]Remark{}
	}
	r.Remarks[it.Code] = m
	return nil
}

// Return closes the mentor's part. Errors: ErrReturned, ErrNothingRated when
// it says nothing at all.
func (r *Review) Return(at time.Time) error {
	if r.State != InReview {
		return ErrReturned
	}
	if len(r.Remarks) == 0 && r.Message == "" && len(r.Evidence) == 0 {
		return ErrNothingRated
	}
	r.State, r.ReturnedAt, r.Unsent = Returned, at, true
	return nil
}

// Answer records the learner's verdict on a remark and moves the review to
// Contested with the first that is contested, to Accepted once every remark was
// accepted. Errors: ErrNotReturned,
// ErrNoRemark, ErrNoReason.
func (r *Review) Answer(c ItemCode, v Verdict, reason string) error {
	m, ok := r.Remarks[c]
	switch {
	case r.State == InReview:
		return ErrNotReturned
	case !ok:
		return ErrNoRemark
	case v == Contest && reason == "":
		return ErrNoReason
	}
	m.Verdict, m.Reason = v, reason
	r.Remarks[c] = m
	r.Answered++
	r.State, r.Unsent = r.answered(), true
	return nil
}

// answered returns where a returned review stands by the learner's verdicts.
func (r *Review) answered() ReviewState {
	state := Accepted
	for _, m := range r.Remarks {
		switch m.Verdict {
		case Contest:
			return Contested
		case NoVerdict:
			state = Returned
		}
	}
	return state
}

// Unanswered returns how many remarks the learner gave no verdict on.
func (r *Review) Unanswered() int {
	n := 0
	for _, m := range r.Remarks {
		if m.Verdict == NoVerdict {
			n++
		}
	}
	return n
}

// Clone returns a review that shares nothing with this one.
func (r *Review) Clone() Review {
	c := *r
	c.Remarks, c.Evidence, c.Shows, c.Shown = maps.Clone(r.Remarks), maps.Clone(r.Evidence), maps.Clone(r.Shows), slices.Clone(r.Shown)
	for e, each := range c.Shows {
		c.Shows[e] = maps.Clone(each)
	}
	return c
}

// CurrentReviews returns the reviews that hold, in their order: of each mentor,
// whatever key they sign with, the last one returned of each session (Number). What it replaced is
// kept beside it, and no longer counts. Mentors of one name are told apart.
func CurrentReviews(all []Review) []Review {
	type author struct {
		session SessionID
		who     string
	}
	last := map[author]int{}
	for i := range all {
		if all[i].State == InReview {
			continue
		}
		by := author{all[i].Session, all[i].Mentor.Self()}
		if at, there := last[by]; !there || all[i].Number >= all[at].Number {
			last[by] = i
		}
	}
	var out []Review
	for i := range all {
		by := author{all[i].Session, all[i].Mentor.Self()}
		if at, there := last[by]; there && at == i {
			out = append(out, all[i])
		}
	}
	mentors := make([]*Contact, len(out))
	for i := range out {
		mentors[i] = &out[i].Mentor
	}
	TellApart(mentors)
	return out
}
