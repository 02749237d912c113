// Package cohort reads what a mentor, or the head of a programme, was sent as a
// whole: who is at the level expected of their year, what holds the year back,
// what mentors say beside it, what shows it and how it went on. It only counts
// (model.Count); it shows nothing that a mentor is not to see before a review.
package cohort

import (
	"cmp"
	"context"
	"slices"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
	"autoeval/store/post"
)

// Question says what of a programme is asked for.
type Question struct {
	Grid *model.Grid
	Now  time.Time
	Asks func(*model.CohortRow) bool // whom; nil: everybody
	Only bool                        // sessions on that very version of the grid, no other is joined
}

// Programme is what was read: learners in the order in which each first came, and
// which versions of the grid it was read from.
type Programme struct {
	Grid   *model.Grid
	People []*model.Followed
	Joined []Version // other versions whose sessions are in, by their words or a passage
	Apart  []Version // those of the same grid whose sessions are not
}

// Version is a version of a grid with the number of sessions on it.
type Version struct {
	Ref      model.GridRef
	Sessions int
}

// Read gathers the learners. It reads every session whole: it is for who asks, not
// for what opens.
func Read(ctx context.Context, st store.Store, grids lineage.Source, q Question) (*Programme, error) {
	l, err := lineage.Of(ctx, st, grids, q.Grid)
	if err != nil {
		return nil, err
	}
	r := &reader{ctx: ctx, st: st, grids: grids, lineage: l, q: q, out: &Programme{Grid: q.Grid}, at: map[model.PersonID]*person{}}
	all, err := st.ReceivedSessions(ctx)
	if err != nil {
		return nil, err
	}
	asked, err := askedFor(all, l, q)
	if err != nil {
		return nil, err
	}
	for i := range all {
		if err := r.session(&all[i], asked); err != nil {
			return nil, err
		}
	}
	people := make([]*model.Contact, len(r.people))
	for i, p := range r.people {
		p.finish()
		r.out.People = append(r.out.People, &p.Followed)
		people[i] = &p.Learner
	}
	model.TellApart(people)
	return r.out, nil
}

// askedFor returns the learners that are asked for, nil for everybody.
func askedFor(all []model.ReceivedSummary, l *lineage.Lineage, q Question) (map[model.PersonID]bool, error) {
	if q.Asks == nil {
		return nil, nil
	}
	g := model.Gather(q.Now, l.IDs()...)
	for i := range all {
		g.Add(&all[i])
	}
	rows := g.Rows(func(name string) string { return name })
	if err := l.Rows(rows); err != nil {
		return nil, err
	}
	out := map[model.PersonID]bool{}
	for _, row := range rows {
		out[row.Learner.Person] = q.Asks(row)
	}
	return out, nil
}

// Waiting returns the sessions of the learners that are asked for that wait for a
// review: what post.See has to record before they are counted.
func Waiting(ctx context.Context, st store.Store, grids lineage.Source, q Question) ([]model.SessionID, error) {
	l, err := lineage.Of(ctx, st, grids, q.Grid)
	if err != nil {
		return nil, err
	}
	all, err := st.ReceivedSessions(ctx)
	if err != nil {
		return nil, err
	}
	asked, err := askedFor(all, l, q)
	if err != nil {
		return nil, err
	}
	var out []model.SessionID
	for i := range all {
		r := &all[i]
		m, err := l.Map(r.Session.Grid)
		if err != nil {
			return nil, err
		}
		if m.Reads() && r.Unanswered() && (asked == nil || asked[r.Learner.Person]) {
			out = append(out, r.Session.ID)
		}
	}
	return out, nil
}

type reader struct {
	ctx     context.Context
	st      store.Store
	grids   lineage.Source
	lineage *lineage.Lineage
	q       Question
	out     *Programme
	at      map[model.PersonID]*person
	people  []*person
}

// person is a learner while they are read.
type person struct {
	model.Followed
	came     time.Time // when what says their stage came
	earlier  map[model.SessionID]model.Stand
	received map[model.SessionID]bool
	pieces   map[model.EvidenceID]int // of Evidence
}

// session takes a session in, and what came along with it.
func (r *reader) session(sum *model.ReceivedSummary, asked map[model.PersonID]bool) error {
	if asked != nil && !asked[sum.Learner.Person] {
		return nil
	}
	m, in, err := r.reads(sum.Session.Grid)
	if err != nil || !in {
		return err
	}
	p := r.person(sum)
	hidden, err := post.Hidden(r.ctx, r.st, sum)
	if err != nil {
		return err
	}
	p.received[sum.Session.ID] = true
	if when := sum.Session.When(); when.After(p.Last) {
		p.Last = when
	}
	if hidden {
		p.OutOfView++
		return nil
	}
	got, err := r.st.Received(r.ctx, sum.Session.ID)
	if err != nil {
		return err
	}
	reviews, err := r.st.Reviews(r.ctx, sum.Session.ID)
	if err != nil {
		return err
	}
	p.Sessions = append(p.Sessions, model.Stand{At: sum.Session.When(), Levels: m.Levels(sum.Session.Levels), Said: said(m, reviews)})
	if err := r.evidence(p, &got, reviews); err != nil {
		return err
	}
	return r.before(p, &got)
}

