package model

// Standing is where a person stands in one item as of a session: level,
// confidence and strength of evidence are three readings, side by side.
type Standing struct {
	Item       ItemCode
	Level      Level // in that session; Unrated if it has no answer there
	Before     Point // the most recent answer of an earlier session; zero if none
	Target     Level
	Confidence Confidence
	Strength   Strength
	Mentor     Level // what the latest returned review gives; Unrated if none
	Stale      bool
}

// Change is how the item moved since its last answer, and false if it did not
// or cannot be known.
func (s Standing) Change() (Change, bool) {
	c := Change{s.Item, s.Before.Level, s.Level}
	return c, c.From.Rated() && c.To.Rated() && c.From != c.To
}

// Reached says whether the level is at target or above; false when either is
// unknown, and where nothing is expected yet.
func (s Standing) Reached() bool {
	return s.Level.Rated() && s.Target.Value() > 0 && s.Level >= s.Target
}

// Standings lists where one stands in every item of the grid, in its order. The
// sessions are finished ones, in order; the last of them is looked at, and the
// ratings of the basis are its own. The reviews are of that session, and confirmed
// is the evidence that any mentor confirmed.
func Standings(b Basis, sessions []SessionSummary, reviews []Review, confirmed map[EvidenceID]bool) []Standing {
	var earlier []SessionSummary
	if n := len(sessions); n > 0 {
		earlier = sessions[:n-1]
	}
	stale := map[ItemCode]bool{}
	for _, c := range Stale(b.Grid, sessions, b.Now) {
		stale[c] = true
	}
	mentor := map[ItemCode]Level{}
	if n := len(sessions); n > 0 {
		mentor = MentorLevels(sessions[n-1].ID, reviews)
	}
	out := make([]Standing, 0, len(b.Grid.Items))
	for _, it := range b.Grid.Items {
		r := b.Ratings[it.Code]
		before, _ := Last(it.Code, earlier)
		out = append(out, Standing{
			Item: it.Code, Level: r.Level, Before: before, Target: b.Target[it.Code], Confidence: r.Confidence,
			Strength: StrengthOf(it.Code, b.Evidence, confirmed), Mentor: mentor[it.Code], Stale: stale[it.Code],
		})
	}
	return out
}

// MentorLevels is the level per item in the reviews of a session that were
// returned; of several on one item, the one returned last.
func MentorLevels(id SessionID, reviews []Review) map[ItemCode]Level {
	out := map[ItemCode]Level{}
	newest := map[ItemCode]Review{}
	for _, r := range reviews {
		if r.Session != id || r.State == InReview {
			continue
		}
		for c, m := range r.Remarks {
			if was, ok := newest[c]; m.Level.Rated() && (!ok || !r.ReturnedAt.Before(was.ReturnedAt)) {
				newest[c], out[c] = r, m.Level
			}
		}
	}
	return out
}

// AsOf keeps the sessions up to the one with that id, itself included; all of
// them when there is none.
func AsOf(id SessionID, sessions []SessionSummary) []SessionSummary {
	for i, s := range sessions {
		if s.ID == id {
			return sessions[:i+1]
		}
	}
	return sessions
}

// GroupReadiness is how many of a group's competencies are at target. It is a
// count, never an average.
type GroupReadiness struct {
	Group    GroupID
	Items    int // all of them, also those of which nothing is expected yet
	AtTarget int
	Unrated  int
	Below    int // rated, and under a target that expects something
	Later    int // of which the target expects nothing yet, rated or not
}

// Open is how many are neither at target nor below it: they have no level, or
// nothing is expected of them yet.
func (r GroupReadiness) Open() int { return r.Items - r.AtTarget - r.Below }

// GroupsOf lists the groups that have competencies, in the grid's order. What
// nothing is expected of yet is not at target, as in Readiness.Expected; nor is an
// item at its scale's lowest level. One without a target is as soon as it is above
// that.
func GroupsOf(g *Grid, levels, target map[ItemCode]Level) []GroupReadiness {
	var out []GroupReadiness
	for _, gr := range g.Groups {
		r := GroupReadiness{Group: gr.ID}
		for _, it := range g.Items {
			if it.Kind != Competency || it.Group != gr.ID {
				continue
			}
			r.add(levels[it.Code], target[it.Code])
		}
		if r.Items > 0 {
			out = append(out, r)
		}
	}
	return out
}

// add counts a competency in.
func (r *GroupReadiness) add(l, target Level) {
	r.Items++
	if !l.Rated() {
		r.Unrated++
	}
	switch {
	case target.Value() == 0:
		r.Later++
	case !l.Rated():
	case l > At(0) && l >= target:
		r.AtTarget++
	default:
		r.Below++
	}
}
