package model

import (
	"slices"
	"time"

	"autoeval/model/order"
)

// Reason is why a next step is suggested.
type Reason uint8

// The reasons, the weightiest first.
const (
	BelowTarget Reason = iota
	LowConfidence
	OldEvidence // the newest evidence is older than StaleAfter months
	LacksEvidence
	StaleRating
	NotRated
)

// Suggestion is a next step for an item, with every reason for it.
type Suggestion struct {
	Item       ItemCode
	Level      Level // now; Unrated if there is none
	Target     Level // Unrated if none is set
	Confidence Confidence
	Evidence   time.Time // date of the newest evidence, zero if none
	Reasons    []Reason  // in order of weight, at least one
	Opens      []ActivityCode
	Places     []Practice // where the item can be practised, what lies ahead first; often nothing is said
}

// Gap returns how many levels are missing, 0 when the target is reached or unknown.
func (s Suggestion) Gap() int {
	if !s.Level.Rated() || !s.Target.Rated() || s.Level >= s.Target {
		return 0
	}
	return int(s.Target) - int(s.Level)
}

// Basis is what suggestions are drawn from.
type Basis struct {
	Grid     *Grid
	Ratings  map[ItemCode]Rating // of the session looked at
	Target   map[ItemCode]Level
	Aim      ProfileID // the profile that the target is, "" if none
	Evidence []Evidence
	Actions  []Action // items with an action to do are not suggested again
	Depth    Depth    // of that session: a Découverte asks neither confidence nor evidence
	Now      time.Time
}

// Suggest lists next steps for competencies, ordered by gap (widest first),
// then confidence (lowest first, unsaid last), then age of the newest evidence
// (none, then oldest first), then grid order.
func Suggest(b Basis) []Suggestion {
	var out []Suggestion
	levels := LevelsOf(b.Ratings)
	for _, it := range b.Grid.ItemsOf(Competency) {
		if planned(b.Actions, it.Code) {
			continue
		}
		if s, ok := suggestion(b, it, levels); ok {
			out = append(out, s)
		}
	}
	order.Stable(out, func(a, b Suggestion) int {
		if d := b.Gap() - a.Gap(); d != 0 {
			return d
		}
		if d := int(a.Reasons[0]) - int(b.Reasons[0]); d != 0 && (a.Reasons[0] == NotRated || b.Reasons[0] == NotRated) {
			return d
		}
		if d := int(sureness(a)) - int(sureness(b)); d != 0 {
			return d
		}
		return a.Evidence.Compare(b.Evidence)
	})
	return out
}

func suggestion(b Basis, it Item, levels map[ItemCode]Level) (Suggestion, bool) {
	r := b.Ratings[it.Code]
	s := Suggestion{Item: it.Code, Level: r.Level, Target: b.Target[it.Code], Confidence: r.Confidence, Places: it.PractisedNext(b.Aim)}
	limit := b.Now.AddDate(0, -StaleAfter, 0)
	if ev := EvidenceFor(it.Code, b.Evidence); len(ev) > 0 {
		s.Evidence = ev[0].Date
	}
	if !r.Level.Rated() {
		s.Reasons = []Reason{NotRated}
		return s, true
	}
	if s.Gap() > 0 {
		s.Reasons = append(s.Reasons, BelowTarget)
	}
	if r.Confidence == 1 {
		s.Reasons = append(s.Reasons, LowConfidence)
	}
	switch {
	case b.Depth == Discover:
	case s.Evidence.IsZero() && r.Level > At(0):
		s.Reasons = append(s.Reasons, LacksEvidence)
	case !s.Evidence.IsZero() && s.Evidence.Before(limit):
		s.Reasons = append(s.Reasons, OldEvidence)
	}
	if r.At.Before(limit) {
		s.Reasons = append(s.Reasons, StaleRating)
	}
	for _, o := range Openings(b.Grid, levels, b.Target, it.Code) {
		if o.Opens {
			s.Opens = append(s.Opens, o.Activity)
		}
	}
	slices.Sort(s.Reasons)
	return s, len(s.Reasons) > 0
}

func planned(all []Action, c ItemCode) bool {
	return slices.ContainsFunc(all, func(a Action) bool { return a.Item == c && a.State == Todo })
}

// sureness orders confidence with "not said" last.
func sureness(s Suggestion) Confidence {
	if s.Confidence == 0 {
		return MaxConfidence + 1
	}
	return s.Confidence
}

// LevelsOf keeps the levels of a set of ratings.
func LevelsOf(r map[ItemCode]Rating) map[ItemCode]Level {
	out := make(map[ItemCode]Level, len(r))
	for c, x := range r {
		out[c] = x.Level
	}
	return out
}

// RaisedWithoutEvidence says whether a level went up since an earlier rating
// while no evidence that supports the item, or that the rating cites, was made or
// kept since that rating: citing an older piece again shows nothing new. It is a
// reason for a gentle question, never for a refusal, and the only rule of it.
func RaisedWithoutEvidence(earlier Point, r Rating, all []Evidence) bool {
	if !earlier.Level.Rated() || r.Level <= earlier.Level {
		return false
	}
	for i := range all {
		e := &all[i]
		if (e.Supports(r.Item) || slices.Contains(r.Evidence, e.ID)) && (e.CreatedAt.After(earlier.At) || e.Date.After(Day(earlier.At))) {
			return false
		}
	}
	return true
}
