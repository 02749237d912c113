package model

import (
	"cmp"
	"slices"
	"time"
)

// Followed is what is known of one learner of a programme: everything they shared,
// read by the items of one version of a grid. What is out of a mentor's sight is
// not in it.
type Followed struct {
	Learner   Contact
	Stage     Stage     // when they last shared
	Sessions  []Stand   // oldest first
	Evidence  []Shown   // each piece once
	Last      time.Time // of the last session, in sight or not
	OutOfView int       // sessions that are not in sight
}

// Stand is one of their sessions, with the mentors' words that hold on it.
type Stand struct {
	At     time.Time
	Levels Levels
	Said   []Said
}

// Said is a mentor's level for an item, with the learner's answer to it.
type Said struct {
	Item    ItemCode
	Level   Level
	By      string // who they are: Contact.Self
	Verdict Verdict
}

// Shown is a piece of evidence: what it supports, and of that what a mentor
// confirmed.
type Shown struct {
	ID        EvidenceID
	Kind      KindID
	Items     []ItemCode
	Confirmed []ItemCode
}

// Aim says which levels are expected of learners at a stage; nil where nothing is.
type Aim func(Stage) map[ItemCode]Level

// Figures are the counts of some learners of a programme. They are counts and
// distributions of people, never averages, and nobody is in an order.
type Figures struct {
	People int
	InView int           // those of whom at least one session is in sight: all that follows counts these
	Items  []ItemFigures // competencies, then attitudes; none where nobody is in view
	Terms  []TermFigures // oldest first
	Seen   [4]int        // People by how long ago they last shared: see SeenWithin
}

// SeenWithin are the bounds of Figures.Seen in months; the last count is of those
// beyond them.
func SeenWithin() [3]int { return [3]int{3, 6, StaleAfter} }

// Reached counts people by an expected level: those who are at it or above, those who
// are below, and those who did not answer. People of whom nothing is expected are
// in none of them.
type Reached struct{ At, Below, Unrated int }

// Of returns how many people something is expected of.
func (r Reached) Of() int { return r.At + r.Below + r.Unrated }

func (r *Reached) add(l, want Level) {
	switch {
	case !want.Rated():
	case !l.Rated():
		r.Unrated++
	case l < want:
		r.Below++
	default:
		r.At++
	}
}

// ItemFigures are those of one item.
type ItemFigures struct {
	Item   Item
	Own    Distribution // the learners' last answers
	Target Reached      // of what holds: a mentor's level where it was accepted
	Mentor MentorFigures
	Shown  []KindFigures // by kind of evidence, in the grid's order
	Proved int           // people with a piece that a mentor confirmed for the item
}

// MentorFigures set what mentors said of an item beside what the learner had said
// in the same session: of each learner the last session that a mentor rated the
// item in. Each mentor's word counts for itself; two are never made one.
type MentorFigures struct {
	People                      int          // learners of whom a mentor said a level
	Several                     int          // those of whom more than one did
	Apart                       int          // those of whom they did not say the same
	Levels                      Distribution // of words
	Higher, Same, Lower, Beside int          // words: than the learner's own; Beside where the learner had none
	Accepted, Contested, Open   int          // words
}

// Words returns how many there are.
func (m *MentorFigures) Words() int { return m.Accepted + m.Contested + m.Open }

// KindFigures count the evidence of one kind for an item.
type KindFigures struct {
	Kind      KindID
	People    int // who have some
	Pieces    int
	Confirmed int // pieces
}

// Term is half an academic year: autumn from August to January, spring from
// February to July. Year is the one it begins in.
type Term struct {
	Year   int
	Spring bool
}

// TermOf returns the one a moment is in.
func TermOf(at time.Time) Term {
	switch m := at.Month(); {
	case m >= time.August:
		return Term{at.Year(), false}
	case m == time.January:
		return Term{at.Year() - 1, false}
	default:
		return Term{at.Year(), true}
	}
}

func (t Term) compare(u Term) int {
	if d := cmp.Compare(t.Year, u.Year); d != 0 || t.Spring == u.Spring {
		return d
	}
	if t.Spring {
		return -1 // of the same year, spring comes first
	}
	return 1
}

// TermFigures are the last answers of those who have a session in a term.
type TermFigures struct {
	Term   Term
	People int
	Items  []TermItem // in the order of Figures.Items
}

// TermItem is an item in a term.
type TermItem struct {
	Own    Distribution
	Target Reached
}

// Count makes the figures of learners. Aim says what is expected of each, by the
// stage that they are in now.
func Count(g *Grid, people []*Followed, aim Aim, now time.Time) Figures {
	f := Figures{People: len(people)}
	items := append(g.ItemsOf(Competency), g.ItemsOf(Attitude)...)
	for _, it := range items {
		x := ItemFigures{Item: it, Own: empty(g, it), Mentor: MentorFigures{Levels: empty(g, it)}}
		for _, k := range g.EvidenceKinds {
			x.Shown = append(x.Shown, KindFigures{Kind: k.ID})
		}
		f.Items = append(f.Items, x)
	}
	terms := map[Term]*TermFigures{}
	for _, p := range people {
		f.Seen[age(p.Last, now)]++
		if len(p.Sessions) == 0 {
			continue
		}
		f.InView++
		want := aim(p.Stage)
		for i := range f.Items {
			f.Items[i].add(p, want[f.Items[i].Item.Code])
		}
		p.byTerm(g, items, want, terms)
	}
	if f.InView == 0 {
		f.Items = nil
	}
	for _, t := range terms {
		f.Terms = append(f.Terms, *t)
	}
	slices.SortFunc(f.Terms, func(a, b TermFigures) int { return a.Term.compare(b.Term) })
	return f
}

