package model

import (
	"slices"
	"time"
)

// Word is what a mentor's review that holds says of an item's level, with the
// learner's answer to it.
type Word struct {
	Level   Level // Unrated if the mentor gave none
	By      Contact
	Review  ReviewID
	At      time.Time // when the review was returned
	Verdict Verdict
	Reason  string
	Others  []Word // of the other mentors who gave a level, what weighs most first; they have none themselves
}

// All lists every mentor's word on the item, the one that counts first.
func (w Word) All() []Word {
	if !w.Level.Rated() {
		return nil
	}
	return append([]Word{w}, w.Others...)
}

// Unnamed returns it without the names of those who gave it.
func (w Word) Unnamed() Word {
	w.By, w.Others = Contact{}, slices.Clone(w.Others)
	for i := range w.Others {
		w.Others[i].By = Contact{}
	}
	return w
}

// Words lists the mentors' word on every item of a session on which a review
// that holds gives a level: the one that the learner accepted, else the one that
// was returned last. What other mentors say stands with it.
func Words(id SessionID, reviews []Review) map[ItemCode]Word {
	all := map[ItemCode][]Word{}
	for _, r := range CurrentReviews(reviews) {
		if r.Session != id {
			continue
		}
		for c, m := range r.Remarks {
			w := Word{Level: m.Level, By: r.Mentor, Review: r.ID, At: r.ReturnedAt, Verdict: m.Verdict, Reason: m.Reason}
			if !w.Level.Rated() {
				continue
			}
			at := slices.IndexFunc(all[c], w.outweighs)
			if at < 0 {
				at = len(all[c])
			}
			all[c] = slices.Insert(all[c], at, w)
		}
	}
	out := make(map[ItemCode]Word, len(all))
	for c, ws := range all {
		w := ws[0]
		if len(ws) > 1 {
			w.Others = ws[1:]
		}
		out[c] = w
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
