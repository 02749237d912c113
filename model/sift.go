package model

import "time"

// Sift says which of what was received is asked for. What is zero leaves nothing
// out.
type Sift struct {
	Stage Stage     // of the learner, when they shared it
	State string    // as ReceivedSummary.Stands
	Since time.Time // received at that moment or later
	Item  ItemCode  // the learner answered it
}

// Takes says whether a received session is asked for.
func (ask Sift) Takes(r *ReceivedSummary, now time.Time) bool {
	return (ask.Stage == "" || r.Stage == ask.Stage) && (ask.State == "" || r.Stands(now) == ask.State) &&
		!r.ReceivedAt.Before(ask.Since) && (ask.Item == "" || r.Session.Levels.Of(ask.Item).Rated())
}

// TakesRow says so of a learner by their latest session. That an item was answered
// gives no level away: it counts where levels are hidden too.
func (ask Sift) TakesRow(r *CohortRow, now time.Time) bool {
	if item := ask.Item; item != "" {
		if ask.Item = ""; !r.Answered(item) {
			return false
		}
	}
	return ask.Takes(&r.Latest, now)
}

// ReceivedStates returns every word that says where a received session stands.
func ReceivedStates() []string {
	out := []string{"waiting", "past"}
	for s := InReview; s <= Contested; s++ {
		out = append(out, s.String())
	}
	return out
}

// Stages returns those that a learner may be in, in order.
func Stages() []Stage { return []Stage{Prospective, Year3, Year4, Year5, StageGraduate} }

// StagesOf returns those of a title, in order. A title whose targets end no year of
// the engineering cycle has one stage of study, which is StageUnsaid.
func StagesOf(g *Grid) []Stage {
	studies := []Stage{StageUnsaid}
	if len(YearsOf(g)) > 0 {
		studies = YearsOf(g)
	}
	return append(append([]Stage{Prospective}, studies...), StageGraduate)
}

// YearsOf returns the years of the engineering cycle that a title has: those before
// the last that a target ends, and the last one if there are any.
func YearsOf(g *Grid) []Stage {
	var out []Stage
	for _, s := range []Stage{Year3, Year4} {
		if _, ok := g.Target(yearEnd(s)); ok {
			out = append(out, s)
		}
	}
	if out != nil {
		out = append(out, Year5)
	}
	return out
}
