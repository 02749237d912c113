package work

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// Question says what to gather.
type Question struct {
	Grid    *model.Grid     // the one in use
	Read    model.GridRef   // the one to read everything in; zero is the session's own
	Session model.SessionID // the one looked at, open or finished; "" is the latest finished one, and so is one that is gone
	Open    bool            // look at the open session while none is finished
	Recent  int             // how many finished sessions are enough, All for every one
}

// Record is what the store says of a grid: what every view is drawn from, before
// anything is worked out. Evidence and actions of other grids are not in it.
type Record struct {
	Grid      *model.Grid            // the one that the session was made on, else the one in use
	Finished  []model.SessionSummary // in order, as Past
	Open      []model.SessionSummary
	Older     int           // how many finished sessions before these are still to come
	Session   model.Session // the one looked at; zero if there is none
	Profile   model.Profile
	Reviews   []model.Review // of that session, those that hold
	Words     map[model.ItemCode]model.Word
	Evidence  []model.Evidence // newest first
	Confirmed model.Attested
	Actions   []model.Action // in the order for reading
	Echoes    []model.Echo   // what was answered up to the session in other words, by item
}

// Gather reads the record. A grid to read in that nobody has is
// store.ErrNotFound.
func Gather(ctx context.Context, st store.Store, grids Grids, q Question) (Record, error) {
	r := Record{Grid: q.Grid}
	var err error
	if q.Read != (model.GridRef{}) {
		if r.Grid, err = grids.Grid(ctx, q.Read); err != nil {
			return r, err
		}
	}
	if q.Session != "" {
		if r.Session, err = st.Session(ctx, q.Session); errors.Is(err, store.ErrNotFound) {
			q.Session = ""
		} else if err != nil {
			return r, err
		}
	}
	if err := r.readIn(ctx, grids, q); err != nil {
		return r, err
	}
	l, err := lineage.Of(ctx, st, grids, r.Grid)
	if err != nil {
		return r, err
	}
	past, err := history(ctx, st, l, q.Session, q.Recent)
	if err != nil {
		return r, err
	}
	if err := r.choose(ctx, st, grids, past, q); err != nil {
		return r, err
	}
	r.Finished, r.Open, r.Older = past.Finished, past.Open, past.Older
	if r.Grid.Ref() != l.Grid().Ref() { // that of the session now chosen
		if l, err = lineage.Of(ctx, st, grids, r.Grid); err != nil {
			return r, err
		}
	}
	return r, r.seen(ctx, st, l)
}

// choose reads the session looked at, unless that was done, with what mentors
// say of it.
func (r *Record) choose(ctx context.Context, st store.Store, grids Grids, past model.GridSessions, q Question) error {
	if q.Session == "" {
		at, ok := past.Latest()
		if !ok && q.Open {
			at, ok = past.Current()
		}
		if !ok {
			return nil
		}
		var err error
		if r.Session, err = st.Session(ctx, at.ID); err != nil {
			return err
		}
		if err := r.readIn(ctx, grids, q); err != nil {
			return err
		}
	}
	reviews, err := st.Reviews(ctx, r.Session.ID)
	r.Reviews, r.Words = model.CurrentReviews(reviews), model.Words(r.Session.ID, reviews)
	return err
}

// readIn takes the grid that the session was made on, if there is a session and
// no other grid was asked for. The latest session of a title that the one in use
// replaces is read in the one in use.
func (r *Record) readIn(ctx context.Context, grids Grids, q Question) (err error) {
	if r.Any() && q.Read == (model.GridRef{}) && (q.Session != "" || r.Session.Grid.ID == q.Grid.ID) {
		r.Grid, err = GridOf(ctx, grids, r.Session.Grid, r.Grid)
	}
	return err
}

// seen puts everything under the items of the grid, by the words and the passages
// that lead to it. It is the one place where the answers of two versions meet.
func (r *Record) seen(ctx context.Context, st store.Store, l *lineage.Lineage) (err error) {
	if r.Echoes, err = l.Echoes(model.AsOf(r.Session.ID, r.Finished)); err != nil {
		return err
	}
	if err := l.Summaries(r.Finished, r.Open); err != nil {
		return err
	}
	if r.Session, r.Words, err = seenSession(l, r.Session, r.Words); err != nil {
		return err
	}
	if r.Profile, err = st.Profile(ctx); err != nil {
		return err
	}
	if r.Profile, err = l.Profile(r.Profile); err != nil {
		return err
	}
	return r.portfolio(ctx, st, l)
}

