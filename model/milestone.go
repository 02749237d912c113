package model

import "slices"

// MilestoneKind is what was reached for the first time.
type MilestoneKind uint8

// The kinds of a milestone.
const (
	FirstOfLevel      MilestoneKind = iota // a first competency at one of the two highest levels
	ActivityComplete                       // all that is linked to an activity is at target
	FirstConfirmation                      // a mentor confirmed evidence for the first time
)

// Milestone is something reached for the first time. It follows from what was
// before, so only the session that brings it has it.
type Milestone struct {
	Kind     MilestoneKind
	Item     ItemCode     // FirstOfLevel
	Level    Level        // FirstOfLevel
	Activity ActivityCode // ActivityComplete
	Evidence EvidenceID   // FirstConfirmation
}

// FirstLevels lists the competencies that are the first at one of the two highest
// levels of their scale, the highest level first: one for each level.
func FirstLevels(g *Grid, levels map[ItemCode]Level, earlier []SessionSummary) []Milestone {
	var out []Milestone
	items := g.ItemsOf(Competency)
	for down := range 2 {
		for _, it := range items {
			want := g.Scale(it.Scale).Top() - Level(down)
			if levels[it.Code] != want || want <= At(1) || everAt(g, want, earlier) {
				continue
			}
			out = append(out, Milestone{Kind: FirstOfLevel, Item: it.Code, Level: want})
			break
		}
	}
	return out
}

// everAt reports whether a competency had that level, or more, in any of the
// sessions.
func everAt(g *Grid, l Level, sessions []SessionSummary) bool {
	for _, it := range g.ItemsOf(Competency) {
		for i := range sessions {
			if sessions[i].Levels.Of(it.Code) >= l {
				return true
			}
		}
	}
	return false
}

// FirstComplete keeps the activities that are complete now and were after none of the
// earlier sessions, by what had been answered until each.
func FirstComplete(g *Grid, advances []Advance, target map[ItemCode]Level, earlier []SessionSummary) []ActivityCode {
	var out []ActivityCode
	for _, a := range advances {
		if a.Complete {
			out = append(out, a.Activity)
		}
	}
	levels := map[ItemCode]Level{}
	for i := 0; i < len(earlier) && len(out) > 0; i++ {
		if !earlier[i].Levels.addTo(levels) {
			continue
		}
		ready := ExpectedReadiness(g, levels, target)
		out = slices.DeleteFunc(out, func(a ActivityCode) bool {
			return slices.ContainsFunc(ready, func(r Readiness) bool { return r.Activity == a && r.Ready() })
		})
	}
	return out
}

// Advance is how far an activity came with a session.
type Advance struct {
	Activity ActivityCode
	Was, Now int // items at target
	Of       int // of which something is expected
	Complete bool
}

// Advances lists the activities of which more is at target than before, those that
// are complete now first, then in the given order. Both readings
// are of the same activities.
func Advances(now, was []Readiness) []Advance {
	var out, rest []Advance
	for i, r := range now {
		if i >= len(was) || len(r.AtTarget) <= len(was[i].AtTarget) {
			continue
		}
		a := Advance{r.Activity, len(was[i].AtTarget), len(r.AtTarget), r.Items, r.Ready()}
		if a.Complete {
			out = append(out, a)
		} else {
			rest = append(rest, a)
		}
	}
	return append(out, rest...)
}
