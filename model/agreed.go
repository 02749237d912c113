package model

import "time"

// Word is what a mentor's review that holds says of an item's level, with the
// learner's answer to it.
type Word struct {
	Level   Level // Unrated if the mentor gave none
	By      Contact
	Review  ReviewID
	At      time.Time // when the review was returned
	Verdict Verdict
	Reason  string
}

// Words lists the mentors' word on every item of a session on which a review
// that holds gives a level: the one that the learner accepted, else the one that
// was returned last.
func Words(id SessionID, reviews []Review) map[ItemCode]Word {
	out := map[ItemCode]Word{}
	for _, r := range CurrentReviews(reviews) {
		if r.Session != id {
			continue
		}
		for c, m := range r.Remarks {
			w := Word{Level: m.Level, By: r.Mentor, Review: r.ID, At: r.ReturnedAt, Verdict: m.Verdict, Reason: m.Reason}
			if was, ok := out[c]; w.Level.Rated() && (!ok || w.outweighs(was)) {
				out[c] = w
			}
		}
	}
	return out
}

// Accepted reports whether the learner took the mentor's level for theirs.
func (w Word) Accepted() bool { return w.Level.Rated() && w.Verdict == Accept }

func (w Word) outweighs(was Word) bool {
	if w.Accepted() != was.Accepted() {
		return w.Accepted()
	}
	return !w.At.Before(was.At)
}

// Agree returns the levels with those in place of which the learner accepted a
// mentor's. The levels given are not changed.
func Agree(levels Levels, words map[ItemCode]Word) Levels {
	var m map[ItemCode]Level
	for c, w := range words {
		if !w.Accepted() || w.Level == levels.Of(c) {
			continue
		}
		if m == nil {
			m = levels.Map()
		}
		m[c] = w.Level
	}
	if m == nil {
		return levels
	}
	return PackLevels(m)
}

// AgreeRatings does to ratings what Agree does to levels: an answer keeps its
// note, its confidence and its evidence.
func AgreeRatings(ratings map[ItemCode]Rating, words map[ItemCode]Word) map[ItemCode]Rating {
	out := make(map[ItemCode]Rating, len(ratings))
	for c, r := range ratings {
		out[c] = r
	}
	for c, w := range words {
		if w.Accepted() {
			r := out[c]
			if !r.Level.Rated() {
				r.At = w.At
			}
			r.Item, r.Level = c, w.Level
			out[c] = r
		}
	}
	return out
}