// seenSession returns a session, and what mentors say of it, under the items that it
// is read in.
func seenSession(l *lineage.Lineage, s model.Session, words map[model.ItemCode]model.Word) (model.Session, map[model.ItemCode]model.Word, error) {
	if s.ID == "" {
		return s, words, nil
	}
	words, err := l.Words(s.Grid, words)
	if err != nil {
		return s, words, err
	}
	s, err = l.Session(s)
	return s, words, err
}

// portfolio reads the evidence and the actions of the grid.
func (r *Record) portfolio(ctx context.Context, st store.Store, l *lineage.Lineage) (err error) {
	if r.Evidence, err = st.Evidence(ctx); err != nil {
		return err
	}
	if r.Evidence, err = l.Evidence(r.Evidence); err != nil {
		return err
	}
	if r.Actions, err = st.Actions(ctx); err != nil {
		return err
	}
	if r.Actions, err = l.Actions(model.SortActions(r.Actions)); err != nil {
		return err
	}
	confirmed, err := st.Confirmed(ctx)
	if err == nil {
		r.Confirmed, err = l.Attested(confirmed)
	}
	return err
}

// Any reports whether there is a session to look at.
func (r *Record) Any() bool { return r.Session.ID != "" }

// Until lists the sessions up to the one looked at, which is the last, be it
// finished or not.
func (r *Record) Until() []model.SessionSummary {
	if !r.Any() {
		return nil
	}
	until := model.AsOf(r.Session.ID, r.Finished)
	if n := len(until); n > 0 && until[n-1].ID == r.Session.ID {
		return until
	}
	this := r.Session.Summary()
	for _, s := range r.Open {
		if s.ID == this.ID {
			this = s
		}
	}
	return append(slices.Clone(r.Finished), this)
}

// View says how a person looks at a record.
type View struct {
	Profile model.Profile   // whose target it is; often Record.Profile
	Target  model.ProfileID // "" is the profile's
	Since   model.SessionID // what changes are counted from; "" is all before
	Now     time.Time
}

// Outlook is the picture of the three views: everything that screens, commands
// and reports say of where a person stands, how they move and where it leads.
type Outlook struct {
	Record
	Target    model.TargetProfile
	Sessions  []model.SessionSummary          // up to the one looked at, which is the last
	Ratings   map[model.ItemCode]model.Rating // that hold: one's own, with the levels accepted from mentors
	Levels    map[model.ItemCode]model.Level  // of these
	AsOf      time.Time                       // a past session is seen as on its day, the latest as of now
	Standings []model.Standing                // in the grid's order
	Counts    [2]model.Distribution           // by kind of item
	Groups    []model.GroupReadiness
	GroupsWas []model.GroupReadiness // by the session Since, of what is answered now; nil if none
	Families  []model.GroupLevels    // the levels, by group
	WasLevels []model.GroupLevels    // the same by what was answered up to Since; nil if none
	Since     model.SessionSummary   // what changes are counted from; zero if nothing is earlier
	Moves     []model.Move           // the answers beside those up to Since
	Stale     []model.ItemCode
	Gaps      []model.Gap // of competencies
	Todo      []model.Action
	Steps     []model.Suggestion
	Acts      []model.Act       // the steps as things to do, what is alike together
	Ready     []model.Readiness // by what the target expects
	Years     []model.Year
}

// Look gathers a record and works out its outlook for the person as stored.
func Look(ctx context.Context, st store.Store, grids Grids, q Question, v View) (Outlook, error) {
	r, err := Gather(ctx, st, grids, q)
	if err != nil {
		return Outlook{Record: r}, err
	}
	v.Profile = r.Profile
	return r.Outlook(v), nil
}

// Outlook works the picture out; it reads nothing.
func (r Record) Outlook(v View) Outlook {
	o := Outlook{Record: r, Target: r.aim(v), Sessions: r.Until(), AsOf: v.Now, Years: model.Years(r.Grid)}
	if n := len(r.Finished); n > 0 && len(o.Sessions) < n {
		o.AsOf = o.Sessions[len(o.Sessions)-1].When()
		o.Evidence = model.EvidenceUntil(o.AsOf, r.Evidence)
	}
	o.Ratings = model.AgreeRatings(r.Session.Ratings, r.Words)
	o.Levels = model.LevelsOf(o.Ratings)
	b := model.Basis{Grid: r.Grid, Ratings: o.Ratings, Target: o.Target.Levels, Aim: o.Target.ID, Evidence: o.Evidence, Actions: r.Actions, Depth: r.Session.Depth, Now: o.AsOf}
	o.stand(b)
	o.move(v.Since)
	o.lead(b)
	return o
}

// aim returns the target in force. A Découverte is held against none, unless one is
// asked for: its answers are a first picture, and nothing is missing from it.
func (r *Record) aim(v View) model.TargetProfile {
	if r.Session.Depth == model.Discover && v.Target == "" {
		return model.TargetProfile{}
	}
	return model.TargetFor(r.Grid, v.Profile, v.Target)
}

