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
func (ask Sift) Takes(r *ReceivedSummary) bool {
	return (ask.Stage == "" || r.Stage == ask.Stage) && (ask.State == "" || r.Stands() == ask.State) &&
		!r.ReceivedAt.Before(ask.Since) && (ask.Item == "" || r.Session.Levels.Of(ask.Item).Rated())
}

// TakesRow says so of a learner by their latest session. That an item was answered
// gives no level away: it counts where levels are hidden too.
func (ask Sift) TakesRow(r *CohortRow) bool {
	if item := ask.Item; item != "" {
		if ask.Item = ""; !r.Answered(item) {
			return false
		}
	}
	return ask.Takes(&r.Latest)
}

// ReceivedStates returns every word that says where a received session stands.
func ReceivedStates() []string {
	out := []string{(&ReceivedSummary{}).Stands()}
	for s := InReview; s <= Contested; s++ {
		out = append(out, s.String())
	}
	return out
}

// Stages returns those that a learner may be in, in order.
func Stages() []Stage { return []Stage{Prospective, Year3, Year4, Year5, StageGraduate} }