// reads returns how a version is read on the grid asked for, counts its sessions,
// and says whether they are in.
func (r *reader) reads(ref model.GridRef) (model.Map, bool, error) {
	m, err := r.lineage.Map(ref)
	if err != nil {
		return m, false, err
	}
	in := m.Reads() && (!r.q.Only || ref == r.q.Grid.Ref())
	switch {
	case ref == r.q.Grid.Ref():
	case in:
		count(&r.out.Joined, ref)
	case m.Reads() || ref.ID == r.q.Grid.ID:
		count(&r.out.Apart, ref)
	}
	return m, in, nil
}

func count(all *[]Version, ref model.GridRef) {
	i := slices.IndexFunc(*all, func(v Version) bool { return v.Ref == ref })
	if i < 0 {
		i, *all = len(*all), append(*all, Version{Ref: ref})
	}
	(*all)[i].Sessions++
}

// person finds a learner, or begins one. What came last says who they are and at
// which stage.
func (r *reader) person(sum *model.ReceivedSummary) *person {
	p := r.at[sum.Learner.Person]
	if p == nil {
		p = &person{earlier: map[model.SessionID]model.Stand{}, received: map[model.SessionID]bool{}, pieces: map[model.EvidenceID]int{}}
		r.at[sum.Learner.Person] = p
		r.people = append(r.people, p)
	}
	if !sum.Session.When().Before(p.came) {
		p.came, p.Learner, p.Stage = sum.Session.When(), sum.Learner, sum.Stage
	}
	return p
}

// said lists the mentors' levels that hold, those given last at the end.
func said(m model.Map, reviews []model.Review) []model.Said {
	current := model.CurrentReviews(reviews)
	slices.SortStableFunc(current, func(a, b model.Review) int { return a.ReturnedAt.Compare(b.ReturnedAt) })
	var out []model.Said
	for i := range current {
		r := &current[i]
		levels := map[model.ItemCode]model.Level{}
		for c, remark := range r.Remarks {
			if remark.Level.Rated() {
				levels[c] = remark.Level
			}
		}
		for c, l := range m.Levels(model.PackLevels(levels)).Map() {
			s := model.Said{Item: c, Level: l, By: r.Mentor.Self()}
			if from := m.Counts(c); len(from) > 0 {
				s.Verdict = r.Remarks[from[0]].Verdict
			}
			out = append(out, s)
		}
	}
	return out
}

// evidence takes in the pieces of a share, each once however often it came.
func (r *reader) evidence(p *person, got *model.Received, reviews []model.Review) error {
	pieces, err := r.lineage.Evidence(got.Evidence)
	if err != nil {
		return err
	}
	attested, err := r.lineage.Attested(model.ConfirmedBy(reviews))
	if err != nil {
		return err
	}
	for i := range pieces {
		e := &pieces[i]
		at, there := p.pieces[e.ID]
		if !there {
			at = len(p.Evidence)
			p.pieces[e.ID] = at
			p.Evidence = append(p.Evidence, model.Shown{ID: e.ID})
		}
		x := &p.Evidence[at]
		x.Kind, x.Items = e.Kind, union(x.Items, e.Items)
		for _, c := range e.Items {
			if attested.For(e.ID, c) {
				x.Confirmed = union(x.Confirmed, []model.ItemCode{c})
			}
		}
	}
	return nil
}

func union(all, more []model.ItemCode) []model.ItemCode {
	for _, c := range more {
		if !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}

// before keeps the earlier sessions whose levels were shared along; those that were
// received themselves are counted there.
func (r *reader) before(p *person, got *model.Received) error {
	l := r.lineage
	if len(got.Passages) > 0 { // what the person keeps between two versions goes before what a learner sent
		var err error
		if l, err = lineage.OfShared(r.ctx, r.st, r.grids, r.q.Grid, got.Passages); err != nil {
			return err
		}
	}
	for i := range got.Previous {
		s := &got.Previous[i]
		m, err := l.Map(s.Grid)
		if err != nil {
			return err
		}
		if m.Reads() && (!r.q.Only || s.Grid == r.q.Grid.Ref()) {
			p.earlier[s.ID] = model.Stand{At: s.When(), Levels: m.Levels(s.Levels)}
		}
	}
	return nil
}

func (p *person) finish() {
	for id, s := range p.earlier {
		if !p.received[id] {
			p.Sessions = append(p.Sessions, s)
		}
	}
	slices.SortStableFunc(p.Sessions, func(a, b model.Stand) int { return cmp.Compare(a.At.UnixNano(), b.At.UnixNano()) })
}
