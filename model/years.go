package model

import "time"

// Year is what lies between two target profiles that follow each other: the
// items whose expected level rises. Indicative, like the profiles.
type Year struct {
	Stage    Stage // the year that ends on To; StageUnsaid if the grid does not say
	From, To ProfileID
	Rises    []Change // competencies, in grid order; From may be Unrated
}

// Years lists what each step from one target profile to the next brings, in the
// grid's order.
func Years(g *Grid) []Year {
	var out []Year
	for i := 1; i < len(g.Targets); i++ {
		from, to := g.Targets[i-1], g.Targets[i]
		y := Year{From: from.ID, To: to.ID, Stage: stageOf(g, to.ID)}
		for _, it := range g.ItemsOf(Competency) {
			if a, b := from.Levels[it.Code], to.Levels[it.Code]; b > a {
				y.Rises = append(y.Rises, Change{it.Code, a, b})
			}
		}
		out = append(out, y)
	}
	return out
}

// stageOf is the year at whose end the profile is aimed at.
func stageOf(g *Grid, id ProfileID) Stage {
	for _, s := range []Stage{Year3, Year4, Year5} {
		if DefaultTarget(g, s) == id {
			return s
		}
	}
	return StageUnsaid
}

// Outcome is what a session brings beside the ones before it, for items of one
// kind, in grid order.
type Outcome struct {
	Rose     []Change
	Fell     []Change
	First    []ItemCode // rated for the first time
	Same     []ItemCode // rated as before
	Unproven []ItemCode // raised with no new evidence: a gentle question
}

// OutcomeOf sets a session beside the last answer of the earlier ones to each
// item. Evidence is all the person has.
func OutcomeOf(g *Grid, k ItemKind, s *Session, earlier []SessionSummary, evidence []Evidence) Outcome {
	var o Outcome
	for _, it := range g.ItemsOf(k) {
		r := s.Ratings[it.Code]
		was, ok := Last(it.Code, earlier)
		c := Change{it.Code, was.Level, r.Level}
		switch {
		case !r.Level.Rated():
			continue
		case !ok:
			o.First = append(o.First, it.Code)
		case c.From == c.To:
			o.Same = append(o.Same, it.Code)
		case c.Rose():
			o.Rose = append(o.Rose, c)
		default:
			o.Fell = append(o.Fell, c)
		}
		if ok && RaisedWithoutEvidence(was, r, evidence) {
			o.Unproven = append(o.Unproven, it.Code)
		}
	}
	return o
}

// Since is the last of the sessions that ended on that civil day or before, and
// false if there is none: what a person means by "since that date".
func Since(sessions []SessionSummary, day time.Time) (SessionSummary, bool) {
	for i := len(sessions) - 1; i >= 0; i-- {
		if !Day(sessions[i].When().In(day.Location())).After(Day(day)) {
			return sessions[i], true
		}
	}
	return SessionSummary{}, false
}
