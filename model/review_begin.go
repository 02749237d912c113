package model

import "time"

// BeginReview returns the review that a mentor goes on with: the one begun, else
// one that begins with the words of the last one returned, else a new one.
// Before are all that are kept of the session. It is kept by whoever saves it.
func BeginReview(got *Received, before []Review, by Contact, id ReviewID, now time.Time) Review {
	var last *Review
	for i := range before {
		open, other := before[i].State == InReview, last != nil && last.State == InReview
		if last == nil || open && !other || open == other && before[i].Number >= last.Number {
			last = &before[i]
		}
	}
	switch {
	case last != nil && last.State == InReview:
		r := last.Clone()
		r.Number = max(r.Number, 1)
		return r
	case last != nil:
		return last.Again(id, before, now)
	}
	number, blind := NextReview(before, now)
	return Review{
		ID: id, Session: got.Session.ID, SessionHash: got.Hash, Grid: got.Session.Grid,
		Learner: got.Learner, Mentor: by, Blind: blind, StartedAt: now, Number: number,
	}
}