// Holding lists the items that people are below the expected level of, those with
// most people first: what holds a year back.
func (f *Figures) Holding() []ItemFigures {
	var out []ItemFigures
	for _, x := range f.Items {
		if x.Target.Below > 0 {
			out = append(out, x)
		}
	}
	slices.SortStableFunc(out, func(a, b ItemFigures) int { return b.Target.Below - a.Target.Below })
	return out
}

func empty(g *Grid, it Item) Distribution {
	return Distribution{Counts: make([]int, len(g.Scale(it.Scale).Levels))}
}

func (d *Distribution) tally(l Level) {
	if l.Rated() && l.Value() < len(d.Counts) {
		d.Counts[l.Value()]++
	} else {
		d.Unrated++
	}
}

// age returns the place in Figures.Seen of who shared last at that moment.
func age(last, now time.Time) int {
	within := SeenWithin()
	for i, months := range within {
		if !last.Before(now.AddDate(0, -months, 0)) {
			return i
		}
	}
	return len(within)
}

func (x *ItemFigures) add(p *Followed, want Level) {
	c := x.Item.Code
	own, holds := lastAnswer(p.Sessions, c)
	x.Own.tally(own)
	x.Target.add(holds, want)
	x.Mentor.add(p.Sessions, c)
	proved := false
	for k := range x.Shown {
		has := false
		for _, e := range p.Evidence {
			if e.Kind != x.Shown[k].Kind || !slices.Contains(e.Items, c) {
				continue
			}
			has = true
			x.Shown[k].Pieces++
			if slices.Contains(e.Confirmed, c) {
				x.Shown[k].Confirmed++
				proved = true
			}
		}
		if has {
			x.Shown[k].People++
		}
	}
	if proved {
		x.Proved++
	}
}

// lastAnswer returns what the learner last said of an item, and what holds of it: the
// level of a mentor where the learner accepted it.
func lastAnswer(all []Stand, c ItemCode) (own, holds Level) {
	for i := len(all) - 1; i >= 0; i-- {
		own = all[i].Levels.Of(c)
		holds = own
		for _, s := range all[i].Said {
			if s.Item == c && s.Verdict == Accept {
				holds = s.Level
			}
		}
		if own.Rated() || holds.Rated() {
			return own, holds
		}
	}
	return Unrated, Unrated
}

func (m *MentorFigures) add(all []Stand, c ItemCode) {
	for i := len(all) - 1; i >= 0; i-- {
		var said []Said
		for _, s := range all[i].Said {
			if s.Item == c && s.Level.Rated() {
				said = append(said, s)
			}
		}
		if len(said) == 0 {
			continue
		}
		m.People++
		if len(said) > 1 {
			m.Several++
			if slices.ContainsFunc(said, func(s Said) bool { return s.Level != said[0].Level }) {
				m.Apart++
			}
		}
		for _, s := range said {
			m.word(s, all[i].Levels.Of(c))
		}
		return
	}
	m.Levels.Unrated++ // nobody said anything of this learner
}

func (m *MentorFigures) word(s Said, own Level) {
	m.Levels.tally(s.Level)
	switch {
	case !own.Rated():
		m.Beside++
	case s.Level > own:
		m.Higher++
	case s.Level < own:
		m.Lower++
	default:
		m.Same++
	}
	switch s.Verdict {
	case Accept:
		m.Accepted++
	case Contest:
		m.Contested++
	default:
		m.Open++
	}
}

// byTerm counts the learner in every term they have a session in.
func (p *Followed) byTerm(g *Grid, items []Item, want map[ItemCode]Level, terms map[Term]*TermFigures) {
	of := map[Term][]Stand{}
	for _, s := range p.Sessions {
		of[TermOf(s.At)] = append(of[TermOf(s.At)], s)
	}
	for t, sessions := range of {
		f := terms[t]
		if f == nil {
			f = &TermFigures{Term: t}
			for _, it := range items {
				f.Items = append(f.Items, TermItem{Own: empty(g, it)})
			}
			terms[t] = f
		}
		f.People++
		for i, it := range items {
			own, holds := lastAnswer(sessions, it.Code)
			f.Items[i].Own.tally(own)
			f.Items[i].Target.add(holds, want[it.Code])
		}
	}
}

// FewPeople is below how many people nothing is broken down where nobody is to be
// known again.
const FewPeople = 5

// Few says whether figures are of too few people for that.
func (f *Figures) Few() bool { return f.InView < FewPeople }

// Anonymous returns the figures without the parts that are of too few people: terms
// are left out; of a whole that is too small nothing stays but that it is.
func (f Figures) Anonymous() Figures {
	if f.Few() {
		return Figures{}
	}
	f.Terms = slices.DeleteFunc(slices.Clone(f.Terms), func(t TermFigures) bool { return t.People < FewPeople })
	return f
}