// stand works out where one stands.
func (o *Outlook) stand(b model.Basis) {
	o.Standings = model.Standings(b, o.Session.Ratings, o.Sessions, o.Words, o.Confirmed)
	o.Stale = model.Stale(o.Grid, o.Sessions, o.AsOf)
	for k := range o.Counts {
		o.Counts[k] = model.Distribute(o.Grid, o.Levels, model.ItemKind(k))
	}
	o.Groups = model.GroupsOf(o.Grid, o.Levels, o.Target.Levels)
	o.Families = model.LevelsByGroup(o.Grid, o.Levels)
}

// move works out what changed since a session.
func (o *Outlook) move(since model.SessionID) {
	earlier := o.Earlier()
	if len(earlier) == 0 {
		return
	}
	earlier = model.AsOf(since, earlier)
	o.Since = earlier[len(earlier)-1]
	o.Moves = model.Moves(o.Grid, o.Levels, earlier)
	was := map[model.ItemCode]model.Level{}
	for _, m := range o.Moves {
		was[m.Item] = m.Before.Level
	}
	o.GroupsWas = model.GroupsOf(o.Grid, was, o.Target.Levels)
	o.WasLevels = model.LevelsByGroup(o.Grid, was)
}

// lead works out what to do next and where it leads.
func (o *Outlook) lead(b model.Basis) {
	for _, x := range model.Gaps(o.Grid, o.Levels, o.Target.Levels) {
		if it, _ := o.Grid.Item(x.Item); it.Kind == model.Competency {
			o.Gaps = append(o.Gaps, x)
		}
	}
	for _, a := range o.Actions {
		if a.State == model.Todo {
			o.Todo = append(o.Todo, a)
		}
	}
	if o.Any() {
		o.Steps = model.Suggest(b)
		o.Acts = model.Acts(o.Steps)
	}
	o.Ready = model.ExpectedReadiness(o.Grid, o.Levels, o.Target.Levels)
}

// Aims reports whether anything is expected of the person: a prospective student
// is told what there is, never what is missing.
func (o *Outlook) Aims() bool { return len(o.Target.Levels) > 0 }

// YearsAhead returns what the years bring that the person has before them.
func (o *Outlook) YearsAhead() []model.Year { return model.YearsAhead(o.Years, o.Profile.Stage) }

// Earlier lists the finished sessions before the one looked at.
func (o *Outlook) Earlier() []model.SessionSummary { return o.Sessions[:max(len(o.Sessions)-1, 0)] }

// Standing returns where one stands in an item.
func (o *Outlook) Standing(c model.ItemCode) model.Standing {
	if i := slices.IndexFunc(o.Standings, func(s model.Standing) bool { return s.Item == c }); i >= 0 {
		return o.Standings[i]
	}
	return model.Standing{Item: c}
}

// Outcome returns what the session brings for one kind of item.
func (o *Outlook) Outcome(k model.ItemKind) model.Outcome {
	return model.OutcomeOf(o.Grid, k, o.Ratings, o.Earlier(), o.Evidence)
}

// Reviewed reports whether mentors' levels are there.
func (o *Outlook) Reviewed() bool {
	return slices.ContainsFunc(o.Standings, func(s model.Standing) bool { return s.Mentor().Rated() })
}

// Rated returns how many items of a kind have a level, and how many there are.
func (o *Outlook) Rated(k model.ItemKind) (n, of int) {
	of = o.Grid.Count(k)
	return of - o.Counts[k].Unrated, of
}

// Changes keeps the moves that changed a level.
func (o *Outlook) Changes() []model.Move { return model.MovesOf(o.Moves, model.Risen, model.Fallen) }

// First lists the items that no session up to Since had rated.
func (o *Outlook) First() []model.ItemCode {
	return model.ItemsOfMoves(model.MovesOf(o.Moves, model.FirstTime))
}

// ByReading puts standings in the order for reading: competencies before
// attitudes, then by group.
func (o *Outlook) ByReading() []model.Standing {
	place := map[model.ItemCode]int{}
	for _, it := range o.Grid.Items {
		i := slices.IndexFunc(o.Grid.Groups, func(gr model.Group) bool { return gr.ID == it.Group })
		if i < 0 {
			i = len(o.Grid.Groups)
		}
		place[it.Code] = int(it.Kind)*(len(o.Grid.Groups)+1) + i
	}
	out := slices.Clone(o.Standings)
	slices.SortStableFunc(out, func(a, b model.Standing) int { return cmp.Compare(place[a.Item], place[b.Item]) })
	return out
}
