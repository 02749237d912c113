package model

// Standing is where a person stands in one item as of a session: level,
// confidence and strength of evidence are three readings, side by side.
type Standing struct {
	Item       ItemCode
	Level      Level // that holds in that session: one's own, or a mentor's that was accepted; Unrated if none
	Own        Level // what the person answered
	Word       Word  // the mentors', zero if none gives a level
	Before     Point // the last answer in any earlier session; zero if none
	Again      bool  // rated now, and Before is not of the session directly before
	Target     Level
	Confidence Confidence
	Strength   Strength
	Stale      bool
}

// Mentor returns the level that the mentors' word gives, Unrated if none does.
func (s Standing) Mentor() Level { return s.Word.Level }

// Contested reports whether the person does not agree with the mentors' word:
// both levels are shown then.
func (s Standing) Contested() bool { return s.Word.Verdict == Contest }

// Change returns how the item moved since its last answer, and false if it did not
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
// sessions are in order; the last of them is looked at, own are the answers given
// in it, words what mentors say of them, and the ratings of the basis what holds
// of both. Confirmed is what any mentor confirmed of the evidence.
func Standings(b Basis, own map[ItemCode]Rating, sessions []SessionSummary, words map[ItemCode]Word, confirmed Attested) []Standing {
	var earlier []SessionSummary
	if n := len(sessions); n > 0 {
		earlier = sessions[:n-1]
	}
	stale := map[ItemCode]bool{}
	for _, c := range Stale(b.Grid, sessions, b.Now) {
		stale[c] = true
	}
	out := make([]Standing, 0, len(b.Grid.Items))
	for _, it := range b.Grid.Items {
		r := b.Ratings[it.Code]
		s := Standing{
			Item: it.Code, Level: r.Level, Own: own[it.Code].Level, Word: words[it.Code],
			Target: b.Target[it.Code], Confidence: r.Confidence, Strength: StrengthOf(it.Code, b.Evidence, confirmed), Stale: stale[it.Code],
		}
		m := MoveOf(it.Code, r.Level, earlier)
		s.Before, s.Again = m.Before, m.Again && r.Level.Rated()
		out = append(out, s)
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

// Expected returns how many the target expects something of: what a count of those at
// target is out of.
func (r GroupReadiness) Expected() int { return r.Items - r.Later }

// Open returns how many of the expected have no level.
func (r GroupReadiness) Open() int { return r.Expected() - r.AtTarget - r.Below }

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

// GroupLevels is how many of a group's competencies are at each level.
type GroupLevels struct {
	Group GroupID
	Distribution
}

// LevelsByGroup counts the competencies of each group by level, in the grid's
// order. Groups without any are left out.
func LevelsByGroup(g *Grid, levels map[ItemCode]Level) []GroupLevels {
	var out []GroupLevels
	for _, gr := range g.Groups {
		of := Grid{Scales: g.Scales}
		for i := range g.Items {
			if g.Items[i].Group == gr.ID {
				of.Items = append(of.Items, g.Items[i])
			}
		}
		if of.Count(Competency) > 0 {
			out = append(out, GroupLevels{gr.ID, Distribute(&of, levels, Competency)})
		}
	}
	return out
}
