package progress

import (
	"time"

	"autoeval/model"
	"autoeval/model/order"
)

// shown is how many sessions the map shows at most, later how many after them
// the scrubber does: what is older is a few steps of the scrubber away, and ten
// thousand sessions draw as fast as ten.
const shown, later = 200, 50

// sums is everything the views show, worked out once when data, session, target
// or "since" change, never while drawing.
type sums struct {
	grid      *model.Grid
	until     []model.SessionSummary // up to the one looked at, which is the last
	first     int                    // the first session that map and scrubber show
	levels    map[model.ItemCode]model.Level
	target    model.TargetProfile
	standings []model.Standing // competencies, then attitudes
	nComp     int              // how many of them are competencies
	counts    model.Distribution
	attitudes model.Distribution
	groups    []model.GroupReadiness
	before    []model.GroupReadiness // of the session before, by what is answered now; nil if none
	stale     []model.ItemCode
	since     model.SessionSummary // what changes are counted from; zero ID if none
	changes   []model.Change
	fresh     []model.ItemCode
	gaps      []model.Gap
	plan      []model.Action // to do
	steps     []model.Suggestion
	ready     []model.Readiness
	openings  []opening
	years     []model.Year
	reviewed  bool // a mentor's levels are there
}

// opening is what one level up in an item does.
type opening struct {
	item model.ItemCode
	to   []model.Opening
}

// sum works out the views as of the session that was loaded. A past session is
// seen as on its own day, the latest one as of now.
func sum(p model.Profile, d loaded, since model.SessionID, now time.Time) sums {
	g := d.grid
	s := sums{grid: g, until: model.AsOf(d.at.ID, d.sessions), target: model.TargetFor(g, p, ""), years: model.Years(g)}
	s.first = max(len(s.until)-shown, 0)
	evidence := d.evidence
	if len(s.until) < len(d.sessions) {
		now = s.until[len(s.until)-1].When()
		evidence = model.EvidenceUntil(now, evidence)
	}
	s.levels = model.LevelsOf(d.at.Ratings)
	b := model.Basis{Grid: g, Ratings: d.at.Ratings, Target: s.target.Levels, Evidence: evidence, Actions: d.actions, Now: now}
	s.stand(b, d)
	s.move(since)
	s.stale = model.Stale(g, s.until, now)
	s.gaps = competencyGaps(g, model.Gaps(g, s.levels, s.target.Levels))
	for _, a := range model.SortActions(d.actions) {
		if a.State == model.Todo {
			s.plan = append(s.plan, a)
		}
	}
	if len(s.until) > 0 {
		s.steps = model.Suggest(b)
	}
	s.ready = model.ExpectedReadiness(g, s.levels, s.target.Levels)
	for _, it := range g.ItemsOf(model.Competency) {
		if o := model.Openings(g, s.levels, s.target.Levels, it.Code); len(o) > 0 {
			s.openings = append(s.openings, opening{it.Code, o})
		}
	}
	return s
}

// answeredIn leaves of earlier levels those of items that have an answer now: no
// answer is not a fall.
func answeredIn(before, now map[model.ItemCode]model.Level) map[model.ItemCode]model.Level {
	out := make(map[model.ItemCode]model.Level, len(now))
	for c, l := range before {
		if now[c].Rated() {
			out[c] = l
		}
	}
	return out
}

// place orders items for reading: competencies before attitudes, then by group.
func place(g *model.Grid, c model.ItemCode) int {
	it, _ := g.Item(c)
	n := int(it.Kind) * (len(g.Groups) + 1)
	for i, gr := range g.Groups {
		if gr.ID == it.Group {
			return n + i
		}
	}
	return n + len(g.Groups)
}

// stand sets out the items, and the counts of each kind apart.
func (s *sums) stand(b model.Basis, d loaded) {
	s.standings = model.Standings(b, s.until, d.reviews, d.confirmed)
	order.Stable(s.standings, func(x, y model.Standing) int { return place(b.Grid, x.Item) - place(b.Grid, y.Item) })
	s.nComp = b.Grid.Count(model.Competency)
	for _, x := range s.standings {
		s.reviewed = s.reviewed || x.Mentor.Rated()
	}
	s.counts = model.Distribute(b.Grid, s.levels, model.Competency)
	s.attitudes = model.Distribute(b.Grid, s.levels, model.Attitude)
	s.groups = model.GroupsOf(b.Grid, s.levels, s.target.Levels)
	if n := len(s.until); n > 1 {
		s.before = model.GroupsOf(b.Grid, answeredIn(s.until[n-2].Levels.Map(), s.levels), s.target.Levels)
	}
}

// move lists what changed since a session, answer beside answer; "" is the one
// before.
func (s *sums) move(since model.SessionID) {
	n := len(s.until)
	if n < 2 {
		return
	}
	from := s.until[:n-1]
	for i := range from {
		if from[i].ID == since {
			from = from[:i+1]
			break
		}
	}
	s.since = from[len(from)-1]
	was := s.since.Levels.Map()
	s.changes = model.Changes(s.grid, was, s.levels)
	s.fresh = model.Fresh(s.grid, was, s.levels)
}

// item is the standing of an item.
func (s *sums) standing(c model.ItemCode) model.Standing {
	for _, x := range s.standings {
		if x.Item == c {
			return x
		}
	}
	return model.Standing{Item: c}
}

// competencyGaps leaves attitudes out.
func competencyGaps(g *model.Grid, all []model.Gap) []model.Gap {
	var out []model.Gap
	for _, x := range all {
		if it, ok := g.Item(x.Item); ok && it.Kind == model.Competency {
			out = append(out, x)
		}
	}
	return out
}
