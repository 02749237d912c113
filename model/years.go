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

// stageOf returns the year at whose end the profile is aimed at.
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
	Rose     []Move
	Fell     []Move
	First    []ItemCode // rated for the first time
	Same     []ItemCode // rated as before
	Again    []Move     // rated again, after the session directly before had left them out; these are in Rose, Fell or Same too
	Unproven []ItemCode // raised with no new evidence: a gentle question
}

// OutcomeOf sets a session's answers beside the last answers of the earlier
// ones. Evidence is all that counts for the grid.
func OutcomeOf(g *Grid, k ItemKind, ratings map[ItemCode]Rating, earlier []SessionSummary, evidence []Evidence) Outcome {
	var o Outcome
	for _, it := range g.ItemsOf(k) {
		r := ratings[it.Code]
		if !r.Level.Rated() {
			continue
		}
		m := MoveOf(it.Code, r.Level, earlier)
		o.add(m)
		if m.Kind != FirstTime && RaisedWithoutEvidence(m.Before, r, evidence) {
			o.Unproven = append(o.Unproven, it.Code)
		}
	}
	return o
}

func (o *Outcome) add(m Move) {
	switch m.Kind {
	case FirstTime:
		o.First = append(o.First, m.Item)
	case Unchanged:
		o.Same = append(o.Same, m.Item)
	case Risen:
		o.Rose = append(o.Rose, m)
	case Fallen:
		o.Fell = append(o.Fell, m)
	}
	if m.Again {
		o.Again = append(o.Again, m)
	}
}

// Since returns the last of the sessions that ended on that civil day or before, and
// false if there is none: what a person means by "since that date".
func Since(sessions []SessionSummary, day time.Time) (SessionSummary, bool) {
	for i := len(sessions) - 1; i >= 0; i-- {
		if !Day(sessions[i].When().In(day.Location())).After(Day(day)) {
			return sessions[i], true
		}
	}
	return SessionSummary{}, false
}

// YearsAhead returns the years from the one that a person at that stage is in: all
// for who is before the first of them or did not say, none for who is past the last.
func YearsAhead(all []Year, at Stage) []Year {
	for i, y := range all {
		if y.Stage == at && at != StageUnsaid {
			return all[i:]
		}
	}
	if at == StageGraduate {
		return nil
	}
	return all
}
